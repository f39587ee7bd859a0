using Microsoft.AspNetCore.Mvc.Rendering;

namespace SoTay.Features.Policies.Calendar;

/// <summary>What is typed about a day.</summary>
public sealed class DayInput
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } =
        [.. Enum.GetValues<CalendarDayKind>().Select(kind => new SelectListItem(PolicyWords.Of(kind), kind.ToString()))];

    public static IReadOnlyList<SelectListItem> Sources { get; } =
        [.. Enum.GetValues<Confidence>().Select(source => new SelectListItem(PolicyWords.Of(source), source.ToString()))];

    public string? Name { get; set; }

    public CalendarDayKind Kind { get; set; }

    public Confidence Confidence { get; set; } = Confidence.A;

    public string? Note { get; set; }
}
