using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Transfers;

/// <summary>
/// A referral (giấy giới thiệu chuyển sinh hoạt đảng, 208-QĐ/TW 26/7/2026): from its issue until the place it names takes the member in.
/// Both ends see this one record. Until then the member is counted, called and led where the referral comes from.
/// </summary>
public sealed class MemberTransfer : IVersioned, IAudited
{
    public const int NumberLimit = 60;
    public const int PlaceLimit = 200;
    public const int ReasonLimit = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    /// <summary>The cell that the member comes from; its successor when it went into another meanwhile.</summary>
    public required Guid FromId { get; set; }

    /// <summary>The cell that the member goes to; null where that is not in this store.</summary>
    public Guid? ToId { get; set; }

    /// <summary>The place in words where it is not in this store; else empty.</summary>
    public string Place { get; init; } = "";

    public required PlacementKind Kind { get; init; }

    public required string ReferralNumber { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>Last day to present the referral, by the rule in force on the day of issue; null where no rule is known.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Temporary: the day on which it is to end. Nothing ends by itself on that day: people end it, or prolong it by a decision.</summary>
    public DateOnly? Until { get; internal set; }

    public TransferState State { get; private set; } = TransferState.Open;

    /// <summary>The day from which the member belongs to the new place.</summary>
    public DateOnly? TakenOn { get; private set; }

    /// <summary>Why it was sent back or given up; of a temporary one by which decision it was prolonged.</summary>
    public string Reason { get; private set; } = "";

    public required DateTime MadeAt { get; init; }

    public required string ByName { get; init; }

    public DateTime? SettledAt { get; private set; }

    public string SettledByName { get; private set; } = "";

    /// <summary>When a signed file was made of it for another installation; null while there is none.</summary>
    public DateTime? FiledAt { get; private set; }

    /// <summary>Fingerprint of the installation that alone can open the file; null for one in the open, that is carried by hand.</summary>
    public string? FiledFor { get; private set; }

    public int Version { get; set; }

    public Guid AuditStream => FromId;

    public Guid AuditSubject => MemberId;

    public bool IsOutside => ToId is null;

    /// <summary>Past its last day on this day; negative before it.</summary>
    public int DaysLate(DateOnly today) => State is TransferState.Open && DueOn is { } due ? today.DayNumber - due.DayNumber : 0;

    /// <summary>The place takes the member in from a day; the placement follows in the same save.</summary>
    /// <param name="record">The member, whole.</param>
    /// <param name="to">The cell that takes in; null for a place outside, of which the sending side writes down that it did.</param>
    public Refusal? Take(MemberRecord record, Organisation? to, DateOnly? on, DateOnly today, string byName, DateTime at)
    {
        if (State is not TransferState.Open) return TransferRefusals.Settled(this);
        if (on < IssuedOn) return TransferRefusals.BeforeIssue(IssuedOn);
        if (to is { IsEnded: true }) return TransferRefusals.PlaceEnded(to.Name);
        if (Move(record, to, on, today) is { } no) return no;
        TakenOn = on;
        Settle(TransferState.Taken, byName, at);
        return null;
    }

    /// <summary>Sent back by the place it names, or given up by who issued it; the member stays where they are.</summary>
    public Refusal? End(TransferState how, string? reason, string byName, DateTime at)
    {
        if (State is not TransferState.Open) return TransferRefusals.Settled(this);
        if (string.IsNullOrWhiteSpace(reason)) return TransferRefusals.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return TransferRefusals.TooLong("Lý do", ReasonLimit, "Reason");
        Reason = reason.Trim();
        Settle(how, byName, at);
        return null;
    }

    /// <summary>Where it comes from and the place it names are one unit now: there is nowhere to go, and the member is there already.</summary>
    internal void EndAsOne(string unit, Decision decision, DateTime at)
    {
        Reason = $"Nơi đi và nơi đến đã nhập vào {unit} từ {decision.On:dd/MM/yyyy}; đồng chí này sinh hoạt ở đó, không phải chuyển";
        Settle(TransferState.Merged, $"Quyết định {decision.Number.Trim()}", at);
    }

    /// <summary>The stay lasts longer than it was to, by a decision.</summary>
    /// <param name="until">Within the length that the rule allows from the day of issue; the caller has asked it.</param>
    public Refusal? Prolong(DateOnly until, string? decision)
    {
        if (State is not TransferState.Taken || Kind is not PlacementKind.Temporary) return TransferRefusals.Settled(this);
        if (Until is { } now && until <= now) return TransferRefusals.NotLonger(now);
        var number = (decision ?? "").Trim();
        if (number.Length == 0) return TransferRefusals.DecisionMissing;
        if (number.Length > NumberLimit) return TransferRefusals.TooLong("Số quyết định", NumberLimit, "DecisionNumber");
        (Until, Reason) = (until, $"Gia hạn đến {Platform.Ui.Dates.Full(until)} theo {number}");
        return null;
    }

    /// <summary>Ends the stay with its last day there; the placement follows in the same save.</summary>
    /// <param name="record">The member, whole.</param>
    public Refusal? Finish(MemberRecord record, DateOnly? last, DateOnly today) =>
        IsOutside ? record.End(MemberStatusKind.Elsewhere, last, null, today) : record.EndTemporary(last, today);

    /// <summary>A signed file of it may be handed out from now on. For whom it is does not change: two places could take the member in.</summary>
    /// <param name="fingerprint">Who alone can open it; null for a file in the open.</param>
    public Refusal? File(string? fingerprint, DateTime at)
    {
        if (State is not TransferState.Open) return TransferRefusals.Settled(this);
        if (!IsOutside) return Exchange.ExchangeWords.OnlyOutside;
        (FiledAt, FiledFor) = (FiledAt ?? at, FiledFor ?? fingerprint);
        return null;
    }

    private Refusal? Move(MemberRecord record, Organisation? to, DateOnly? on, DateOnly today) => (Kind, to) switch
    {
        (PlacementKind.Permanent, null) => record.Leave(MemberEventKind.TransferredOut, on, ReferralNumber, today),
        (PlacementKind.Permanent, _) => record.MoveTo(to, on, today),
        (_, null) => record.GoElsewhere(on, ReferralNumber, today),
        _ => record.PlaceTemporarily(to, on, today, Until),
    };

    private void Settle(TransferState state, string byName, DateTime at) => (State, SettledByName, SettledAt) = (state, byName, at);
}

public enum TransferState
{
    Open,
    Taken,
    /// <summary>Sent back by the place it names.</summary>
    Returned,
    /// <summary>Given up by who issued it.</summary>
    Withdrawn,
    /// <summary>Both ends went into one unit.</summary>
    Merged,
}
