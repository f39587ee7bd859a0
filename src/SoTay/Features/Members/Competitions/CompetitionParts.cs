using SoTay.Platform.Audit;

namespace SoTay.Features.Members.Competitions;

/// <summary>A condition that every candidate must meet, in words: "Trình độ đại học trở lên". Answered yes or no, nothing else is kept.</summary>
public sealed class CompetitionCondition : IAudited
{
    public const int TextLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CompetitionId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required int Place { get; init; }

    public required string Text { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => CompetitionId;
}

/// <summary>What is marked, at most how high, and with which weight.</summary>
public sealed class CompetitionCriterion : IAudited
{
    public const int NameLimit = 200;
    public const int MostPoints = 1000;
    public const int MostWeight = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CompetitionId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required int Place { get; init; }

    public required CompetitionPart Part { get; init; }

    public required string Name { get; init; }

    /// <summary>Highest mark, in points.</summary>
    public required int Most { get; init; }

    /// <summary>By how much the mark is multiplied.</summary>
    public required int Weight { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => CompetitionId;
}

public enum CompetitionPart
{
    Written,
    /// <summary>Presents a programme of action and answers questions (trình bày đề án).</summary>
    Presentation,
}

/// <summary>A member of the council, by name; with an account when they are a member of the roster.</summary>
public sealed class CompetitionExaminer : IAudited
{
    public const int NameLimit = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CompetitionId { get; init; }

    public required Guid OrganisationId { get; init; }

    public Guid? MemberId { get; init; }

    public required string Name { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => CompetitionId;
}

/// <summary>Somebody who registered: from the roster, or by name with the unit in words.</summary>
public sealed class CompetitionCandidate : IAudited
{
    public const int NameLimit = 100;
    public const int UnitLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CompetitionId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>The record in the roster; written later for somebody who came from outside and was taken in.</summary>
    public Guid? MemberId { get; set; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public bool HasWithdrawn { get; set; }

    /// <summary>Votes in the ballot; null before it.</summary>
    [Unspoken]
    public int? Votes { get; set; }

    /// <summary>Named by the decision.</summary>
    public bool IsChosen { get; set; }

    /// <summary>The post that the decision opened.</summary>
    public Guid? PostId { get; set; }

    public List<CompetitionCheck> Checks { get; } = [];

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => CompetitionId;

    public bool Meets(CompetitionCondition condition) => Checks.Exists(check => check.ConditionId == condition.Id && check.IsMet);

    public bool IsChecked(CompetitionCondition condition) => Checks.Exists(check => check.ConditionId == condition.Id);
}

/// <summary>Whether a candidate meets a condition.</summary>
public sealed class CompetitionCheck : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CandidateId { get; init; }

    public required Guid ConditionId { get; init; }

    public required Guid OrganisationId { get; init; }

    [Unspoken]
    public required bool IsMet { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => CandidateId;
}

/// <summary>A mark of one examiner for one candidate and criterion. Not audited: the audit never forgets, and these are deleted.</summary>
public sealed class CompetitionMark
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CompetitionId { get; init; }

    public required Guid CandidateId { get; init; }

    public required Guid ExaminerId { get; init; }

    public required Guid CriterionId { get; init; }

    /// <summary>In hundredths of a point, so that nothing is rounded twice.</summary>
    public required int Hundredths { get; set; }
}
