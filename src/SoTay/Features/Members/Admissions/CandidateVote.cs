using SoTay.Platform.Audit;

namespace SoTay.Features.Members.Admissions;

/// <summary>A vote of the cell on a candidate, with the base and the threshold as they were on that day. One that did not carry stays too.</summary>
public sealed class CandidateVote : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CandidateId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary><see cref="CandidateStage.CellVote"/>, or <see cref="CandidateStage.Probation"/> for the proposal to recognise.</summary>
    public required CandidateStage Stage { get; init; }

    public required DateOnly On { get; init; }

    public required int Base { get; init; }

    public required int For { get; init; }

    public required int Against { get; init; }

    public required int Other { get; init; }

    /// <summary>Votes needed by the rule of the day.</summary>
    public required int Needed { get; init; }

    public required bool Passed { get; init; }

    /// <summary>Number of the cell's resolution.</summary>
    public string ResolutionNumber { get; init; } = "";

    /// <summary>The vote in a sealed meeting it was taken from; null when it was typed from paper.</summary>
    public Guid? MeetingVoteId { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => CandidateId;
}

/// <summary>The counts of a vote, picked from a meeting or typed.</summary>
public sealed record VoteCounts(DateOnly? On, int? Base, int? For, int? Against, int? Other, string? ResolutionNumber, Guid? MeetingVoteId = null);
