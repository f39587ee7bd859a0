using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Cycle;

/// <summary>Reads what the cycle of a meeting rests on besides the meeting itself.</summary>
public sealed class CycleQuery(AppDb db, VietnamClock clock)
{
    public async Task<MeetingCycle> OfAsync(Meeting meeting, PolicyReader rules, bool isSaved = true, CancellationToken cancellation = default) =>
        MeetingCycle.Of(meeting, (await SessionAsync(meeting.Id, cancellation))?.HeldOn, rules, clock.Today, isSaved);

    /// <summary>The committee's session that prepared a meeting, with what it agreed.</summary>
    public Task<Meeting?> SessionAsync(Guid meeting, CancellationToken cancellation = default) =>
        db.Meetings.AsNoTracking().Include(row => row.Agenda).Where(row => row.PreparesId == meeting && row.State == MeetingState.Sealed)
            .OrderByDescending(row => row.HeldOn).FirstOrDefaultAsync(cancellation);
}
