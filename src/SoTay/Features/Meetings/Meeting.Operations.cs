using SoTay.Features.Meetings.Operations;
using SoTay.Platform;

namespace SoTay.Features.Meetings;

public sealed partial class Meeting
{
    public Attendance? AttendanceOf(Guid member) => Attendances.Find(row => row.MemberId == member);

    public AgendaItem? ItemOf(Guid item) => Agenda.Find(row => row.Id == item);

    /// <summary>
    /// The one way in for what happens in a meeting. The same id is applied once and answers the same again; a word that is older
    /// than one already known about the same thing is kept and changes nothing; a sealed or cancelled meeting refuses.
    /// </summary>
    internal Refusal? Apply(MeetingOperation operation, MeetingChange change, MeetingMoment moment)
    {
        if (Operations.Find(known => known.Id == operation.Id) is { } known)
            return known.RefusedWhy is { } why ? new Refusal(why) : null;
        var overtaken = Operations.Exists(operation.IsOvertakenBy);
        var refusal = (change.TouchesNoRecord ? null : Closed()) ?? (operation.Kind.IsForWhoRuns && !moment.Runs ? MeetingRefusals.OnlyWhoRuns : null) ?? (overtaken ? null : change.ApplyTo(this, moment));
        operation.Settle(refusal, overtaken, ++OperationCount);
        Operations.Add(operation);
        return refusal;
    }

    private Refusal? Closed() => State switch
    {
        MeetingState.Sealed => MeetingRefusals.Sealed,
        MeetingState.Cancelled => MeetingRefusals.Cancelled,
        _ => null,
    };
}
