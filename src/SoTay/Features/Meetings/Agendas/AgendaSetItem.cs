using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Agendas;

/// <summary>One item of a template set.</summary>
public sealed class AgendaSetItem : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SetId { get; init; }

    public required Guid OrganisationId { get; init; }

    public int Place { get; set; }

    public required AgendaPart Part { get; init; }

    public required AgendaPurpose Purpose { get; init; }

    /// <summary>May hold <c>{tháng}</c>, <c>{nghị quyết}</c>, <c>{chuyên đề}</c>, filled in for each meeting.</summary>
    public required string Title { get; set; }

    public string Hint { get; init; } = "";

    public bool IsRemoved { get; set; }

    public int Version { get; set; }
}
