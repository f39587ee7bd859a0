using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Tenures;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Admissions;

/// <summary>Since when somebody is in a cell without a break. A merger or a division moves the unit under its members: the time before it goes on.</summary>
internal static class CellTime
{
    /// <summary>The first day of the unbroken run of each member who is placed in the cell on the day.</summary>
    public static async Task<Dictionary<Guid, DateOnly>> SinceAsync(AppDb db, Guid cell, IReadOnlyList<Guid> members, DateOnly on, CancellationToken cancellation)
    {
        var placed = (await db.Placements.AsNoTracking().Where(row => members.Contains(row.MemberId) && row.Kind == PlacementKind.Permanent && row.From <= on).ToListAsync(cancellation)).ToLookup(row => row.MemberId);
        var here = placed.Select(own => own.FirstOrDefault(row => row.OrganisationId == cell && (row.To is null || row.To >= on))).OfType<Placement>().ToList();
        if (!here.Exists(row => Before(placed[row.MemberId], row) is not null)) return here.ToDictionary(row => row.MemberId, row => row.From);
        var cells = placed.SelectMany(own => own).Select(row => row.OrganisationId).ToHashSet();
        var divided = (await db.OrganisationChanges.AsNoTracking().Where(row => row.Kind == OrganisationChangeKind.Split && cells.Contains(row.OrganisationId) && row.OtherOrganisationId != null)
            .Select(row => new { row.OrganisationId, row.OtherOrganisationId, row.On }).ToListAsync(cancellation)).Select(row => (row.OrganisationId, row.OtherOrganisationId!.Value, row.On)).ToHashSet();
        var succession = await UnitSuccession.ReadAsync(db, cancellation);
        return here.ToDictionary(row => row.MemberId, Since);

        DateOnly Since(Placement now)
        {
            var own = placed[now.MemberId];
            while (Before(own, now) is { } before && (succession.GoesOn(before.OrganisationId, now.OrganisationId) || divided.Contains((before.OrganisationId, now.OrganisationId, now.From)))) now = before;
            return now.From;
        }
    }

    /// <summary>The placement that ended the day before this one began.</summary>
    private static Placement? Before(IEnumerable<Placement> own, Placement now) => own.FirstOrDefault(row => row.To == now.From.AddDays(-1) && row.From < now.From);
}
