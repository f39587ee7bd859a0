namespace SoTay.Features.Meetings.Pages;

/// <summary>The parts of the desk and which one is open.</summary>
public sealed record DeskViews(Meeting Meeting, DeskView Current);

public enum DeskView
{
    RollCall,
    Agenda,
    Closure,
}

/// <summary>One line of the roll-call with its number on the paper list.</summary>
public sealed record RollLine(int Number, Attendance Line, bool IsOpen);

/// <summary>The count at the top of the roll-call.</summary>
public sealed record QuorumView(RollCall Roll, Quorum Quorum);
