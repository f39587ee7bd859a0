using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

/// <summary>A day that differs from its weekday, or that people might think differs: holidays, days in lieu, swapped Saturdays.</summary>
public sealed class CalendarDay : IVersioned, IAudited
{
    public const int LongestName = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateOnly Date { get; init; }

    /// <summary>Name of the occasion, such as <i>Tết Nguyên đán</i>.</summary>
    public required string Name { get; set; }

    public required CalendarDayKind Kind { get; set; }

    /// <summary>The answer to use when working days are counted. A pending day counts as working: deadlines come earlier, never later.</summary>
    public required bool IsWorkingDay { get; set; }

    public required Confidence Confidence { get; set; }

    /// <summary>The law or announcement behind it.</summary>
    public string? Note { get; set; }

    public bool Shipped { get; init; }

    /// <summary>
    /// Says what the day is. Refuses a day without a name, and a make-up day that is a working day anyhow.
    /// A pending or ordinary day keeps the answer of its weekday.
    /// </summary>
    public Refusal? Set(string? name, CalendarDayKind kind, Confidence confidence, string? note)
    {
        var weekend = Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (string.IsNullOrWhiteSpace(name)) return PolicyRefusals.DayWithoutName;
        if (kind == CalendarDayKind.MakeUpWorking && !weekend) return PolicyRefusals.MakeUpOnWeekday(Date);
        Name = name.Trim()[..Math.Min(name.Trim().Length, LongestName)];
        (Kind, Confidence) = (kind, confidence);
        Note = note?.Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, PolicyValue.LongestNote)] : null;
        IsWorkingDay = kind switch
        {
            CalendarDayKind.MakeUpWorking => true,
            CalendarDayKind.Pending or CalendarDayKind.Ordinary => !weekend,
            _ => false,
        };
        return null;
    }

    public int Version { get; set; }

    Guid IAudited.AuditStream => PolicyValue.Stream;

    Guid IAudited.AuditSubject => Id;
}
