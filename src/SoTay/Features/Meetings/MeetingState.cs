namespace SoTay.Features.Meetings;

public enum MeetingState
{
    Draft,
    Noticed,
    Open,
    Sealed,
    Cancelled,
}
