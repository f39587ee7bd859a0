using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Statistics.Obligations;
using SoTay.Platform.Audit;

namespace SoTay.Features.Statistics.Reminders;

/// <summary>The level above reminded a cell of something it owes. It stands on the secretary's first screen until it is done.</summary>
public sealed class Reminder : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    /// <summary>First day of the month that the obligation belongs to.</summary>
    public required DateOnly Month { get; init; }

    public required ObligationKind About { get; init; }

    /// <summary>What was owed when it was sent, in the words of the board.</summary>
    public required string Say { get; init; }

    public required DateTime SentAt { get; init; }

    /// <summary>Name of the person who sent it, as the secretary reads it.</summary>
    public required string SentBy { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => OrganisationId;
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminder").HasIndex(row => new { row.OrganisationId, row.Month });
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Say).HasMaxLength(500);
        builder.Property(row => row.SentBy).HasMaxLength(200);
        builder.Ignore(row => row.AuditStream).Ignore(row => row.AuditSubject);
    }
}
