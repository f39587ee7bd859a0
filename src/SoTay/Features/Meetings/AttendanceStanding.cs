namespace SoTay.Features.Meetings;

/// <summary>Why a member stands on the roll-call of this meeting (domain rules: meetings, section 4).</summary>
public enum AttendanceStanding
{
    Expected,
    /// <summary>Here by temporary placement: has to come, has no vote here.</summary>
    TemporaryHere,
    /// <summary>Miễn sinh hoạt: outside the base unless present.</summary>
    Exempt,
    /// <summary>At another cell by temporary placement: outside the base unless present.</summary>
    Elsewhere,
}
