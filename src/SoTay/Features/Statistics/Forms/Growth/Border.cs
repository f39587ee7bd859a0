using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>
/// Who stood inside a unit at the end of a day, and who came in or went out between two days: permanent placements laid over the dated
/// tree, so that a transfer inside cancels and a unit that moves takes its people across (domain/statistics.md section 1).
/// The last day of whoever leaves the roster counts as the day of leaving; whoever moves is counted by the new cell from its first day.
/// </summary>
/// <param name="unit">Whose border it is.</param>
/// <param name="top">Where its tree begins: only whoever stood below that day is known to have come from elsewhere.</param>
internal sealed class Border(AppDb db, Guid unit, Guid top)
{
    private static readonly MemberEventKind[] Comings = [MemberEventKind.Admitted, MemberEventKind.Restored, MemberEventKind.TransferredIn];
    private static readonly MemberEventKind[] Leavings = [MemberEventKind.Died, MemberEventKind.Expelled, MemberEventKind.StruckOff, MemberEventKind.Resigned, MemberEventKind.TransferredOut];

    private readonly IQueryable<Placement> _placed = db.Placements.AsNoTracking().Where(row => row.Kind == PlacementKind.Permanent);
    private readonly IQueryable<OrganisationAncestor> _tree = db.OrganisationAncestors.AsNoTracking();
    private readonly IQueryable<Guid> _provinces = db.Organisations.Where(row => row.Kind == OrganisationKind.Province).Select(row => row.Id);

    /// <summary>Members inside at the end of a day.</summary>
    public IQueryable<Crossing> Inside(DateOnly day)
    {
        var next = day.AddDays(1);
        return from row in _placed
               where row.From <= day && (row.To == null || row.To > day || row.To == day && _placed.Any(after => after.MemberId == row.MemberId && after.From == next))
               join above in _tree.Where(above => above.AncestorId == unit && above.From <= day && (above.To == null || above.To >= day)) on row.OrganisationId equals above.DescendantId
               select new Crossing
               {
                   Member = row.MemberId, Organisation = row.OrganisationId, On = day, Inside = day, Event = null, IsAdmission = false, Moved = false, SameProvince = false, IsProbationary = false,
               };
    }

    /// <summary>Members inside at the end of one of two days, told apart: a form compares them in one pass.</summary>
    public IQueryable<Presence> InsideOn(DateOnly now, DateOnly before)
    {
        var (next, nextBefore) = (now.AddDays(1), before.AddDays(1));
        return from row in _placed
               where row.From <= now && (row.To == null || row.To >= before)
               join above in _tree.Where(above => above.AncestorId == unit && above.From <= now && (above.To == null || above.To >= before)) on row.OrganisationId equals above.DescendantId
               select new Presence
               {
                   Member = row.MemberId,
                   Now = (row.To == null || row.To > now || row.To == now && _placed.Any(after => after.MemberId == row.MemberId && after.From == next)) && (above.To == null || above.To >= now),
                   Before = row.From <= before && (row.To == null || row.To > before || _placed.Any(after => after.MemberId == row.MemberId && after.From == nextBefore)) && above.From <= before,
               };
    }

    /// <summary>Members who came to stand inside on one of the days.</summary>
    public IQueryable<Crossing> Entries(DateOnly from, DateOnly to)
    {
        var (inside, events, members) = (Stays(), db.MemberEvents, db.Members);
        return from stay in inside
               where stay.From >= @from && stay.From <= to
                   && !_placed.Any(row => row.MemberId == stay.Member && row.From < stay.From && (row.To == null || row.To >= stay.From.AddDays(-1))
                       && _tree.Any(above => above.DescendantId == row.OrganisationId && above.AncestorId == unit && above.From < stay.From && (above.To == null || above.To >= stay.From.AddDays(-1))))
               select new Crossing
               {
                   Member = stay.Member, Organisation = stay.Organisation, On = stay.From, Inside = stay.From,
                   Event = events.Where(row => row.MemberId == stay.Member && row.On == stay.From && Comings.Contains(row.Kind)).OrderBy(row => row.Kind).Select(row => (MemberEventKind?)row.Kind).FirstOrDefault(),
                   IsAdmission = members.Any(row => row.Id == stay.Member && row.JoinedOn == stay.From && row.JoinedPrecision == DatePrecision.Day),
                   Moved = _placed.Any(row => row.MemberId == stay.Member && row.From < stay.From && (row.To == null || row.To >= stay.From.AddDays(-1))
                       && _tree.Any(own => own.DescendantId == row.OrganisationId && own.AncestorId == top && own.From < stay.From && (own.To == null || own.To >= stay.From.AddDays(-1)))),
                   SameProvince = !_placed.Any(row => row.MemberId == stay.Member && row.From < stay.From && (row.To == null || row.To >= stay.From.AddDays(-1))
                       && _tree.Any(far => far.DescendantId == row.OrganisationId && far.From < stay.From && (far.To == null || far.To >= stay.From.AddDays(-1)) && _provinces.Contains(far.AncestorId)
                           && !_tree.Any(near => near.DescendantId == stay.Organisation && near.AncestorId == far.AncestorId && near.From <= stay.From && (near.To == null || near.To >= stay.From)))),
                   IsProbationary = false,
               };
    }

    /// <summary>Members who stood inside and no longer do, on one of the days.</summary>
    public IQueryable<Crossing> Exits(DateOnly from, DateOnly to)
    {
        var (inside, events, statuses, members) = (Stays(), db.MemberEvents, db.MemberStatusPeriods, db.Members);
        var dayBefore = from.AddDays(-1);
        return from stay in inside
               where stay.To != null && stay.To >= dayBefore && stay.To <= to
                   && !_placed.Any(row => row.MemberId == stay.Member && row.From <= stay.To!.Value.AddDays(1) && (row.To == null || row.To > stay.To)
                       && _tree.Any(above => above.DescendantId == row.OrganisationId && above.AncestorId == unit && above.From <= stay.To!.Value.AddDays(1) && (above.To == null || above.To > stay.To)))
               let last = stay.To!.Value
               let left = stay.To == stay.PlacementTo && !_placed.Any(row => row.MemberId == stay.Member && row.From == last.AddDays(1))
               where left ? last >= @from : last < to
               select new Crossing
               {
                   Member = stay.Member, Organisation = stay.Organisation, On = left ? last : last.AddDays(1), Inside = last,
                   Event = left ? events.Where(row => row.MemberId == stay.Member && row.On == last && Leavings.Contains(row.Kind)).OrderBy(row => row.Kind).Select(row => (MemberEventKind?)row.Kind).FirstOrDefault() : null,
                   IsAdmission = false,
                   Moved = !left && _placed.Any(row => row.MemberId == stay.Member && row.From <= last.AddDays(1) && (row.To == null || row.To > last)
                       && _tree.Any(own => own.DescendantId == row.OrganisationId && own.AncestorId == top && own.From <= last.AddDays(1) && (own.To == null || own.To > last))),
                   SameProvince = !_placed.Any(row => row.MemberId == stay.Member && row.From <= last.AddDays(1) && (row.To == null || row.To > last)
                       && _tree.Any(far => far.DescendantId == row.OrganisationId && far.From <= last.AddDays(1) && (far.To == null || far.To > last) && _provinces.Contains(far.AncestorId)
                           && !_tree.Any(near => near.DescendantId == stay.Organisation && near.AncestorId == far.AncestorId && near.From <= last && (near.To == null || near.To >= last)))),
                   // An imported record of somebody who left keeps no statuses: no day of recognition says that there was none.
                   IsProbationary = statuses.Any(row => row.MemberId == stay.Member && row.Kind == MemberStatusKind.Probationary && row.From <= last && (row.To == null || row.To >= last))
                       || members.Any(row => row.Id == stay.Member && row.JoinedOn != null && row.OfficialOn == null) && !statuses.Any(row => row.MemberId == stay.Member),
               };
    }

    /// <summary>
    /// Stretches in which a member is placed in a cell and that cell stands inside. Whether one follows another is asked by the member's placements:
    /// asked of the stretches again, SQLite went through the whole tree for each (28 s for a province, now under one).
    /// </summary>
    private IQueryable<Stay> Stays() =>
        from row in _placed
        join above in _tree.Where(above => above.AncestorId == unit) on row.OrganisationId equals above.DescendantId
        where (row.To == null || above.From <= row.To) && (above.To == null || row.From <= above.To)
        select new Stay
        {
            Member = row.MemberId, Organisation = row.OrganisationId, From = row.From > above.From ? row.From : above.From,
            To = row.To == null ? above.To : above.To == null || row.To < above.To ? row.To : above.To, PlacementTo = row.To,
        };

    private sealed class Stay
    {
        public Guid Member { get; init; }

        public Guid Organisation { get; init; }

        public DateOnly From { get; init; }

        public DateOnly? To { get; init; }

        public DateOnly? PlacementTo { get; init; }
    }
}
