using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Cycle;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Home.Cell;

/// <summary>Finds the meeting that a cell has to deal with next, or prepares it from the one before.</summary>
internal sealed class NextMeetingQuery(AppDb db, MeetingDrafts drafts, CycleQuery cycles, PolicyBook policies, VietnamClock clock)
{
    public async Task<NextMeeting> OfAsync(Organisation cell, CancellationToken cancellation)
    {
        var month = await MonthAsync(cell.Id, cancellation);
        var open = await db.Meetings.AsNoTracking().Include(row => row.Agenda).Include(row => row.Attendances).AsSplitQuery()
            .Where(row => row.OrganisationId == cell.Id && row.Kind == MeetingKind.Regular && row.SealedAt == null && row.State != MeetingState.Cancelled && row.Month <= month)
            .OrderByDescending(row => row.State == MeetingState.Open).ThenByDescending(row => row.Month).FirstOrDefaultAsync(cancellation);
        var meeting = open is not null && (open.State == MeetingState.Open || open.Month == month) ? open : await drafts.RegularAsync(cell, month, cancellation);
        var saved = ReferenceEquals(meeting, open);
        var rules = await policies.ForAsync(cell.Id, meeting.Month, cancellation);
        var day = MeetingDay.For(rules, meeting.Month);
        var from = meeting.PreparedFromId is { } id
            ? await db.Meetings.Where(row => row.Id == id).Select(row => (DateOnly?)row.HeldOn).FirstOrDefaultAsync(cancellation) : null;
        var tasks = (await drafts.EarlierTasksAsync(meeting, cancellation)).Count;
        var step = StepOf(meeting, clock.Today);
        var (late, why) = Lateness(meeting, step, day, MeetingDeadlines.For(meeting, rules).Outcome);
        return new NextMeeting(meeting, saved, from, tasks, (await cycles.OfAsync(meeting, rules, saved, cancellation)).Shown, step, late, why);
    }

    /// <summary>This month while its meeting is neither sealed nor too late to be held; then the next.</summary>
    private async Task<DateOnly> MonthAsync(Guid cell, CancellationToken cancellation)
    {
        var month = new DateOnly(clock.Today.Year, clock.Today.Month, 1);
        var held = await db.Meetings.AnyAsync(row => row.OrganisationId == cell && row.Kind == MeetingKind.Regular && row.Month == month && row.SealedAt != null, cancellation);
        return held ? month.AddMonths(1) : month;
    }

    private static MeetingStep StepOf(Meeting meeting, DateOnly today) => meeting.State switch
    {
        MeetingState.Open => MeetingStep.Finish,
        MeetingState.Noticed when meeting.HeldOn <= today => MeetingStep.Hold,
        MeetingState.Noticed => MeetingStep.Answers,
        _ => MeetingStep.Prepare,
    };

    private (string? Late, string? Why) Lateness(Meeting meeting, MeetingStep step, MeetingDay day, Dated<DateOnly>? outcome)
    {
        if (step == MeetingStep.Finish)
        {
            var late = outcome is null ? 0 : clock.Today.DayNumber - outcome.Value.DayNumber;
            return late > 0 ? ($"Chậm {late} ngày", $"họp {Dates.Short(meeting.HeldOn, clock.Today)}, chưa có biên bản") : (null, null);
        }

        var past = clock.Today.DayNumber - day.Latest.DayNumber;
        return past > 0 ? ($"Chậm {past} ngày", $"chưa họp, hạn {Dates.Short(day.Latest, clock.Today)}") : (null, null);
    }
}
