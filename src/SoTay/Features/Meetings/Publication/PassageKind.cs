namespace SoTay.Features.Meetings.Publication;

/// <summary>The paragraphs of the papers that people write freely; everything else in them is computed from the meeting.</summary>
public enum PassageKind
{
    /// <summary>What was presented at one item of the agenda (minutes).</summary>
    Report,
    /// <summary>Section I of the resolution: ideology, leadership, praise, shortcomings.</summary>
    Assessment,
    /// <summary>Section II of the resolution: what is to be done.</summary>
    Directions,
}
