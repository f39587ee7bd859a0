using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings;

/// <summary>
/// Why a month's regular meeting was late or not held, as the cell says it. Every statement stays; the last one holds,
/// so that a board as of a past day shows what was known then.
/// </summary>
public sealed class MonthReason : IAudited
{
    public const int WordsLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    /// <summary>First day of the month spoken of.</summary>
    public required DateOnly Month { get; init; }

    public required MonthReasonKind Kind { get; init; }

    /// <summary>What the cell adds; the whole reason where the kind is "other".</summary>
    public string Words { get; init; } = "";

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    /// <summary>"mưa lũ, thiên tai: ngập cầu Bản Lầu"</summary>
    public string Say => Kind is MonthReasonKind.Other ? Words : Words.Length > 0 ? $"{MonthReasonKinds.Words(Kind)}: {Words}" : MonthReasonKinds.Words(Kind);

    /// <summary>The reason with who said it and when.</summary>
    public string Told => $"{Say} ({ByName} nêu ngày {Dates.Full(VietnamClock.DateOf(At))})";

    /// <summary>Whether a reason can be given: the month has begun and its meeting was not held in time.</summary>
    public static Refusal? Check(MonthReasonKind? kind, string words, DateOnly month, bool heldOnTime, DateOnly today)
    {
        if (month > today) return MonthReasonRefusals.TooEarly(month);
        if (heldOnTime) return MonthReasonRefusals.HeldOnTime(month);
        if (kind is null || !Enum.IsDefined(kind.Value)) return MonthReasonRefusals.KindMissing;
        if (kind is MonthReasonKind.Other && words.Length == 0) return MonthReasonRefusals.WordsMissing;
        if (words.Length > WordsLimit) return MeetingRefusals.WordsTooLong(words.Length, WordsLimit, nameof(Words));
        return MeetingRefusals.SecretIn(words, nameof(Words));
    }
}

/// <summary>Reasons that come back every year, so that a board can be read without reading sentences.</summary>
public enum MonthReasonKind
{
    Flood,
    PublicHoliday,
    /// <summary>Met together with another sitting; 42-HD/BTCTW does not let that stand for the regular meeting.</summary>
    JoinedSitting,
    NoQuorum,
    Other,
}

public static class MonthReasonKinds
{
    public static string Words(MonthReasonKind kind) => kind switch
    {
        MonthReasonKind.Flood => "mưa lũ, thiên tai",
        MonthReasonKind.PublicHoliday => "trùng ngày nghỉ lễ, Tết",
        MonthReasonKind.JoinedSitting => "họp ghép với hội nghị khác",
        MonthReasonKind.NoQuorum => "không đủ số người dự",
        _ => "lý do khác",
    };
}
