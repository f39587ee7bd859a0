namespace SoTay.Features.Members.Rolls;

/// <summary>
/// What counting needs of everybody who was ever placed permanently in one organisation, packed and sealed as one: a form of a province
/// opens ten thousand of these instead of half a million records. Only a copy: a roll that is missing or out of date is read from the
/// records themselves (<see cref="CellRolls"/>), and packed in the next round (<see cref="RollService"/>).
/// </summary>
public sealed class CellRoll
{
    public required Guid OrganisationId { get; init; }

    /// <summary>Raised in the transaction of every change to anybody who was ever placed there (<see cref="RollStamps"/>).</summary>
    public required long Stamp { get; set; }

    /// <summary>The stamp read before the box was packed: the box is true only while the two are equal.</summary>
    public long? PackedAt { get; set; }

    public byte[]? Box { get; set; }
}
