namespace SoTay.Features.Meetings;

/// <summary>The roll-call in numbers.</summary>
public sealed class RollCall(IReadOnlyCollection<Attendance> lines)
{
    /// <summary>Those who have to come, and those exempt or elsewhere who came.</summary>
    public int Counted { get; } = lines.Count(line => line.IsCounted);

    public int Present { get; } = lines.Count(line => line.IsPresent);

    public int PresentVoters { get; } = lines.Count(line => line.IsPresent && line.MayVote);

    public int Excused { get; } = lines.Count(line => line.Status is AttendanceStatus.Excused);

    public int Unexcused { get; } = lines.Count(line => line.Status is AttendanceStatus.Unexcused);

    public int Absent => Excused + Unexcused;

    /// <summary>Exempt and not here.</summary>
    public int Exempt { get; } = lines.Count(line => line.Status is AttendanceStatus.Exempt);

    /// <summary>At another cell and not here.</summary>
    public int Elsewhere { get; } = lines.Count(line => line.Status is AttendanceStatus.Elsewhere);

    public int Official { get; } = lines.Count(line => line.MayVote);

    public int Probationary { get; } = lines.Count(line => !line.IsOfficial && line.Standing is not AttendanceStanding.TemporaryHere);
}
