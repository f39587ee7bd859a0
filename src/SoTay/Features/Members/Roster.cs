using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Search;

namespace SoTay.Features.Members;

/// <summary>Answers the tree about its people, and moves them when units are joined, divided or ended.</summary>
internal sealed class Roster(AppDb db) : IRoster
{
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> members, CancellationToken cancellation = default) =>
        members.Count == 0 ? new Dictionary<Guid, string>()
            : await db.Members.AsNoTracking().Where(row => members.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FullName, cancellation);

    public Task<DateOnly?> MemberSinceAsync(Guid member, CancellationToken cancellation = default) =>
        db.Members.Where(row => row.Id == member).Select(row => row.JoinedOn).FirstOrDefaultAsync(cancellation);

    public Task<bool> IsProbationerAsync(Guid member, DateOnly on, CancellationToken cancellation = default) =>
        db.Members.AnyAsync(row => row.Id == member && (row.OfficialOn != null ? row.OfficialOn > on : row.Membership == Membership.Probationary), cancellation);

    public Task<int> CountAsync(Guid organisation, DateOnly asOf, CancellationToken cancellation = default) =>
        db.PlacedAtEndOf(asOf).CountAsync(row => db.SubtreeOf(organisation, asOf).Contains(row.OrganisationId), cancellation);

    public async Task<IReadOnlyList<PlacedMember>> PlacedInAsync(Guid organisation, CancellationToken cancellation = default) =>
        await db.Members.AsNoTracking().Where(row => row.CellId == organisation).OrderBy(row => row.SortKey)
            .Select(row => new PlacedMember(row.Id, row.FullName, organisation)).ToListAsync(cancellation);

    public Task<bool> IsBelowAsync(Guid member, Guid organisation, CancellationToken cancellation = default)
    {
        var below = db.SubtreeOf(organisation);
        return db.Members.AnyAsync(row => row.Id == member && row.CellId != null && below.Contains(row.CellId.Value), cancellation);
    }

    public async Task<IReadOnlyList<PlacedMember>> FindAsync(Guid under, string words, int most, CancellationToken cancellation = default)
    {
        var found = await db.Search.FindAsync(MemberSearch.Kind, words, [under], most, cancellation);
        return await db.Members.AsNoTracking().Where(row => row.CellId != null && found.Contains(row.Id))
            .OrderBy(row => row.SortKey).Select(row => new PlacedMember(row.Id, row.FullName, row.CellId!.Value)).ToListAsync(cancellation);
    }

    public async Task MoveAsync(Guid from, Guid to, Decision decision, IReadOnlyCollection<Guid>? only, CancellationToken cancellation = default)
    {
        var open = await db.Placements.Where(row => row.OrganisationId == from && row.To == null).ToListAsync(cancellation);
        if (only is not null) open.RemoveAll(row => !only.Contains(row.MemberId));
        var ids = open.Select(row => row.MemberId).ToList();
        var members = await db.Members.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        foreach (var placement in open)
        {
            var member = members[placement.MemberId];
            db.IndexMember(member);
            // For a while there, and now there for good: one place is left of the two.
            if (placement.Kind == PlacementKind.Temporary && member.CellId == to)
            {
                Finish(placement, decision);
                member.TemporaryCellId = null;
                continue;
            }

            Carry(placement, to, decision);
            if (placement.Kind == PlacementKind.Temporary) { member.TemporaryCellId = to; continue; }
            member.CellId = to;
            Count(member, from, -1);
            Count(member, to, 1);
            if (member.TemporaryCellId != to) continue;
            foreach (var there in await db.Placements.Where(row => row.MemberId == member.Id && row.OrganisationId == to && row.Kind == PlacementKind.Temporary && row.To == null).ToListAsync(cancellation)) Finish(there, decision);
            member.TemporaryCellId = null;
        }

        await PathsFollow.MovedAsync(db, open.FindAll(row => row.Kind == PlacementKind.Permanent).ConvertAll(row => row.MemberId), to, cancellation);
    }

    // A placement that began on the decision's day or later only changes its cell: the old one was never in force.
    private void Carry(Placement placement, Guid to, Decision decision)
    {
        var start = placement.From > decision.On ? placement.From : decision.On;
        Finish(placement, decision);
        db.Add(new Placement { MemberId = placement.MemberId, OrganisationId = to, Kind = placement.Kind, From = start, Until = placement.Until });
    }

    private void Finish(Placement placement, Decision decision)
    {
        if (placement.From < decision.On) placement.To = decision.DayBefore;
        else db.Remove(placement);
    }

    private void Count(Member member, Guid cell, int change)
    {
        db.Count(cell, HeadcountKind.Members, change);
        if (member.Membership == Membership.Official) db.Count(cell, HeadcountKind.Official, change);
        if (member.Membership == Membership.Probationary) db.Count(cell, HeadcountKind.Probationary, change);
        if (member.Sex == Sex.Female) db.Count(cell, HeadcountKind.Female, change);
        if (member.IsExempt) db.Count(cell, HeadcountKind.Exempt, change);
    }
}
