using SoTay.Platform;
using SoTay.Platform.Audit;

namespace SoTay.Features.Dues.Books;

/// <summary>What a unit spends, what it had at the beginning, and balances that follow a merger or a dissolution. Written once; a wrong one is taken back by its opposite.</summary>
public sealed class DuesEntry : IAudited
{
    public const int WordsLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required DuesEntryKind Kind { get; init; }

    public required DateOnly On { get; init; }

    public required DateOnly BookMonth { get; init; }

    /// <summary>VND; negative where it takes another back.</summary>
    public required long Amount { get; init; }

    /// <summary>For what, or from and to whom.</summary>
    public required string Words { get; init; }

    public Guid? TakesBackId { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => OrganisationId;

    /// <summary>Typed by who keeps the book: a spending, or the balance with which the book begins.</summary>
    /// <param name="balance">What the unit has today: more is never spent.</param>
    /// <param name="isFirst">No month is closed and no opening balance stands yet.</param>
    public static (DuesEntry? Entry, Refusal? Refusal) Read(Guid unit, DuesEntryKind kind, string? amount, DateOnly? on, string? words, long balance, bool isFirst, DateOnly? lastClosed, DateOnly today, string byName, DateTime at)
    {
        if (!Vnd.TryRead(amount, out var sum) || sum == 0) return (null, DuesRefusals.NotAnAmount("Input.Amount"));
        if (on is not { } day) return (null, DuesRefusals.DayMissing("Input.On"));
        if (day > today) return (null, DuesRefusals.DayAhead(today, "Input.On"));
        if (kind is DuesEntryKind.Opening && !isFirst) return (null, DuesRefusals.OpeningTwice);
        var text = kind is DuesEntryKind.Opening && string.IsNullOrWhiteSpace(words) ? "Số dư khi bắt đầu ghi sổ" : (words ?? "").Trim();
        if (text.Length == 0) return (null, DuesRefusals.WordsMissing);
        if (text.Length > WordsLimit) return (null, DuesRefusals.TooLong("Nội dung", WordsLimit, "Input.Words"));
        if (kind is DuesEntryKind.Spending && sum > balance) return (null, DuesRefusals.MoreThanBalance(balance, "Input.Amount"));
        return (new DuesEntry { OrganisationId = unit, Kind = kind, On = day, BookMonth = DuesMonths.BookFor(day, lastClosed), Amount = sum, Words = text, ByName = byName, At = at }, null);
    }

    /// <summary>The opposite entry, in the open month.</summary>
    public DuesEntry Opposite(DateOnly? lastClosed, DateOnly today, string byName, DateTime at) => new()
    {
        OrganisationId = OrganisationId, Kind = Kind, On = today, BookMonth = DuesMonths.BookFor(today, lastClosed), Amount = -Amount, Words = $"Ghi lại cho đúng: {Words}"[..Math.Min(WordsLimit, Words.Length + 17)],
        TakesBackId = Id, ByName = byName, At = at,
    };
}

public enum DuesEntryKind
{
    Spending,
    /// <summary>What the unit had when it began to keep its book here.</summary>
    Opening,
    /// <summary>Balance of a unit that ended.</summary>
    Inherited,
    /// <summary>The balance that left with the end of the unit.</summary>
    PassedOn,
    /// <summary>What an ended unit owed its superior, now owed by its successor.</summary>
    OwedInherited,
    OwedPassedOn,
}
