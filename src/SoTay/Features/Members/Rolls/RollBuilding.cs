using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Rolls;

/// <summary>Makes rolls from the records themselves.</summary>
internal static class RollBuilding
{
    private static readonly MemberEventKind[] Comings = [MemberEventKind.Admitted, MemberEventKind.Restored, MemberEventKind.TransferredIn];

    /// <summary>A roll for each of the organisations, in the order of members and days.</summary>
    public static async Task<Dictionary<Guid, IReadOnlyList<RolledMember>>> BuildRollsAsync(this AppDb db, FieldCipher cipher, List<Guid> organisations, CancellationToken cancellation)
    {
        var placed = db.Placements.AsNoTracking().Where(row => row.Kind == PlacementKind.Permanent);
        var members = placed.Where(row => organisations.Contains(row.OrganisationId)).Select(row => row.MemberId).Distinct();
        var who = await db.Members.AsNoTracking().Where(row => members.Contains(row.Id))
            .Select(row => new { row.Id, row.Sex, row.BirthDate, row.JoinedOn, row.JoinedPrecision, row.OfficialOn, HasCard = row.CardSealed != null, row.StatisticsSealed }).ToDictionaryAsync(row => row.Id, cancellation);
        var lives = (await placed.Where(row => members.Contains(row.MemberId)).OrderBy(row => row.MemberId).ThenBy(row => row.From)
            .Select(row => new { row.MemberId, row.OrganisationId, row.From, row.To }).ToListAsync(cancellation)).ToLookup(row => row.MemberId);
        var events = (await db.MemberEvents.AsNoTracking().Where(row => members.Contains(row.MemberId)).OrderBy(row => row.Kind)
            .Select(row => new { row.MemberId, row.Kind, row.On }).ToListAsync(cancellation)).ToLookup(row => row.MemberId);
        var statuses = (await db.MemberStatusPeriods.AsNoTracking().Where(row => members.Contains(row.MemberId)).OrderBy(row => row.From)
            .Select(row => new { row.MemberId, row.Kind, row.From, row.To }).ToListAsync(cancellation)).ToLookup(row => row.MemberId);
        using var opening = cipher.BeginOpening();
        var wanted = organisations.ToHashSet();
        var built = (from life in lives
                     let member = who[life.Key]
                     let codes = member.StatisticsSealed is { } box ? MemberStatistics.FromText(opening.Open(box)) : null
                     let exempt = statuses[life.Key].Where(row => row.Kind == MemberStatusKind.Exempt).Select(row => (row.From, row.To)).ToArray()
                     // An imported record of somebody who left keeps no statuses: no day of recognition says that there was none.
                     let probation = statuses[life.Key].Any() || member.JoinedOn is null || member.OfficialOn is not null
                         ? statuses[life.Key].Where(row => row.Kind == MemberStatusKind.Probationary).Select(row => (row.From, row.To)).ToArray() : [(member.JoinedOn.Value, null)]
                     let gone = events[life.Key].Where(one => MemberEventKinds.Leavings.Contains(one.Kind)).Select(one => one.On).ToHashSet()
                     from row in life
                     where wanted.Contains(row.OrganisationId)
                     select (row.OrganisationId, Rolled: new RolledMember
                     {
                         Member = life.Key, From = row.From, To = row.To,
                         // Left on the last day and back on the next: out at the end of that day, so the two stays are not one.
                         Previous = gone.Contains(row.From.AddDays(-1)) ? null : life.FirstOrDefault(other => other.To == row.From.AddDays(-1))?.OrganisationId,
                         Next = row.To is { } end && !gone.Contains(end) ? life.FirstOrDefault(other => other.From == end.AddDays(1))?.OrganisationId : null,
                         Came = events[life.Key].Where(one => one.On == row.From && Comings.Contains(one.Kind)).Select(one => (MemberEventKind?)one.Kind).Min(),
                         Left = events[life.Key].Where(one => one.On == row.To && MemberEventKinds.Leavings.Contains(one.Kind)).Select(one => (MemberEventKind?)one.Kind).Min(),
                         Sex = member.Sex, BirthDate = member.BirthDate, JoinedOn = member.JoinedOn, JoinedExactly = member.JoinedPrecision == DatePrecision.Day, Exempt = exempt, Probation = probation, HasCard = member.HasCard, Codes = codes,
                     })).ToLookup(pair => pair.OrganisationId, pair => pair.Rolled);
        return organisations.ToDictionary(organisation => organisation, organisation => (IReadOnlyList<RolledMember>)[.. built[organisation]]);
    }
}
