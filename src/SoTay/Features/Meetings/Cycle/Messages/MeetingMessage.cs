using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SoTay.Features.Meetings.Cycle.Messages;

/// <summary>
/// One word to one person about one step of a meeting. The unique key (subject, person, step, occasion) is what keeps anybody
/// from being reminded twice: a second round writes nothing.
/// </summary>
public sealed class MeetingMessage
{
    public const int TitleLimit = 400;
    public const int SayLimit = 600;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The cell it is about.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The meeting; the cell itself while the month has none yet; the document or study that came to a unit.</summary>
    public required Guid SubjectId { get; init; }

    public required Guid MemberId { get; init; }

    public required MessageStep Step { get; init; }

    /// <summary>What makes another message about the same step a new one: the day and hour of the meeting, or the month.</summary>
    public required string Occasion { get; init; }

    public required string Title { get; init; }

    public required string Say { get; init; }

    /// <summary>Page that it leads to.</summary>
    public required string Href { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>How it went out, besides standing on the person's first screen.</summary>
    public MessageWays Ways { get; set; }

    /// <summary>Set before sending, so that a stop in the middle leaves one unsent rather than one sent twice.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>Opened by the person, or no longer needed because the step is done.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>The paper was given to a person without a phone.</summary>
    public DateTime? HandedAt { get; set; }
}

/// <summary>Ways on which a message leaves the product.</summary>
[Flags]
public enum MessageWays
{
    None = 0,
    /// <summary>The push service of at least one device took it; whether the device showed it nobody tells us.</summary>
    Push = 1,
    Mail = 2,
    /// <summary>No account or no phone: a printed notice, handed over.</summary>
    Print = 4,
}

/// <summary>The ways are kept as words, so a question to the store names whole combinations.</summary>
public static class MessageWaysSets
{
    /// <summary>Every combination with a paper in it.</summary>
    public static readonly MessageWays[] Printed = [.. Enumerable.Range(0, 8).Select(bits => (MessageWays)bits).Where(ways => ways.HasFlag(MessageWays.Print))];
}

/// <summary>What a message is about.</summary>
public enum MessageStep
{
    Draft,
    Session,
    Notice,
    /// <summary>The notice itself, to members and to the committee member who follows the cell.</summary>
    Invitation,
    /// <summary>The meeting was moved after the notice.</summary>
    Moved,
    Answer,
    Contribution,
    Outcome,
    Visit,
    /// <summary>A document or a study came to a unit: to its secretary.</summary>
    Document,
}

internal sealed class MeetingMessageMapping : IEntityTypeConfiguration<MeetingMessage>
{
    public void Configure(EntityTypeBuilder<MeetingMessage> builder)
    {
        builder.ToTable("MeetingMessage").Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.SubjectId, row.MemberId, row.Step, row.Occasion }).IsUnique();
        builder.HasIndex(row => new { row.MemberId, row.MadeAt });
        builder.HasIndex(row => row.SentAt);
        builder.Property(row => row.Occasion).HasMaxLength(40);
        builder.Property(row => row.Title).HasMaxLength(MeetingMessage.TitleLimit);
        builder.Property(row => row.Say).HasMaxLength(MeetingMessage.SayLimit);
        builder.Property(row => row.Href).HasMaxLength(200);
    }
}
