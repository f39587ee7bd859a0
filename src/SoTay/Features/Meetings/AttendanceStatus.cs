namespace SoTay.Features.Meetings;

public enum AttendanceStatus
{
    Present,
    /// <summary>Vắng có lý do.</summary>
    Excused,
    /// <summary>Vắng không lý do.</summary>
    Unexcused,
    /// <summary>Miễn sinh hoạt và không đến.</summary>
    Exempt,
    /// <summary>Sinh hoạt tạm thời nơi khác và không đến.</summary>
    Elsewhere,
}
