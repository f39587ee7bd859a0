namespace SoTay.Features.Meetings.Publication;

public sealed class DraftsInput
{
    public List<PassageInput> Passages { get; set; } = [];
}

/// <summary>One free paragraph in the form.</summary>
public sealed class PassageInput
{
    public PassageKind Kind { get; set; }

    public Guid Target { get; set; }

    /// <summary>The version that was shown; -1 when nobody had written it yet.</summary>
    public int Seen { get; set; } = -1;

    public string? Words { get; set; }

    /// <summary>What somebody else saved meanwhile, shown beside the typed words.</summary>
    public string? Other { get; set; }

    public string? OtherBy { get; set; }
}
