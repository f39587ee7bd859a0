using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Scores;

/// <summary>What the product knows about a meeting that its score rests on (domain rules: meetings, section 7). Nothing of it is typed for the score.</summary>
/// <param name="Minutes">Length so far, or whole once it has ended; null before it was opened.</param>
/// <param name="Members">Members of the cell, without those here for a time.</param>
/// <param name="Counted">Those who had to come.</param>
/// <param name="ExcusedRun">The most regular meetings in a row, this one included, that somebody absent today was excused from.</param>
/// <param name="Speakers">Members who spoke at least once.</param>
/// <param name="Given">Tasks of the previous resolution that were not cancelled.</param>
/// <param name="SessionOn">Day of the committee's session that prepared it; null when none is written down.</param>
/// <param name="PapersOn">Day on which the last of its papers was put up; null without papers.</param>
/// <param name="OnlySecretary">Nobody but the secretary leads the cell: there is no committee session to hold.</param>
public sealed record ScoreFacts(
    DateOnly HeldOn, DateOnly Today, int? Minutes, bool IsOnTime, int Members, int Present, int Counted, int Unexcused, int ExcusedRun, int Speakers, int Done, int Given,
    DateOnly? NoticedOn, bool OnlySecretary, DateOnly? SessionOn = null, DateOnly? PapersOn = null)
{
    // A year back; longer runs are long past every limit.
    private const int MeetingsBack = 12;

    internal static async Task<ScoreFacts> OfAsync(AppDb db, Meeting meeting, PolicyReader rules, DateTime now, CancellationToken cancellation)
    {
        var roll = new RollCall(meeting.Attendances);
        var states = await db.WorkTasks.AsNoTracking().Where(row => meeting.PreparedFromId != null && row.MeetingId == meeting.PreparedFromId && row.State != WorkTaskState.Cancelled)
            .Select(row => row.State).ToListAsync(cancellation);
        var papers = await db.MeetingPapers.Where(row => row.MeetingId == meeting.Id && row.WithdrawnAt == null).OrderByDescending(row => row.PublishedAt)
            .Select(row => (DateTime?)row.PublishedAt).FirstOrDefaultAsync(cancellation);
        return new(meeting.HeldOn, VietnamClock.DateOf(now),
            meeting.OpenedAt is { } from ? (int)((meeting.EndedAt ?? now) - from).TotalMinutes : null,
            meeting.Kind is not MeetingKind.Regular || MeetingDay.For(rules, meeting.Month).IsOnTime(meeting.HeldOn),
            meeting.Attendances.Count(line => line.Standing is not AttendanceStanding.TemporaryHere), roll.Present, roll.Counted, roll.Unexcused,
            await ExcusedRunAsync(db, meeting, cancellation),
            meeting.Opinions.Where(row => !row.IsWithdrawn && row.SpeakerId is not null).Select(row => row.SpeakerId).Distinct().Count(),
            states.Count(state => state is WorkTaskState.Accepted), states.Count,
            meeting.NoticedAt is { } sent ? VietnamClock.DateOf(sent) : null, meeting.Attendances.Count(line => line.IsCommittee) <= 1,
            await db.Meetings.Where(row => row.PreparesId == meeting.Id && row.State != MeetingState.Cancelled).Select(row => (DateOnly?)row.HeldOn).FirstOrDefaultAsync(cancellation),
            papers is { } last ? VietnamClock.DateOf(last) : null);
    }

    private static async Task<int> ExcusedRunAsync(AppDb db, Meeting meeting, CancellationToken cancellation)
    {
        var excused = meeting.Attendances.Where(line => line.Status is AttendanceStatus.Excused).Select(line => line.MemberId).ToList();
        if (excused.Count == 0) return 0;
        var before = await db.Meetings.AsNoTracking()
            .Where(row => row.OrganisationId == meeting.OrganisationId && row.Kind == MeetingKind.Regular && row.SealedAt != null && row.Id != meeting.Id && row.HeldOn < meeting.HeldOn)
            .OrderByDescending(row => row.HeldOn).Select(row => row.Id).Take(MeetingsBack).ToListAsync(cancellation);
        var rows = await db.Attendances.AsNoTracking().Where(row => before.Contains(row.MeetingId) && excused.Contains(row.MemberId) && row.Status == AttendanceStatus.Excused)
            .Select(row => new { row.MeetingId, row.MemberId }).ToListAsync(cancellation);
        var were = rows.Select(row => (row.MeetingId, row.MemberId)).ToHashSet();
        return excused.Max(member => 1 + before.TakeWhile(one => were.Contains((one, member))).Count());
    }
}
