using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Text;

namespace SoTay.Features.Documents.Studies;

/// <summary>One question of a self-check: a few choices, one of them right, and where in the document it stands.</summary>
public sealed class StudyQuestion : IAudited
{
    public const int WordsLimit = 500;
    public const int ChoiceLimit = 300;
    public const int MostChoices = 4;
    public const int WhereLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid StudyId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Words { get; init; }

    public required List<string> Choices { get; init; }

    /// <summary>Place of the right choice, from 0.</summary>
    public required int Right { get; init; }

    /// <summary>The heading under which to read again; empty where the document has none.</summary>
    public required string Where { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => StudyId;
}

/// <summary>A question as typed: choices with a mark at the right one.</summary>
public sealed class StudyQuestionInput
{
    public string? Words { get; set; }

    public List<StudyChoiceInput> Choices { get; set; } = [];

    public string? Where { get; set; }

    public (StudyQuestion? Question, Refusal? Refusal) Read(DocumentStudy study)
    {
        var words = (Words ?? "").Trim();
        var choices = Choices.Where(choice => !string.IsNullOrWhiteSpace(choice.Words)).Take(StudyQuestion.MostChoices).ToList();
        if (words.Length == 0) return (null, StudyRefusals.QuestionEmpty);
        if (words.Length > StudyQuestion.WordsLimit) return (null, StudyRefusals.TooLong("Câu hỏi", StudyQuestion.WordsLimit, "Input.Words"));
        if (choices.Count < 2) return (null, StudyRefusals.TooFewChoices);
        if (choices.Exists(choice => choice.Words!.Trim().Length > StudyQuestion.ChoiceLimit)) return (null, StudyRefusals.TooLong("Một đáp án", StudyQuestion.ChoiceLimit, "Input.Choices"));
        if (choices.DistinctBy(choice => Folding.Fold(choice.Words!)).Count() < choices.Count) return (null, StudyRefusals.SameChoices);
        if (new[] { words }.Concat(choices.Select(choice => choice.Words!)).Select(SecretMark.In).FirstOrDefault(mark => mark is not null) is { } secret) return (null, DocumentRefusals.Secret(secret, "Input.Words"));
        if (choices.Count(choice => choice.IsRight) is var right and not 1) return (null, right == 0 ? StudyRefusals.NoRightChoice : StudyRefusals.SeveralRight(right));
        return (new StudyQuestion
        {
            StudyId = study.Id, OrganisationId = study.OrganisationId, Words = words, Choices = [.. choices.Select(choice => choice.Words!.Trim())], Right = choices.FindIndex(choice => choice.IsRight),
            Where = (Where ?? "").Trim() is var where && where.Length > StudyQuestion.WhereLimit ? where[..StudyQuestion.WhereLimit] : (Where ?? "").Trim(),
        }, null);
    }
}

public sealed class StudyChoiceInput
{
    public string? Words { get; set; }

    public bool IsRight { get; set; }
}

internal sealed class StudyQuestionMapping : IEntityTypeConfiguration<StudyQuestion>
{
    public void Configure(EntityTypeBuilder<StudyQuestion> builder)
    {
        builder.ToTable("StudyQuestion").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Words).HasMaxLength(StudyQuestion.WordsLimit);
        builder.Property(row => row.Where).HasMaxLength(StudyQuestion.WhereLimit);
    }
}
