using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Books;

/// <summary>Money handed from a unit to its direct superior: given by one, received by the other, one row that both see.</summary>
public sealed class DuesHandOver : IVersioned, IAudited
{
    public const int ReasonLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid FromId { get; init; }

    /// <summary>Null where the superior is not in this store: then it counts as received when given.</summary>
    public Guid? ToId { get; set; }

    /// <summary>VND.</summary>
    public required long Amount { get; init; }

    /// <summary>Out of the balance (a committee), not out of what belongs to the superior anyway (a cell).</summary>
    public required bool IsFromBalance { get; init; }

    public required DateOnly GivenOn { get; init; }

    /// <summary>Month of the giver's book.</summary>
    public required DateOnly BookMonth { get; init; }

    public required string GivenByName { get; init; }

    public required DateTime GivenAt { get; init; }

    public DuesHandOverState State { get; private set; } = DuesHandOverState.Given;

    /// <summary>Received or sent back on.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>Month of the receiver's book; of the giver's where it was sent back.</summary>
    public DateOnly? SettledMonth { get; private set; }

    public string SettledByName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public int Version { get; set; }

    public Guid AuditStream => FromId;

    public Guid AuditSubject => FromId;

    /// <param name="most">What may be given: owed by a cell, balance of a committee.</param>
    public static (DuesHandOver? HandOver, Refusal? Refusal) Give(Guid from, Guid? to, long amount, long most, bool fromBalance, DateOnly? on, DateOnly? lastClosed, DateOnly today, string byName, DateTime at)
    {
        if (on is not { } day) return (null, DuesRefusals.DayMissing("On"));
        if (day > today) return (null, DuesRefusals.DayAhead(today, "On"));
        if (amount <= 0) return (null, fromBalance ? DuesRefusals.NotAnAmount("Amount") : DuesRefusals.NothingToGive);
        if (amount > most) return (null, fromBalance ? DuesRefusals.MoreThanBalance(most, "Amount") : DuesRefusals.NothingToGive);
        var made = new DuesHandOver { FromId = from, ToId = to, Amount = amount, IsFromBalance = fromBalance, GivenOn = day, BookMonth = DuesMonths.BookFor(day, lastClosed), GivenByName = byName, GivenAt = at };
        if (to is null) (made.State, made.SettledOn) = (DuesHandOverState.Received, day);
        return (made, null);
    }

    /// <param name="lastClosed">Of the receiver.</param>
    public Refusal? Receive(DateOnly? on, DateOnly? lastClosed, DateOnly today, string byName)
    {
        if (State is not DuesHandOverState.Given) return DuesRefusals.HandOverSettled;
        if (on is not { } day) return DuesRefusals.DayMissing("On");
        if (day > today) return DuesRefusals.DayAhead(today, "On");
        if (day < GivenOn) return DuesRefusals.ReceivedBeforeGiven(GivenOn);
        (State, SettledOn, SettledMonth, SettledByName) = (DuesHandOverState.Received, day, DuesMonths.BookFor(day, lastClosed), byName);
        return null;
    }

    /// <summary>The receiver finds another amount or nothing: the money counts as not given.</summary>
    /// <param name="giverEnded">The giver's book is closed for good: nothing goes back to it.</param>
    /// <param name="lastClosed">Of the giver.</param>
    public Refusal? SendBack(string? reason, bool giverEnded, DateOnly? lastClosed, DateOnly today, string byName)
    {
        if (giverEnded) return DuesRefusals.GiverEnded;
        if (State is not DuesHandOverState.Given) return DuesRefusals.HandOverSettled;
        if (string.IsNullOrWhiteSpace(reason)) return DuesRefusals.ReasonMissing("Reason");
        if (reason.Trim().Length > ReasonLimit) return DuesRefusals.TooLong("Lý do", ReasonLimit, "Reason");
        (State, SettledOn, SettledMonth, SettledByName, Reason) = (DuesHandOverState.SentBack, today, DuesMonths.BookFor(today, lastClosed), byName, reason.Trim());
        return null;
    }
}

public enum DuesHandOverState
{
    Given,
    Received,
    SentBack,
}
