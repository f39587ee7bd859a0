namespace SoTay.Features.Tasks;

/// <summary>Life of a task; late is computed from the deadline, never a state.</summary>
public enum WorkTaskState
{
    /// <summary>Stands in a plan that is not issued yet: nobody has it.</summary>
    Draft,
    Given,
    /// <summary>The owner has seen and taken it.</summary>
    Taken,
    InProgress,
    Blocked,
    Submitted,
    Accepted,
    Returned,
    Cancelled,
}
