namespace SoTay.Features.Members.Exchange;

/// <summary>
/// What a transfer file tells of a referral and of the member: only the minimal roster (marks R and S of domain/members.md section 7), no
/// identification number, no telephone, no posts, nothing of a dossier. Described in docs/exchange.md; dates as 2026-11-20, a day that is not known
/// whole as 1976-09 or 1976.
/// </summary>
/// <param name="Transfer">The sender's own name for this referral: the receipt comes back with it.</param>
/// <param name="FromPlace">Cell and unit above it, in words.</param>
/// <param name="ToPlace">Where the referral sends the member, in the words of the sender.</param>
/// <param name="Kind">Permanent: counted by who takes the member in. Temporary: counted at home (208-QĐ/TW).</param>
/// <param name="Until">Temporary: the day on which it is to end.</param>
public sealed record TransferContent(Guid Transfer, string? Number, DateOnly IssuedOn, DateOnly? DueOn, string? FromPlace, string? ToPlace, PlacementKind? Kind, DateOnly? Until, PersonContent? Member)
{
    public const string Format = "sotay-transfer";
    public const string Extension = ".sotay-transfer";
}

/// <param name="Outside">Times outside the Party: they do not count for Party age.</param>
/// <param name="Card">Whole only in a file that is sealed for its receiver.</param>
/// <param name="CardEnd">The last four digits, for comparing with the card in the hand.</param>
/// <param name="DuesPaidUntil">The last month up to which all dues are paid, such as 2026-10.</param>
/// <param name="Codes">Statistics codes; only in a file that is sealed for its receiver.</param>
public sealed record PersonContent(
    string? Name, Sex? Sex, string? Birth, string? Joined, DateOnly? Ceremony, string? Official, DateOnly? ExemptSince, string? ExemptGround,
    IReadOnlyList<OutsideContent>? Outside, string? Card, string? OldCard, string? CardEnd, IReadOnlyList<BadgeContent>? Badges, string? DuesPaidUntil, MemberStatistics? Codes);

public sealed record OutsideContent(DateOnly From, DateOnly To);

public sealed record BadgeContent(int Years, DateOnly On);

/// <summary>What the receiving side answers: taken in from a day, or sent back with a reason.</summary>
/// <param name="Place">The cell that took the member in, in words.</param>
public sealed record ReceiptContent(Guid Transfer, string? Number, bool Taken, DateOnly? TakenOn, string? Place, string? Reason, DateOnly SettledOn)
{
    public const string Format = "sotay-receipt";
    public const string Extension = ".sotay-receipt";
}
