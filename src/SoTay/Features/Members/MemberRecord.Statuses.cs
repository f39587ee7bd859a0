using SoTay.Features.Members.TakingBack;
using SoTay.Platform;

namespace SoTay.Features.Members;

/// <summary>Dated statuses: recognition, exemption, suspension. They are independent of each other.</summary>
public sealed partial class MemberRecord
{
    public MemberStatusPeriod? OpenOf(MemberStatusKind kind) => Statuses.SingleOrDefault(row => row.Kind == kind && row.To == null);

    /// <summary>Recognition as an official member: effective on the due date even when decided late (208-QĐ/TW).</summary>
    public Refusal? Recognise(DateOnly? on, string? decision, DateOnly today)
    {
        if (Refuse(on, today) is { } no) return no;
        if (OpenOf(MemberStatusKind.Official) is not null) return MemberRefusals.OfficialAlready;
        if (string.IsNullOrWhiteSpace(decision)) return MemberRefusals.DecisionMissing;
        if (Member.JoinedOn is { } joined && on <= joined) return MemberRefusals.RecognisedBeforeJoined(joined);
        if (OpenOf(MemberStatusKind.Probationary) is { } probation)
        {
            if (on <= probation.From) return MemberRefusals.EndBeforeStart(probation.From.AddDays(1));
            probation.To = on!.Value.AddDays(-1);
        }

        Open(MemberStatusKind.Official, on!.Value, decision);
        (Member.OfficialOn, Member.OfficialPrecision) = (on, DatePrecision.Day);
        Note(MemberEventKind.Recognised, on.Value, decision, Permanent!.OrganisationId);
        Decided(RecordedKind.Recognised, on.Value, decision);
        Settle();
        return null;
    }

    /// <summary>Exemption from activity (miễn công tác và sinh hoạt) by a resolution of the cell; the ground is a code, never a diagnosis.</summary>
    public Refusal? Exempt(DateOnly? on, string? ground, string? decision, DateOnly today)
    {
        if (Begin(MemberStatusKind.Exempt, on, decision, today) is { } no) return no;
        if (!ExemptionGrounds.IsKnown(ground)) return MemberRefusals.GroundMissing;
        Open(MemberStatusKind.Exempt, on!.Value, decision!).GroundCode = ground;
        Decided(RecordedKind.Exempted, on.Value, decision!);
        Settle();
        return null;
    }

    /// <summary>Suspension of activity (đình chỉ sinh hoạt): only dates and the decision, never the conduct.</summary>
    public Refusal? Suspend(DateOnly? on, string? decision, DateOnly today)
    {
        if (Begin(MemberStatusKind.Suspended, on, decision, today) is { } no) return no;
        Open(MemberStatusKind.Suspended, on!.Value, decision!);
        Decided(RecordedKind.Suspended, on.Value, decision!);
        Settle();
        return null;
    }

    /// <summary>Temporarily active at a place outside this tree: counted here, expected at no meeting here (208-QĐ/TW).</summary>
    public Refusal? GoElsewhere(DateOnly? on, string? referral, DateOnly today)
    {
        if (Begin(MemberStatusKind.Elsewhere, on, referral, today) is { } no) return no;
        if (Temporary is { } open) return MemberRefusals.AlreadyTemporary(NameOf(open.OrganisationId));
        Open(MemberStatusKind.Elsewhere, on!.Value, referral!);
        Decided(RecordedKind.WentElsewhere, on.Value, referral!);
        Settle();
        return null;
    }

    /// <summary>The last day of an exemption or a suspension.</summary>
    public Refusal? End(MemberStatusKind kind, DateOnly? on, string? decision, DateOnly today)
    {
        if (Refuse(on, today) is { } no) return no;
        if (OpenOf(kind) is not { } open) return MemberRefusals.StatusNotOpen(kind);
        if (on < open.From) return MemberRefusals.EndBeforeStart(open.From);
        open.To = on;
        Decided(kind switch { MemberStatusKind.Exempt => RecordedKind.ExemptionEnded, MemberStatusKind.Suspended => RecordedKind.SuspensionEnded, _ => RecordedKind.ElsewhereEnded }, on!.Value, decision ?? "");
        if (!string.IsNullOrWhiteSpace(decision)) open.DecisionNumber = $"{open.DecisionNumber}; kết thúc: {decision.Trim()}";
        Settle();
        return null;
    }

    private Refusal? Begin(MemberStatusKind kind, DateOnly? on, string? decision, DateOnly today)
    {
        if (Refuse(on, today) is { } no) return no;
        if (string.IsNullOrWhiteSpace(decision)) return MemberRefusals.DecisionMissing;
        if (OpenOf(kind) is { } open) return MemberRefusals.StatusAlready(kind, open.From);
        var last = Statuses.Where(row => row.Kind == kind).Max(row => row.To);
        return on <= last ? MemberRefusals.EndBeforeStart(last.Value.AddDays(1)) : null;
    }

    private MemberStatusPeriod Open(MemberStatusKind kind, DateOnly from, string decision)
    {
        var period = _db.Add(new MemberStatusPeriod
        {
            MemberId = Member.Id, OrganisationId = Permanent!.OrganisationId, Kind = kind, From = from, DecisionNumber = decision.Trim(),
        }).Entity;
        Statuses.Add(period);
        return period;
    }
}
