using SoTay.Features.Meetings.Scores;
using SoTay.Features.Policies;
using SoTay.Features.Targets;
using SoTay.Features.Tasks;
using SoTay.Platform.Auth;

namespace SoTay.Features.Meetings.Desk;

/// <summary>A meeting after a contact of a device, with what is needed to show it.</summary>
public sealed record DeskDone(
    Meeting Meeting, string CellName, IReadOnlyList<OperationAnswer> Answers, PolicyReader Rules, IReadOnlyList<WorkTask> Earlier, Person Person, DateTime Now)
{
    /// <summary>Targets of the cell that a task can be given for; read with the whole meeting.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>The person runs the meeting, or only takes its minutes.</summary>
    public bool Runs { get; init; } = true;

    /// <summary>What a score rests on besides the meeting; null when the device has it already, or when this kind is not scored.</summary>
    public ScoreGround? Ground { get; init; }

    /// <summary>What was prepared for the meeting; null when the device has it already.</summary>
    public IReadOnlyList<SheetAhead>? Ahead { get; init; }
}
