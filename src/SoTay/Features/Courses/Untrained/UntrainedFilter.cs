using SoTay.Features.Organisations;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Untrained;

/// <summary>The question as it stands in the address.</summary>
public sealed record UntrainedFilter
{
    public const string AnyKind = "any";

    /// <summary>Code of <see cref="CourseKinds"/>, or <see cref="AnyKind"/>; left out for the course of those who lead cells.</summary>
    public string? Kind { get; init; }

    public string? Group { get; init; }

    public string? On { get; init; }

    /// <summary><c>people</c> for names; units otherwise, where there are any below.</summary>
    public string? View { get; init; }

    /// <summary><c>all</c> for everybody of the group, trained or not.</summary>
    public string? Who { get; init; }

    /// <summary>Only posts of the unit's own committee.</summary>
    public bool Own { get; init; }

    public int From { get; init; }

    public UntrainedAsk Ask(AsOf day) => new(CourseGroup.Find(Group), Kind == AnyKind ? null : CourseKinds.Find(Kind)?.Code ?? CourseKinds.CellLeaders, day.Date) { OwnOnly = Own };

    public string Address(Guid organisation, AsOf day, string? export = null)
    {
        string?[] parts = [Kind is { } kind && (kind == AnyKind || CourseKinds.Find(kind) is not null) ? $"kind={kind}" : null, Group is not null ? $"group={CourseGroup.Find(Group).Code}" : null,
            day.IsToday ? null : $"on={Dates.Machine(day.Date)}", View == "people" ? "view=people" : null, Who == "all" ? "who=all" : null, Own ? "own=true" : null, From > 0 ? $"from={From}" : null];
        var said = string.Join('&', parts.Where(part => part is not null));
        return CourseLinks.Untrained(organisation) + export + (said.Length > 0 ? "?" + said : "");
    }
}
