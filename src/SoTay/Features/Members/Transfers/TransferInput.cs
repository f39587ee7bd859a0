using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Members.Transfers;

/// <summary>A referral as a person types it.</summary>
public sealed class TransferInput
{
    public PlacementKind Kind { get; set; }

    /// <summary>Words by which a cell is looked for.</summary>
    public string? Find { get; set; }

    public Guid? To { get; set; }

    public string? Place { get; set; }

    public string? ReferralNumber { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>Away to study: a longer limit (208-QĐ/TW).</summary>
    public bool IsStudy { get; set; }

    /// <summary>The referral, or what is wrong with it.</summary>
    /// <param name="record">The member, whole.</param>
    /// <param name="to">The cell chosen; null for a place outside.</param>
    /// <param name="rules">Those of the cell that the member comes from, on the day of issue.</param>
    public (MemberTransfer? Transfer, Refusal? Refusal) Read(MemberRecord record, Organisation? to, PolicyReader rules, DateOnly today, string byName, DateTime at)
    {
        var (number, place) = ((ReferralNumber ?? "").Trim(), (Place ?? "").Trim());
        if (to is null && place.Length == 0) return (null, TransferRefusals.PlaceMissing);
        if (to is not null && place.Length > 0) return (null, TransferRefusals.PlaceTwice);
        if (to is { IsEnded: true }) return (null, TransferRefusals.ChosenEnded(to.Name));
        if (to?.Id == record.Permanent!.OrganisationId) return (null, MemberRefusals.SameCell(to.Name) with { Field = "Input.To" });
        if (number.Length == 0) return (null, TransferRefusals.NumberMissing);
        if (number.Length > MemberTransfer.NumberLimit) return (null, TransferRefusals.TooLong("Số giấy", MemberTransfer.NumberLimit, "Input.ReferralNumber"));
        if (place.Length > MemberTransfer.PlaceLimit) return (null, TransferRefusals.TooLong("Nơi đến", MemberTransfer.PlaceLimit, "Input.Place"));
        if (IssuedOn is not { } issued) return (null, TransferRefusals.IssueMissing);
        if (issued > today) return (null, TransferRefusals.IssuedAhead(today));
        if (issued <= record.Permanent.From) return (null, TransferRefusals.IssuedBefore(record.Permanent.From));
        if (Kind is PlacementKind.Temporary && (Away(record, issued) ?? Length(issued, rules)) is { } no) return (null, no);
        return (new MemberTransfer
        {
            MemberId = record.Member.Id, FromId = record.Permanent.OrganisationId, ToId = to?.Id, Place = place, Kind = Kind, ReferralNumber = number, IssuedOn = issued,
            DueOn = rules.Whole("transfer.referral.present_within_working_days") is { } days ? rules.Calendar.AddWorkingDays(issued, days.Value) : null,
            Until = Kind is PlacementKind.Temporary ? Until : null, MadeAt = at, ByName = byName,
        }, null);
    }

    // One stay at a time: else the day on which the next place takes the member in could not be written down.
    private static Refusal? Away(MemberRecord record, DateOnly issued)
    {
        var stays = record.Statuses.Where(row => row.Kind is MemberStatusKind.Elsewhere).Select(row => (row.From, row.To))
            .Concat(record.Placements.Where(row => row.Kind is PlacementKind.Temporary).Select(row => (row.From, row.To))).ToList();
        if (stays.FindIndex(stay => stay.To is null) is >= 0 and var at) return TransferRefusals.AwayAlready(stays[at].From);
        return stays.Max(stay => stay.To) is { } last && issued <= last ? TransferRefusals.StillAway(last) : null;
    }

    /// <summary>Whether a temporary stay may be as long as that.</summary>
    internal Refusal? Length(DateOnly issued, PolicyReader rules)
    {
        if (Until is not { } until) return TransferRefusals.UntilMissing;
        var what = IsStudy ? "study" : "work";
        if (rules.Whole($"transfer.temporary.{what}.min_months") is { } least && until < issued.AddMonths(least.Value)) return TransferRefusals.UntilTooShort(least.Value, least.Basis.LegalBasis);
        if (IsStudy) return rules.Whole("transfer.temporary.study.max_months") is { } most && until > issued.AddMonths(most.Value) ? TransferRefusals.UntilTooLong(most.Value, true, most.Basis.LegalBasis) : null;
        return rules.Whole("transfer.temporary.work.max_months_exclusive") is { } below && until >= issued.AddMonths(below.Value) ? TransferRefusals.UntilTooLong(below.Value, false, below.Basis.LegalBasis) : null;
    }
}
