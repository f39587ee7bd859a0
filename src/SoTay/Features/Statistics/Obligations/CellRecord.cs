namespace SoTay.Features.Statistics.Obligations;

/// <summary>What the rule needs to know of one cell: its life, and what its months hold.</summary>
/// <param name="From">First day on which the cell worked.</param>
/// <param name="To">Last day, null while it works.</param>
/// <param name="Held">Months whose regular meeting is sealed.</param>
/// <param name="Open">Regular and thematic meetings that are not sealed.</param>
/// <param name="Thematic">Sealed thematic meetings of the quarter asked about.</param>
public sealed record CellRecord(DateOnly From, DateOnly? To, IReadOnlySet<DateOnly> Held, IReadOnlyList<OpenMeeting> Open, int Thematic)
{
    /// <summary>Why the month asked about is not held in time, as the cell says it.</summary>
    public string? Reason { get; init; }

    public bool WorkedAllOf(DateOnly first, DateOnly last) => From <= first && (To is null || To >= last);
}

/// <summary>A meeting that is prepared, called or held, and not sealed.</summary>
/// <param name="IsOpened">The roll-call has begun: it is certain that people met.</param>
public sealed record OpenMeeting(Guid Id, DateOnly Month, DateOnly HeldOn, bool IsRegular, bool IsOpened);
