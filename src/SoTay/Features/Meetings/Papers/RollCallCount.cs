namespace SoTay.Features.Meetings.Papers;

/// <summary>The roll-call in numbers, as the opening of minutes and resolution states it.</summary>
/// <param name="Official">Official members of the cell.</param>
/// <param name="Probationary">Probationary members.</param>
/// <param name="Present">Present, of those who have to come.</param>
/// <param name="Excused">Absent with a reason.</param>
/// <param name="Unexcused">Absent without one.</param>
/// <param name="Exempt">Exempt from activity.</param>
/// <param name="Elsewhere">On temporary placement elsewhere.</param>
public sealed record RollCallCount(int Official, int Probationary, int Present, int Excused, int Unexcused, int Exempt, int Elsewhere = 0)
{
    public int Total => Official + Probationary;

    /// <summary>Asked to a committee's conference without a vote, and how many of them came; null elsewhere.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Invited { get; init; }
}
