using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Rates;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Sheets;

/// <summary>
/// One line of a cell's monthly sheet: what a member owes for a month. Full amount = exempt + reduced + due, due = paid + unpaid: by these the
/// check "receivable = paid + reduced + exempt + unpaid" (domain/dues.md section 5) holds for any set of lines. A member has one line for a month, in one cell.
/// </summary>
public sealed class DuesCharge : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cell that collects it; the successor where that one went into another and the line was unpaid.</summary>
    public required Guid OrganisationId { get; set; }

    public required Guid MemberId { get; init; }

    public required DateOnly Month { get; init; }

    /// <summary>Null while no amount was approved for the month.</summary>
    public DuesGroup? Group { get; private set; }

    /// <summary>Receivable before exemption and reduction, VND.</summary>
    public long Full { get; private set; }

    /// <summary>Part that is not collected: 0 none, 1 exempt.</summary>
    public decimal Relief { get; private set; }

    public long Exempted { get; private set; }

    public long Reduced { get; private set; }

    /// <summary>To be paid, VND.</summary>
    public long Due { get; private set; }

    /// <summary>Sum of the payments for this line, VND: nothing or all of it.</summary>
    public long Paid { get; private set; }

    public DateOnly? PaidOn { get; private set; }

    public DuesChannel? Channel { get; private set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;

    public long Unpaid => Due - Paid;

    public DuesLineState State => (Group, Paid, Relief) switch
    {
        (_, > 0, _) => DuesLineState.Paid,
        (_, _, >= 1) => DuesLineState.Exempt,
        (null, _, _) => DuesLineState.NoAmount,
        _ => DuesLineState.Unpaid,
    };

    /// <summary>Takes over amount and relief as they are known; a line that is paid stays as it was paid.</summary>
    /// <param name="share">Part not collected: 0 none, 1 exempt.</param>
    public void Set(DuesGroup? group, long full, decimal share)
    {
        if (Paid != 0) return;
        (Group, Full, Relief) = (group, full, share);
        Exempted = share >= 1 ? full : 0;
        Reduced = share is > 0 and < 1 ? Vnd.HalfUp(full * share) : 0;
        Due = full - Exempted - Reduced;
    }

    /// <summary>Collects the whole line on a day.</summary>
    /// <param name="receipt">Number of the receipt for cash.</param>
    public (DuesPayment? Payment, Refusal? Refusal) Pay(DateOnly? on, DuesChannel channel, string? reference, int? receipt, DateOnly? lastClosed, DateOnly today, string byName, DateTime at)
    {
        if (State is DuesLineState.NoAmount) return (null, DuesRefusals.NoAmountYet(Month));
        if (State is DuesLineState.Exempt) return (null, DuesRefusals.NothingDue(Month));
        if (State is DuesLineState.Paid) return (null, DuesRefusals.PaidAlready(Month, PaidOn!.Value));
        if (on is not { } day) return (null, DuesRefusals.DayMissing("On"));
        if (day > today) return (null, DuesRefusals.DayAhead(today, "On"));
        if ((reference?.Trim().Length ?? 0) > DuesPayment.ReferenceLimit) return (null, DuesRefusals.TooLong("Mã giao dịch", DuesPayment.ReferenceLimit, "Reference"));
        var payment = new DuesPayment
        {
            ChargeId = Id, OrganisationId = OrganisationId, MemberId = MemberId, Month = Month, Amount = Due, PaidOn = day, BookMonth = DuesMonths.BookFor(day, lastClosed),
            Channel = channel, Receipt = receipt, ReceiptYear = receipt is null ? null : day.Year, Reference = reference?.Trim() ?? "", ByName = byName, At = at,
        };
        (Paid, PaidOn, Channel) = (Due, day, channel);
        return (payment, null);
    }

    /// <summary>Takes a wrong entry back: an entry of the opposite amount in the open book; nothing is erased.</summary>
    public (DuesPayment? Payment, Refusal? Refusal) TakeBack(DuesPayment wrong, bool isTakenBack, string? reason, DateOnly? lastClosed, DateOnly today, string byName, DateTime at)
    {
        if (wrong.Amount <= 0 || isTakenBack || Paid != wrong.Amount) return (null, DuesRefusals.TakenBackAlready);
        if (string.IsNullOrWhiteSpace(reason)) return (null, DuesRefusals.ReasonMissing("Reason"));
        if (reason.Trim().Length > DuesPayment.ReasonLimit) return (null, DuesRefusals.TooLong("Lý do", DuesPayment.ReasonLimit, "Reason"));
        (Paid, PaidOn, Channel) = (0, null, null);
        return (new DuesPayment
        {
            ChargeId = Id, OrganisationId = wrong.OrganisationId, MemberId = MemberId, Month = Month, Amount = -wrong.Amount, PaidOn = today, BookMonth = DuesMonths.BookFor(today, lastClosed),
            Channel = wrong.Channel, TakesBackId = wrong.Id, Reason = reason.Trim(), ByName = byName, At = at,
        }, null);
    }
}

public enum DuesLineState
{
    /// <summary>No amount is approved, or it cannot be computed yet.</summary>
    NoAmount,
    Unpaid,
    Paid,
    Exempt,
}
