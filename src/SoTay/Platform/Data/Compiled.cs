using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SoTay.Platform.Data;

/// <summary>
/// A question that is asked on nearly every page: <c>new(() => EF.CompileAsyncQuery((AppDb db, Guid cell) => …))</c>. Translated once
/// for each database instead of being looked up by its whole expression each time. Sets are named <c>db.Set&lt;T&gt;()</c> and
/// arguments are single values, because nothing around the query is evaluated first.
/// </summary>
public sealed class Compiled<TQuestion>(Func<TQuestion> compile) where TQuestion : Delegate
{
    private readonly ConcurrentDictionary<IModel, TQuestion> _byModel = new();

    public TQuestion In(AppDb db) => _byModel.GetOrAdd(db.Model, static (_, compile) => compile(), compile);
}
