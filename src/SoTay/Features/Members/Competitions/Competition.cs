using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Competitions;

/// <summary>
/// An open competition for one post, or for several of one kind at one unit (thi tuyển; mission B3): announced criteria, more candidates than posts, marks of named examiners, a
/// secret vote that is written down, one decision. It waits for one thing at a time (<see cref="CompetitionStage"/>); each step is one method
/// that refuses while its condition is unmet. No personnel plan, no dossier, no opinion about people; the marks of those who were not
/// chosen are deleted after a dated term.
/// </summary>
public sealed partial class Competition : IVersioned, IAudited
{
    public const int TitleLimit = 200;
    public const int NumberLimit = 60;
    public const int ReasonLimit = 500;
    public const int MostPlaces = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The level that decides; its successor when it went into another meanwhile.</summary>
    public required Guid OrganisationId { get; set; }

    /// <summary>The unit at which the post is.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>Null: a post outside the committees, named by the title alone; then no post is opened in the book.</summary>
    public PostKind? Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>How many posts there are to be given.</summary>
    public int Places { get; private set; } = 1;

    /// <summary>Last day on which candidates register.</summary>
    public DateOnly RegisterBy { get; private set; }

    /// <summary>Planned day of the examination, and of the vote.</summary>
    public DateOnly ExamOn { get; private set; }

    public DateOnly VoteOn { get; private set; }

    public string NoticeNumber { get; private set; } = "";

    public CompetitionStage Stage { get; private set; } = CompetitionStage.Draft;

    public DateOnly? AnnouncedOn { get; private set; }

    /// <summary>The day on which the list of candidates was closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Decision of the competent level to go on with too few candidates, and why; empty where there were enough.</summary>
    public string FewNumber { get; private set; } = "";

    public string FewReason { get; private set; } = "";

    public DateOnly? MarkedOn { get; private set; }

    public DateOnly? VotedOn { get; private set; }

    /// <summary>Whom the share of votes is counted against.</summary>
    public int Base { get; private set; }

    public int Present { get; private set; }

    /// <summary>Ballots handed out, come back, and of these invalid.</summary>
    public int Issued { get; private set; }

    public int Returned { get; private set; }

    public int Invalid { get; private set; }

    /// <summary>Votes that were needed by the rule of that day, and the rule in words.</summary>
    public int Needed { get; private set; }

    public string VoteRule { get; private set; } = "";

    public string DecisionNumber { get; private set; } = "";

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The day from which the winners hold the post.</summary>
    public DateOnly? TakesOn { get; private set; }

    /// <summary>Why it ended without a result, or why the last step was taken back.</summary>
    public string Reason { get; private set; } = "";

    public DateOnly? EndedOn { get; private set; }

    /// <summary>Last day on which the marks of those who were not chosen are kept; null: not over, or no rule.</summary>
    public DateOnly? MarksUntil { get; private set; }

    public DateOnly? MarksDeletedOn { get; private set; }

    public required DateTime MadeAt { get; init; }

    public required string ByName { get; init; }

    public List<CompetitionCondition> Conditions { get; } = [];

    public List<CompetitionCriterion> Criteria { get; } = [];

    public List<CompetitionExaminer> Examiners { get; } = [];

    public List<CompetitionCandidate> Candidates { get; } = [];

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public bool IsOver => Stage is CompetitionStage.Decided or CompetitionStage.NoResult;

    /// <summary>Those whom the decision names, by their votes.</summary>
    public IEnumerable<CompetitionCandidate> Winners => Candidates.Where(one => one.IsChosen).OrderByDescending(one => one.Votes);

    /// <summary>Those who take part: not withdrawn, and with every condition met.</summary>
    public IEnumerable<CompetitionCandidate> Admitted => Candidates.Where(one => !one.HasWithdrawn && Conditions.TrueForAll(condition => one.Meets(condition)));
}

/// <summary>What a competition waits for.</summary>
public enum CompetitionStage
{
    /// <summary>Being prepared; nobody outside sees it.</summary>
    Draft,
    /// <summary>Announced; candidates register.</summary>
    Announced,
    /// <summary>The list of candidates is closed; the examination is marked.</summary>
    Examining,
    /// <summary>Marks are closed; the vote is due.</summary>
    Marked,
    /// <summary>The vote is counted; the decision is due.</summary>
    Voted,
    Decided,
    NoResult,
}
