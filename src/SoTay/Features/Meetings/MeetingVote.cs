using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>
/// One vote, counted: a show of hands, or a secret ballot on a question. Base, threshold and rule are kept as they were computed at the counting, so that the result
/// reads the same after the roll-call or the policy has moved on; the closing compares the base with the roll-call.
/// </summary>
public sealed class MeetingVote : IVersioned
{
    public const int QuestionLimit = 500;

    public required Guid Id { get; init; }

    public Guid MeetingId { get; init; }

    public required Guid AgendaItemId { get; set; }

    public required VoteDecision Decision { get; set; }

    public required string Question { get; set; }

    public int For { get; set; }

    public int Against { get; set; }

    /// <summary>Other views and those who raised no hand.</summary>
    public int Other { get; set; }

    /// <summary>Number of people the share is counted against.</summary>
    public int Base { get; set; }

    /// <summary>Votes needed.</summary>
    public int Needed { get; set; }

    /// <summary>"quá 1/2".</summary>
    public string Share { get; set; } = "";

    /// <summary>Document behind the threshold.</summary>
    public string LegalBasis { get; set; } = "";

    public bool Passed { get; set; }

    /// <summary>Counted from slips or a box: only totals are known.</summary>
    public bool IsSecret { get; init; }

    public int Version { get; set; }

    public int Hands => For + Against + Other;
}
