using SoTay.Features.Members.Admissions;
using SoTay.Platform.Audit;

namespace SoTay.Features.Members.Paths;

/// <summary>A step that was taken: its day, number, vote; nothing of what was said. A vote that did not carry stays too.</summary>
public sealed class PathMark : IAudited
{
    public const int NumberLimit = 60;
    public const int ByLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PathId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>Code of the step, as in <c>path-steps.tsv</c>.</summary>
    public required string Step { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Number of the resolution or decision.</summary>
    public string Number { get; init; } = "";

    /// <summary>Which body decided.</summary>
    public string By { get; init; } = "";

    /// <summary>Ground, year or answer, as a code.</summary>
    public string Code { get; init; } = "";

    /// <summary>First day of what it put in force.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Day by which what it began is to end: exemption, suspension, education and help.</summary>
    public DateOnly? Until { get; init; }

    public int? Base { get; init; }

    public int? For { get; init; }

    public int? Against { get; init; }

    public int? Other { get; init; }

    /// <summary>Votes needed by the rule of the day; null for a step without a vote.</summary>
    public int? Needed { get; init; }

    /// <summary>Null for a step without a vote.</summary>
    public bool? Passed { get; init; }

    /// <summary>The vote in a sealed meeting it was taken from.</summary>
    public Guid? MeetingVoteId { get; init; }

    /// <summary>What it changed in the record.</summary>
    public PathEffect Effect { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

/// <summary>What the form of a step brings; each step uses some of it.</summary>
public sealed class PathInput
{
    public DateOnly? On { get; set; }

    public string? Number { get; set; }

    public string? By { get; set; }

    public string? Ground { get; set; }

    public int? Year { get; set; }

    public string? Answer { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public bool Confirmed { get; set; }

    /// <summary>Restoration: the cell that the member comes back into.</summary>
    public Guid? Cell { get; set; }

    /// <summary>The vote picked from a meeting; then the counts come from there.</summary>
    public Guid? MeetingVote { get; set; }

    public int? Base { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Other { get; set; }

    public VoteCounts Counts => new(On, Base, For, Against, Other, Number);
}
