using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Scores;

/// <summary>What a score rests on besides the meeting itself. It goes ahead to a device, so that the cell scores its meeting without a network.</summary>
/// <param name="Latest">Last day in time; null for a kind that has none.</param>
/// <param name="SessionOn">Day of the committee's session that prepared it; null when none is written down.</param>
/// <param name="PapersOn">Day on which the last of its papers was put up; null without papers.</param>
/// <param name="ExcusedBefore">Members who were excused from the regular meetings right before this one: from how many in a row.</param>
/// <param name="Given">Tasks of the previous resolution that were not cancelled.</param>
public sealed record ScoreGround(
    DateOnly? Latest, DateOnly? NoticedOn, DateOnly? SessionOn, DateOnly? PapersOn, IReadOnlyDictionary<Guid, int> ExcusedBefore, IReadOnlyList<GivenTask> Given)
{
    // A year back; longer runs are long past every limit.
    private const int MeetingsBack = 12;

    internal static async Task<ScoreGround> OfAsync(AppDb db, Meeting meeting, PolicyReader rules, CancellationToken cancellation)
    {
        var given = await db.WorkTasks.AsNoTracking().Where(row => meeting.PreparedFromId != null && row.MeetingId == meeting.PreparedFromId && row.State != WorkTaskState.Cancelled)
            .Select(row => new GivenTask(row.Id, row.State == WorkTaskState.Accepted)).ToListAsync(cancellation);
        var papers = await db.MeetingPapers.Where(row => row.MeetingId == meeting.Id && row.WithdrawnAt == null).OrderByDescending(row => row.PublishedAt)
            .Select(row => (DateTime?)row.PublishedAt).FirstOrDefaultAsync(cancellation);
        return new(meeting.Kind is MeetingKind.Regular ? MeetingDay.For(rules, meeting.Month).Latest : null,
            meeting.NoticedAt is { } sent ? VietnamClock.DateOf(sent) : null,
            await db.Meetings.Where(row => row.PreparesId == meeting.Id && row.State != MeetingState.Cancelled).Select(row => (DateOnly?)row.HeldOn).FirstOrDefaultAsync(cancellation),
            papers is { } last ? VietnamClock.DateOf(last) : null, await ExcusedAsync(db, meeting, cancellation), given);
    }

    private static async Task<Dictionary<Guid, int>> ExcusedAsync(AppDb db, Meeting meeting, CancellationToken cancellation)
    {
        var before = await db.Meetings.AsNoTracking()
            .Where(row => row.OrganisationId == meeting.OrganisationId && row.Kind == MeetingKind.Regular && row.SealedAt != null && row.Id != meeting.Id && row.HeldOn < meeting.HeldOn)
            .OrderByDescending(row => row.HeldOn).Select(row => row.Id).Take(MeetingsBack).ToListAsync(cancellation);
        var rows = await db.Attendances.AsNoTracking().Where(row => before.Contains(row.MeetingId) && row.Status == AttendanceStatus.Excused)
            .Select(row => new { row.MeetingId, row.MemberId }).ToListAsync(cancellation);
        var were = rows.Select(row => (row.MeetingId, row.MemberId)).ToHashSet();
        return rows.Select(row => row.MemberId).Distinct().Select(member => (member, count: before.TakeWhile(one => were.Contains((one, member))).Count()))
            .Where(row => row.count > 0).ToDictionary(row => row.member, row => row.count);
    }
}

/// <summary>One task of the previous resolution.</summary>
public sealed record GivenTask(Guid Id, bool IsAccepted);
