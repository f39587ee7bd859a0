using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Tasks;

/// <summary>A task for one named person with a product that can be checked and a deadline (domain/targets-and-tasks.md).</summary>
public sealed class WorkTask : IVersioned, IAudited
{
    public const int TitleLimit = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    /// <summary>The meeting that gave it.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The agenda item it was given under.</summary>
    public Guid? AgendaItemId { get; init; }

    public required string Title { get; set; }

    public required string Product { get; set; }

    public required Guid OwnerId { get; set; }

    /// <summary>Co-workers, by member.</summary>
    public List<Guid> CoworkerIds { get; set; } = [];

    public required DateOnly Deadline { get; set; }

    /// <summary>Who accepts the product; null is the secretary.</summary>
    public Guid? AcceptorId { get; set; }

    public WorkTaskState State { get; set; } = WorkTaskState.Given;

    /// <summary>Percent, as the owner reports.</summary>
    public int Progress { get; set; }

    /// <summary>What was reached, or why it is blocked or late, in the owner's or secretary's words.</summary>
    public string Result { get; set; } = "";

    public required DateTime GivenAt { get; init; }

    public DateTime? SubmittedAt { get; set; }

    public DateTime? AcceptedAt { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;
}

public enum WorkTaskState
{
    Given,
    InProgress,
    Blocked,
    Submitted,
    Accepted,
    Returned,
    Cancelled,
}

internal sealed class WorkTaskMapping : IEntityTypeConfiguration<WorkTask>
{
    public void Configure(EntityTypeBuilder<WorkTask> builder)
    {
        builder.ToTable("WorkTask").IsVersioned();
        builder.Property(row => row.Title).HasMaxLength(WorkTask.TitleLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.State, row.Deadline });
        builder.HasIndex(row => row.OwnerId);
        builder.HasIndex(row => row.MeetingId);
    }
}
