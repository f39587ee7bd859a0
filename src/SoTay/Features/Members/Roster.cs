using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Search;

namespace SoTay.Features.Members;

/// <summary>Answers the tree about its people, and moves them when units are joined, divided or ended.</summary>
internal sealed class Roster(AppDb db) : IRoster
{
    private const int AtOnce = 500;

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

    public async Task<IReadOnlyList<PlacedMember>> PlacedSinceAsync(Guid organisation, DateOnly since, CancellationToken cancellation = default) =>
        await db.Placements.Where(row => row.OrganisationId == organisation && row.To != null && row.To >= since)
            .Join(db.Members, row => row.MemberId, member => member.Id, (row, member) => new { member.Id, member.FullName, member.SortKey }).Distinct().OrderBy(row => row.SortKey)
            .Select(row => new PlacedMember(row.Id, row.FullName, organisation)).ToListAsync(cancellation);

    public async Task MoveAsync(Guid from, Guid to, Decision decision, IReadOnlyCollection<Guid>? only, CancellationToken cancellation = default)
    {
        var reaching = await db.Placements.Where(row => row.OrganisationId == from && (row.To == null || row.To >= decision.On)).Select(row => row.MemberId).Distinct().ToListAsync(cancellation);
        if (only is not null) reaching.RemoveAll(one => !only.Contains(one));
        foreach (var some in reaching.Chunk(AtOnce)) await CarryAsync(some, from, to, decision, cancellation);
    }

    private async Task CarryAsync(Guid[] ids, Guid from, Guid to, Decision decision, CancellationToken cancellation)
    {
        var members = await db.Members.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        List<Guid> moved = [];
        foreach (var life in (await db.Placements.Where(row => ids.Contains(row.MemberId)).ToListAsync(cancellation)).GroupBy(row => row.MemberId))
        {
            var (member, before) = (members[life.Key], Counted.Of(members[life.Key]));
            var stays = CarriedLife.Of(life.Select(row => new Stay(row.Kind, row.OrganisationId, row.From, row.To)), from, to, decision.On);
            Write(member.Id, [.. life], [.. stays]);
            member.CellId = Open(PlacementKind.Permanent);
            member.TemporaryCellId = Open(PlacementKind.Temporary);
            if (member.CellId is null && member.LastCellId == from && stays.Exists(stay => stay.Kind == PlacementKind.Permanent && stay.Cell == to && stay.To >= decision.On))
            {
                // The cell that was left last keeps the record.
                member.CellId = to;
                member.CellId = null;
            }

            db.Recount(before, member);
            db.IndexMember(member);
            if (before.Cell == from && member.CellId == to) moved.Add(member.Id);

            Guid? Open(PlacementKind kind) => stays.Where(stay => stay.Kind == kind && stay.To is null).Select(stay => (Guid?)stay.Cell).SingleOrDefault();
        }

        // What happened after that day is told of the cell that was theirs by then.
        foreach (var told in await db.MemberEvents.Where(row => ids.Contains(row.MemberId) && row.OrganisationId == from && row.On >= decision.On).ToListAsync(cancellation)) told.OrganisationId = to;
        foreach (var status in await db.MemberStatusPeriods.Where(row => ids.Contains(row.MemberId) && row.OrganisationId == from && row.From >= decision.On).ToListAsync(cancellation)) status.OrganisationId = to;
        await PathsFollow.MovedAsync(db, moved, to, cancellation);
    }

    // Rows that stand stay as they are; one that begins or ends on another day keeps its row.
    private void Write(Guid member, List<Placement> rows, List<Stay> stays)
    {
        var until = rows.Find(row => row.To is null && row.Until is not null)?.Until;
        foreach (var exact in new[] { true, false })
            foreach (var stay in stays.ToList())
            {
                if (rows.Find(row => row.Kind == stay.Kind && row.OrganisationId == stay.Cell && (row.From == stay.From || !exact)) is not { } row) continue;
                (row.From, row.To) = (stay.From, stay.To);
                rows.Remove(row);
                stays.Remove(stay);
            }

        db.RemoveRange(rows);
        db.AddRange(stays.Select(stay => new Placement { MemberId = member, OrganisationId = stay.Cell, Kind = stay.Kind, From = stay.From, To = stay.To, Until = stay is { Kind: PlacementKind.Temporary, To: null } ? until : null }));
    }
}
