using SoTay.Platform.Audit;

namespace SoTay.Features.Dues.Payments;

/// <summary>Money of one member for one month, written once and never changed; a wrong one is taken back by an entry of the opposite amount.</summary>
public sealed class DuesPayment : IAudited
{
    public const int ReferenceLimit = 60;
    public const int ReasonLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ChargeId { get; init; }

    /// <summary>The cell in whose book it stands.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The month it pays for; before or after the book's month when paid late or in advance.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>VND; negative where it takes another back.</summary>
    public required long Amount { get; init; }

    public required DateOnly PaidOn { get; init; }

    /// <summary>The month of the book in which it counts.</summary>
    public required DateOnly BookMonth { get; init; }

    public required DuesChannel Channel { get; init; }

    /// <summary>Running number of the cell's receipts in the year of payment; null for the portal, which gives its own.</summary>
    public int? Receipt { get; init; }

    /// <summary>Transaction code of the portal; else empty.</summary>
    public string Reference { get; init; } = "";

    public Guid? TakesBackId { get; init; }

    public string Reason { get; init; } = "";

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Year in which the receipt is numbered; null without a receipt.</summary>
    public int? ReceiptYear { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

public enum DuesChannel
{
    Cash,
    /// <summary>Cổng Dịch vụ công quốc gia: the payment itself belongs to the portal, here it is only marked.</summary>
    Portal,
}
