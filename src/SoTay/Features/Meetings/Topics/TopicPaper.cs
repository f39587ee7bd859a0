using SoTay.Features.Meetings.Contributions;

namespace SoTay.Features.Meetings.Topics;

/// <summary>A paper of a topic; cells that take the topic get it among the papers of their meeting.</summary>
public sealed class TopicPaper
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid TopicId { get; init; }

    public required string Title { get; init; }

    public required PaperForm Form { get; init; }

    public required string FileHash { get; init; }

    public required long Size { get; init; }

    /// <summary>Taken back; meetings that had it already keep theirs.</summary>
    public DateTime? WithdrawnAt { get; set; }
}
