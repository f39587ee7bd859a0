namespace SoTay.Features.Meetings;

/// <summary>Items that the product knows something about.</summary>
public enum AgendaPurpose
{
    Other,
    /// <summary>Last month: ideology, result of the previous resolution.</summary>
    LastResolution,
    /// <summary>Tasks given to members: the table of last month's tasks stands here.</summary>
    MemberTasks,
    Information,
    /// <summary>Next month's tasks: tasks are given here.</summary>
    NextTasks,
    Discussion,
    /// <summary>Conclusion, vote on the resolution.</summary>
    Resolution,
    /// <summary>The cell answers a remark that a committee member left after a visit.</summary>
    VisitRemark,
}
