namespace SoTay.Features.Tasks;

/// <summary>Life of a task; late is computed from the deadline, never a state.</summary>
public enum WorkTaskState
{
    Given,
    InProgress,
    Blocked,
    Submitted,
    Accepted,
    Returned,
    Cancelled,
}
