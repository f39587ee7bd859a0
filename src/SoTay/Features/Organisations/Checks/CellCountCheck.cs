using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Organisations.Checks;

/// <summary>The number of cells kept for every unit equals a recount.</summary>
internal sealed class CellCountCheck : IStoreCheck
{
    public string Name => "headcount.cells";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var counted = await db.Organisations.Where(row => row.EndedOn == null && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell))
            .Join(db.OrganisationAncestors.Where(above => above.To == null), row => row.Id, above => above.DescendantId, (_, above) => above.AncestorId)
            .GroupBy(above => above).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        await foreach (var say in HeadcountFindings.CompareAsync(db, HeadcountKind.Cells, counted, cancellation)) yield return say;
    }
}
