namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>A member placed inside, at the end of this day, of an earlier one, or of both. A member who moved inside has a row for each place.</summary>
internal sealed class Presence
{
    public Guid Member { get; init; }

    public bool Now { get; init; }

    public bool Before { get; init; }
}
