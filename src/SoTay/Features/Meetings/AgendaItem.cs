using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>One item of the agenda, in the order of 42-HD/BTCTW, with the conclusion it ended in.</summary>
public sealed class AgendaItem : IVersioned, IAudited
{
    public const int TitleLimit = 300;
    public const int WordsLimit = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; init; }

    public required Guid OrganisationId { get; init; }

    public int Place { get; set; }

    public required AgendaPart Part { get; set; }

    public required string Title { get; set; }

    /// <summary>What this item is for, where the product fills something in by itself.</summary>
    public AgendaPurpose Purpose { get; set; }

    /// <summary>What this kind of cell speaks about here (42-HD/BTCTW section 4); empty where the title says all.</summary>
    public string Hint { get; set; } = "";

    /// <summary>Came from a superior's template set, not added by the cell itself.</summary>
    public bool IsFromSet { get; init; }

    /// <summary>The visit of a committee member whose remark is answered here.</summary>
    public Guid? VisitId { get; init; }

    public string Conclusion { get; set; } = "";

    /// <summary>Taken off the agenda; kept so that an operation of another device still finds it.</summary>
    public bool IsRemoved { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MeetingId;
}
