namespace SoTay.Features.Dues.Portal;

/// <summary>One row of the portal's list as it was read, and whom it was matched with.</summary>
/// <param name="Number">Row in the file, 1 = first.</param>
/// <param name="Member">Null where nobody of the cell matches.</param>
/// <param name="Problem">Why it is not written; null where it is.</param>
public sealed record PortalRow(int Number, string Name, string Card, DateOnly? Birth, DateOnly? Month, long Amount, DateOnly? On, string Code, Guid? Member, string? MatchedName, PortalProblem? Problem);

/// <summary>Why a row of the portal's list is not written.</summary>
public enum PortalProblem
{
    /// <summary>Nobody who pays in the cell has this card number, or this name and birth date.</summary>
    NobodyMatches,
    /// <summary>Two members have this name and birth date.</summary>
    SeveralMatch,
    NoMonth,
    NoAmount,
    NoDay,
    DayAhead,
    /// <summary>The month is paid already: the list was brought before, or the money came in cash.</summary>
    PaidBefore,
    NoLine,
    /// <summary>Another amount than what is due; a person looks at it.</summary>
    OtherAmount,
    NothingDue,
}
