using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SoTay.Platform.Data;

namespace SoTay.Platform.Search;

/// <summary>Statements on the context's own connection and transaction, and how keys lie in them.</summary>
internal static class SearchRows
{
    /// <summary>As many scopes as one question names.</summary>
    public const int ScopesAtOnce = 100;

    public static async Task<DbCommand> CommandAsync(AppDb db, string text, CancellationToken cancellation)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open) await db.Database.OpenConnectionAsync(cancellation);
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    public static DbParameter Add(this DbCommand command, string name, object? value = null)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        if (value is not null) parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter;
    }

    public static async Task<int> CountAsync(AppDb db, string kind, CancellationToken cancellation)
    {
        await using var command = await CommandAsync(db, """SELECT count(*) FROM "SearchEntry" WHERE "Kind" = @kind""", cancellation);
        command.Add("@kind", kind);
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }

    public static byte[] Pack(IReadOnlyList<Guid> owners)
    {
        var bytes = new byte[16 * owners.Count];
        for (var at = 0; at < owners.Count; at++) owners[at].TryWriteBytes(bytes.AsSpan(16 * at), true, out _);
        return bytes;
    }

    public static IReadOnlyList<Guid> Unpack(byte[] bytes) =>
        [.. Enumerable.Range(0, bytes.Length / 16).Select(at => new Guid(bytes.AsSpan(16 * at, 16), true))];
}
