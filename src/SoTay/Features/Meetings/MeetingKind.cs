namespace SoTay.Features.Meetings;

public enum MeetingKind
{
    /// <summary>Thường kỳ.</summary>
    Regular,
    /// <summary>Chuyên đề: at least one a quarter, never instead of the regular one.</summary>
    Thematic,
    Conference,
}
