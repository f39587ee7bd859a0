using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Checks;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Members.Checks;

/// <summary>Members, official, probationary, women and exempt kept for every unit equal a recount of the roster.</summary>
internal sealed class MemberCountCheck : IStoreCheck
{
    public string Name => "headcount.members";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // By cell first, then up the tree: 240,000 rows become 10,000 before they are multiplied by the levels.
        var cells = await db.Members.Where(row => row.CellId != null).GroupBy(row => row.CellId!.Value)
            .Select(group => new
            {
                Cell = group.Key,
                Members = group.Count(),
                Official = group.Count(row => row.Membership == Membership.Official),
                Probationary = group.Count(row => row.Membership == Membership.Probationary),
                Female = group.Count(row => row.Sex == Sex.Female),
                Exempt = group.Count(row => row.IsExempt),
            }).ToListAsync(cancellation);
        var above = (await db.OrganisationAncestors.Where(row => row.To == null).Select(row => new { row.DescendantId, row.AncestorId }).ToListAsync(cancellation))
            .ToLookup(row => row.DescendantId, row => row.AncestorId);
        foreach (var (kind, of) in new (HeadcountKind, Func<int, int>)[] { (HeadcountKind.Members, each => cells[each].Members), (HeadcountKind.Official, each => cells[each].Official),
            (HeadcountKind.Probationary, each => cells[each].Probationary), (HeadcountKind.Female, each => cells[each].Female), (HeadcountKind.Exempt, each => cells[each].Exempt) })
        {
            Dictionary<Guid, int> counted = [];
            for (var each = 0; each < cells.Count; each++)
                foreach (var unit in above[cells[each].Cell]) counted[unit] = counted.GetValueOrDefault(unit) + of(each);
            await foreach (var say in HeadcountFindings.CompareAsync(db, kind, counted, cancellation)) yield return say;
        }
    }
}
