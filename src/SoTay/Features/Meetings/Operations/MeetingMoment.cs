using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;

namespace SoTay.Features.Meetings.Operations;

/// <summary>What a change may look at besides the meeting: the rules of the day, the device's moment, the tasks of earlier meetings, who speaks, the open ballot boxes, the cell's targets that a product can feed, whether the person runs the meeting or only takes its minutes.</summary>
internal sealed record MeetingMoment(PolicyReader Rules, DateTime At, DateTime ReceivedAt, IReadOnlyList<WorkTask> EarlierTasks, string ByName = "", BallotBoxes? Boxes = null,
    IReadOnlyCollection<Guid>? Targets = null, bool Runs = true)
{
    /// <summary>How far ahead a device's clock may run before a moment counts as the future.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);
}
