namespace SoTay.Features.Meetings;

/// <summary>What became of a request for leave; <see cref="None"/> for a member who is coming.</summary>
public enum LeaveDecision
{
    None,
    Waiting,
    Accepted,
    Refused,
}
