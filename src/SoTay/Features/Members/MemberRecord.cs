using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>
/// A member with the whole history, through which every change goes: it keeps exactly one permanent placement at a time and
/// at most one temporary, statuses without overlaps, and the row's values of today equal to the open periods.
/// </summary>
public sealed partial class MemberRecord
{
    private readonly AppDb _db;
    private readonly Counted _before;

    private MemberRecord(AppDb db, Member member, List<Placement> placements, List<MemberStatusPeriod> statuses, List<MemberEvent> events)
    {
        (_db, Member, Placements, Statuses, Events) = (db, member, placements, statuses, events);
        _before = db.Entry(member).State == EntityState.Added ? Counted.Nowhere : Counted.Of(member);
    }

    public Member Member { get; }

    public List<Placement> Placements { get; }

    public List<MemberStatusPeriod> Statuses { get; }

    public List<MemberEvent> Events { get; }

    public Placement? Permanent => Placements.SingleOrDefault(row => row.Kind == PlacementKind.Permanent && row.To == null);

    public Placement? Temporary => Placements.SingleOrDefault(row => row.Kind == PlacementKind.Temporary && row.To == null);

    public bool HasLeft => Permanent is null;

    public static async Task<MemberRecord?> LoadAsync(AppDb db, Guid id, CancellationToken cancellation = default)
    {
        var member = await db.Members.FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (member is null) return null;
        return new(db, member,
            await db.Placements.Where(row => row.MemberId == id).OrderBy(row => row.From).ToListAsync(cancellation),
            await db.MemberStatusPeriods.Where(row => row.MemberId == id).OrderBy(row => row.From).ToListAsync(cancellation),
            await db.MemberEvents.Where(row => row.MemberId == id).OrderBy(row => row.On).ToListAsync(cancellation));
    }

    /// <summary>A member new to the roster, placed in a cell from a day; probationary unless there is an official date.</summary>
    public static MemberRecord Begin(AppDb db, Member member, Organisation cell, DateOnly on)
    {
        db.Add(member);
        var record = new MemberRecord(db, member, [], [], []);
        record.Place(PlacementKind.Permanent, cell.Id, on);
        record.Open(member.OfficialOn is null ? MemberStatusKind.Probationary : MemberStatusKind.Official, member.OfficialOn ?? member.JoinedOn ?? on, "");
        record.Settle();
        return record;
    }

    /// <summary>Came from outside this store with a referral, on the first day of the placement: the event that statistics read.</summary>
    public void Arrive(string referral) => Note(MemberEventKind.TransferredIn, Permanent!.From, referral, Permanent.OrganisationId);

    /// <summary>Permanent transfer (chuyển sinh hoạt chính thức) from a day; the head is counted there from then on.</summary>
    public Refusal? MoveTo(Organisation cell, DateOnly? on, DateOnly today)
    {
        if (Refuse(on, today) is { } no) return no;
        if (!cell.IsCell || cell.EndedOn is not null) return MemberRefusals.NotACell;
        if (cell.Id == Permanent!.OrganisationId) return MemberRefusals.SameCell(cell.Name);
        if (on <= Permanent.From) return MemberRefusals.BeforePlacement(Permanent.From);
        Permanent.To = on!.Value.AddDays(-1);
        Place(PlacementKind.Permanent, cell.Id, on.Value);
        // The temporary cell became the permanent one: nothing temporary is left about it.
        if (Temporary?.OrganisationId == cell.Id) Temporary.To = on.Value.AddDays(-1) < Temporary.From ? Temporary.From : on.Value.AddDays(-1);
        Decided(RecordedKind.Moved, on.Value);
        Settle();
        return null;
    }

    /// <summary>Temporary transfer (chuyển sinh hoạt tạm thời): takes part there, is counted at home (208-QĐ/TW).</summary>
    /// <param name="until">The last day that the referral gives; null where nobody said.</param>
    public Refusal? PlaceTemporarily(Organisation cell, DateOnly? on, DateOnly today, DateOnly? until = null)
    {
        if (Refuse(on, today) is { } no) return no;
        if (!cell.IsCell || cell.EndedOn is not null) return MemberRefusals.NotACell;
        if (cell.Id == Permanent!.OrganisationId) return MemberRefusals.SameCell(cell.Name);
        if (Temporary is { } open) return MemberRefusals.AlreadyTemporary(NameOf(open.OrganisationId));
        if (on < Permanent.From) return MemberRefusals.BeforePlacement(Permanent.From);
        if (Placements.Where(row => row.Kind == PlacementKind.Temporary).Max(row => row.To) is { } last && on <= last) return MemberRefusals.EndBeforeStart(last.AddDays(1));
        Place(PlacementKind.Temporary, cell.Id, on!.Value, until);
        Decided(RecordedKind.PlacedTemporarily, on.Value);
        Settle();
        return null;
    }

    /// <summary>The last day of temporary placement.</summary>
    public Refusal? EndTemporary(DateOnly? on, DateOnly today)
    {
        if ((IsGuest ? RefuseDay(on, today) : Refuse(on, today)) is { } no) return no;
        if (Temporary is not { } open) return MemberRefusals.NotTemporary;
        if (on < open.From) return MemberRefusals.EndBeforeStart(open.From);
        open.To = on;
        Decided(RecordedKind.TemporaryEnded, on!.Value);
        Settle();
        return null;
    }

    /// <summary>Leaving the roster on a day (its last): death, transfer out of the tree, strike-off, resignation, expulsion.</summary>
    public Refusal? Leave(MemberEventKind how, DateOnly? on, string? decision, DateOnly today)
    {
        if (Refuse(on, today) is { } no) return no;
        if (how is not MemberEventKind.Died && string.IsNullOrWhiteSpace(decision)) return MemberRefusals.DecisionMissing;
        if (on < Permanent!.From) return MemberRefusals.BeforePlacement(Permanent.From);
        Note(how, on!.Value, decision ?? "", Permanent.OrganisationId);
        Decided(LeavingOf(how), on.Value, decision ?? "");
        foreach (var open in Placements.Where(row => row.To == null)) open.To = open.From > on ? open.From : on;
        foreach (var open in Statuses.Where(row => row.To == null)) open.To = open.From > on ? open.From : on;
        Settle();
        return null;
    }

    /// <summary>Puts what was changed, its head-counts and its search entry into the next save.</summary>
    public void Keep()
    {
        if (_decided is not null) _db.Add(_decided);
        _db.Recount(_before, Member);
        _db.IndexMember(Member);
    }

    private Refusal? Refuse(DateOnly? on, DateOnly today)
    {
        if (IsGuest) return MemberRefusals.OnlyGuest;
        return HasLeft ? MemberRefusals.AlreadyLeft : RefuseDay(on, today);
    }

    private static Refusal? RefuseDay(DateOnly? on, DateOnly today) => on is null ? MemberRefusals.DateMissing : on > today ? MemberRefusals.InFuture(on.Value) : null;

    private void Place(PlacementKind kind, Guid cell, DateOnly from, DateOnly? until = null) =>
        Placements.Add(_db.Add(new Placement { MemberId = Member.Id, OrganisationId = cell, Kind = kind, From = from, Until = until }).Entity);

    private void Note(MemberEventKind kind, DateOnly on, string decision, Guid cell) =>
        Events.Add(_db.Add(new MemberEvent { MemberId = Member.Id, OrganisationId = cell, Kind = kind, On = on, DecisionNumber = decision.Trim() }).Entity);

    private string NameOf(Guid cell) => _db.Organisations.AsNoTracking().Where(row => row.Id == cell).Select(row => row.Name).First();

    /// <summary>The row's values of today follow the open periods.</summary>
    private void Settle()
    {
        Member.CellId = Permanent?.OrganisationId;
        Member.TemporaryCellId = Temporary?.OrganisationId;
        Member.IsExempt = OpenOf(MemberStatusKind.Exempt) is not null;
        Member.Membership = IsGuest ? Member.OfficialOn is null ? Membership.Probationary : Membership.Official
            : HasLeft ? Membership.Left
            : OpenOf(MemberStatusKind.Suspended) is not null ? Membership.Suspended
            : OpenOf(MemberStatusKind.Official) is not null ? Membership.Official
            : OpenOf(MemberStatusKind.Probationary) is not null ? Membership.Probationary : null;
    }
}
