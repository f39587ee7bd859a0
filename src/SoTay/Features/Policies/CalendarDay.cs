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

    public int Version { get; set; }

    Guid IAudited.AuditStream => PolicyValue.Stream;

    Guid IAudited.AuditSubject => Id;
}
