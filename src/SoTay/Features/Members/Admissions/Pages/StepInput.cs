namespace SoTay.Features.Members.Admissions.Pages;

/// <summary>What the form of the present step sends; each step uses some of it.</summary>
public sealed class StepInput
{
    public DateOnly? On { get; set; }

    public string? Number { get; set; }

    public Guid? Helper1 { get; set; }

    public Guid? Helper2 { get; set; }

    public bool Union { get; set; }

    /// <summary>The vote picked from a meeting; then the counts come from there.</summary>
    public Guid? MeetingVote { get; set; }

    public int? Base { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Other { get; set; }

    /// <summary>At the decision: the one in the book who has the same name and birth date was looked at and is another.</summary>
    public bool AnotherPerson { get; set; }

    public ConsentInput Consent { get; set; } = new();

    public StopReason? Reason { get; set; }

    public DateOnly? StopOn { get; set; }
}

public sealed class ConsentInput
{
    public ConsentKind? Kind { get; set; }

    public string? Number { get; set; }

    public DateOnly? On { get; set; }

    public string? By { get; set; }
}
