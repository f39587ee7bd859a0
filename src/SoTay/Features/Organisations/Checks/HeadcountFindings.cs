using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Checks;

/// <summary>Compares the kept numbers of one kind with a recount; a room below counts its own kinds and asks here.</summary>
public static class HeadcountFindings
{
    public static async IAsyncEnumerable<string> CompareAsync(AppDb db, HeadcountKind kind, IReadOnlyDictionary<Guid, int> counted, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var kept = await db.Headcounts.AsNoTracking().Where(row => row.Kind == kind).ToDictionaryAsync(row => row.OrganisationId, row => row.Value, cancellation);
        foreach (var unit in counted.Keys.Union(kept.Keys))
        {
            var (held, must) = (kept.GetValueOrDefault(unit), counted.GetValueOrDefault(unit));
            if (held != must) yield return $"Tổ chức {unit}: số {kind} đã lưu {held}, đếm lại {must}.";
        }
    }
}
