using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>
/// A secret vote on one question, or the election to one post (190-QĐ/TW 10/10/2024): only totals are ever stored, never a slip.
/// A counted question also stands as a <see cref="MeetingVote"/> with the same id, so that every rule about votes sees it.
/// </summary>
public sealed class MeetingBallot : IVersioned
{
    public const int CandidatesLimit = 40;
    public const int NameLimit = 120;

    public required Guid Id { get; init; }

    public Guid MeetingId { get; init; }

    public required Guid AgendaItemId { get; set; }

    public required VoteDecision Decision { get; set; }

    /// <summary>What is decided, or the post: <c>Bầu bí thư chi bộ</c>.</summary>
    public required string Question { get; set; }

    /// <summary>How many are to be elected; 0 for a question.</summary>
    public int Seats { get; set; }

    public List<BallotCandidate> Candidates { get; set; } = [];

    public BallotState State { get; set; }

    /// <summary>The round before this one.</summary>
    public Guid? FollowsId { get; set; }

    /// <summary>A further round among people with equal votes for the last place.</summary>
    public bool IsTie { get; set; }

    /// <summary>Members vote on their own device, except those in <see cref="OnPaper"/>.</summary>
    public bool IsElectronic { get; set; }

    /// <summary>The open box in the memory of one running program; a new one whenever the voting begins anew.</summary>
    public Guid? Box { get; set; }

    /// <summary>The running program that holds the box. Another one (after a restart) knows that the box is gone.</summary>
    public Guid? Process { get; set; }

    /// <summary>Members who vote by slip: of an electronic ballot those without a device, else all who could vote when it was opened.</summary>
    public List<Guid> OnPaper { get; set; } = [];

    /// <summary>Members who voted on a device: written once, at the counting, in the order of the keys.</summary>
    public List<Guid> OnDevice { get; set; } = [];

    public int Issued { get; set; }

    /// <summary>Slips that came back.</summary>
    public int Returned { get; set; }

    public int Invalid { get; set; }

    /// <summary>Ballots cast on devices.</summary>
    public int Electronic { get; set; }

    public int For { get; set; }

    public int Against { get; set; }

    public int Other { get; set; }

    public int Base { get; set; }

    /// <summary>Votes needed; 0 in a round among equals where the highest number decides.</summary>
    public int Needed { get; set; }

    /// <summary>"quá 1/2".</summary>
    public string Share { get; set; } = "";

    public string LegalBasis { get; set; } = "";

    public string CancelledWhy { get; set; } = "";

    public int Version { get; set; }

    public bool IsElection => Decision is VoteDecision.Election;

    public IEnumerable<BallotCandidate> Standing => Candidates.Where(row => !row.Withdrawn);

    /// <summary>Ballots of both kinds that say something.</summary>
    public int Valid => Returned + Electronic - Invalid;

    public bool Passed => !IsElection && State is BallotState.Counted && Needed > 0 && For >= Needed;

    /// <summary>How many may have got a slip: also somebody who has left since, or came later.</summary>
    public int SlipVoters(IEnumerable<Attendance> present) => IsElectronic ? OnPaper.Count : OnPaper.Union(present.Select(line => line.MemberId)).Count();

    public ElectionResult Result => ElectionResult.Of(Seats, [.. Standing], Needed);

    /// <summary>Numbers of one kind are only told when neither kind is so small that a few people could be made out.</summary>
    public bool TellsKinds => Electronic == 0 || Returned == 0 || Math.Min(Electronic, Returned) >= BallotBox.LeastBallots;
}
