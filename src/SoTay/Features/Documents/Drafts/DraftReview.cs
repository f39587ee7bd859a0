using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Drafts;

/// <summary>A draft was put before somebody (xin ý kiến, trình duyệt): to whom, since when, and what came back.</summary>
public sealed class DraftReview : IVersioned, IAudited
{
    public const int ToWhomLimit = 200;
    public const int RemarksLimit = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DraftId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>A person or a body, in words: not everybody who approves signs in here.</summary>
    public required string ToWhom { get; init; }

    public required DateTime SentAt { get; init; }

    public required string SentByName { get; init; }

    public DraftAnswer? Answer { get; private set; }

    public string Remarks { get; private set; } = "";

    public DateTime? AnsweredAt { get; private set; }

    public string? AnsweredByName { get; private set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => DraftId;

    /// <summary>Null where it was taken back: the draft is as if it had not been sent.</summary>
    public DraftState? State => Answer switch
    {
        null => DraftState.InReview,
        DraftAnswer.Approved => DraftState.Approved,
        DraftAnswer.Returned => DraftState.Returned,
        _ => null,
    };

    /// <summary>Records what came back; whoever returns a draft says what is to be mended.</summary>
    public Refusal? Record(DraftAnswer? answer, string? remarks, string byName, DateTime at)
    {
        var words = (remarks ?? "").Trim();
        if (Answer is not null) return DraftRefusals.AnsweredAlready(this);
        if (answer is not (DraftAnswer.Approved or DraftAnswer.Returned)) return DraftRefusals.AnswerMissing;
        if (words.Length > RemarksLimit) return DraftRefusals.RemarksTooLong;
        if (SecretMark.In(words) is { } mark) return DocumentRefusals.Secret(mark, "Remarks");
        if (answer is DraftAnswer.Returned && words.Length == 0) return DraftRefusals.RemarksMissing;
        (Answer, Remarks, AnsweredByName, AnsweredAt) = (answer, words, byName, at);
        return null;
    }

    /// <summary>Taken back to be written on, whether it was still out or approved already.</summary>
    public Refusal? TakeBack(string byName, DateTime at)
    {
        if (Answer is DraftAnswer.Returned or DraftAnswer.TakenBack) return DraftRefusals.NothingOut;
        (Answer, AnsweredByName, AnsweredAt) = (DraftAnswer.TakenBack, byName, at);
        return null;
    }
}

public enum DraftAnswer
{
    Approved,
    Returned,
    TakenBack,
}

internal sealed class DraftReviewMapping : IEntityTypeConfiguration<DraftReview>
{
    public void Configure(EntityTypeBuilder<DraftReview> builder)
    {
        builder.ToTable("DraftReview").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        // Sent twice at the same moment is sent once.
        builder.HasIndex(row => new { row.DraftId, row.Number }).IsUnique();
        builder.Property(row => row.ToWhom).HasMaxLength(DraftReview.ToWhomLimit);
        builder.Property(row => row.Remarks).HasMaxLength(DraftReview.RemarksLimit);
        builder.Ignore(row => row.State);
    }
}
