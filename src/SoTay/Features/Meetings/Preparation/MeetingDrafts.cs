using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Agendas;
using SoTay.Features.Meetings.Visits;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Preparation;

/// <summary>Prepares a meeting from the one before it. Nothing is saved here: the first screen shows the same preparation that the secretary then takes over.</summary>
public sealed class MeetingDrafts(AppDb db, PolicyBook policies, AgendaBook agendas, VisitBook visits)
{
    /// <summary>The regular meeting of a month, as it would be if the secretary changed nothing.</summary>
    public async Task<Meeting> RegularAsync(Organisation cell, DateOnly month, CancellationToken cancellation = default)
    {
        var day = MeetingDay.For(await policies.ForAsync(cell.Id, month, cancellation), month);
        var last = await LastRegularAsync(cell.Id, month, cancellation);
        var meeting = new Meeting { OrganisationId = cell.Id, Kind = MeetingKind.Regular, Month = month, HeldOn = day.Due };
        var lines = await agendas.LinesAsync(cell, meeting, last?.ResolutionSymbol, cancellation);
        // Before the discussion: what the cell itself added to its own order last month, and remarks of visitors that wait for an answer.
        var at = lines.FindIndex(line => line.Purpose is AgendaPurpose.Discussion || line.Part is AgendaPart.Closing);
        var own = (last?.Agenda ?? []).Where(item => item is { Purpose: AgendaPurpose.Other, IsRemoved: false, IsFromSet: false })
            .Where(item => !lines.Exists(line => line.Title == item.Title)).OrderBy(item => item.Place).Select(item => new AgendaLine(item.Part, item.Purpose, item.Title)).ToList();
        lines.InsertRange(at < 0 ? lines.Count : at, [.. own, .. (await visits.UnansweredAsync(cell.Id, cancellation)).Select(RemarkLine)]);
        return await FillAsync(meeting, lines, last, cancellation);
    }

    /// <summary>A meeting of another kind, in the order of its template: a thematic one never stands for the regular one; to one of the committee only those who hold a post are called.</summary>
    public async Task<Meeting> OfKindAsync(Organisation cell, MeetingKind kind, DateOnly heldOn, string topic, CancellationToken cancellation = default)
    {
        var month = new DateOnly(heldOn.Year, heldOn.Month, 1);
        var meeting = new Meeting { OrganisationId = cell.Id, Kind = kind, Month = month, HeldOn = heldOn, Topic = topic.Trim() };
        if (kind.CallsByPost) meeting.StartsAt = new(8, 0);
        var last = kind.CallsByPost ? await LastAsync(cell.Id, kind, month.AddMonths(1), cancellation) : await LastRegularAsync(cell.Id, month.AddMonths(1), cancellation);
        return await FillAsync(meeting, await agendas.LinesAsync(cell, meeting, null, cancellation), last, cancellation);
    }

    /// <summary>Tasks of earlier meetings that the next one looks at: still open, or given by the meeting it was prepared from. Late ones first.</summary>
    public async Task<List<WorkTask>> EarlierTasksAsync(Meeting meeting, CancellationToken cancellation = default) =>
        await db.WorkTasks.Include(row => row.Reports)
            .Where(row => row.OrganisationId == meeting.OrganisationId && row.MeetingId != meeting.Id && row.State != WorkTaskState.Cancelled && row.State != WorkTaskState.Draft && !row.IsForUnit
                && (row.State != WorkTaskState.Accepted || row.MeetingId == meeting.PreparedFromId))
            .OrderBy(row => row.Deadline).ThenBy(row => row.Id).AsSplitQuery().ToListAsync(cancellation);

    /// <summary>Brings the roll-call in line with the roster of the day, before the meeting is open; what was said about a member stays.</summary>
    public async Task RefreshAsync(Meeting meeting, CancellationToken cancellation = default)
    {
        var roster = await RosterAsync(meeting, cancellation);
        // A line belongs to its meeting and cannot stand without it: whoever left is removed, not only taken off the list.
        db.RemoveRange(meeting.Attendances.Where(line => roster.TrueForAll(other => other.MemberId != line.MemberId)));
        meeting.TakeRoster(roster);
    }

    /// <summary>What a refresh would change: somebody joined, left or stands differently since the list was made.</summary>
    public async Task<RosterChange> RosterChangeAsync(Meeting meeting, CancellationToken cancellation = default) =>
        RosterChange.Between(meeting.Attendances, await RosterAsync(meeting, cancellation));

    private async Task<List<Attendance>> RosterAsync(Meeting meeting, CancellationToken cancellation)
    {
        if (meeting.Kind.CallsByPost) return await CommitteeList.OfAsync(db, meeting.OrganisationId, meeting.Kind, meeting.HeldOn, cancellation);
        var all = await AttendanceList.OfAsync(db, meeting.OrganisationId, meeting.HeldOn, cancellation);
        return meeting.Kind.IsOfCommittee ? [.. all.Where(line => line.IsCommittee)] : all;
    }

    /// <summary>The item at which a cell answers a remark.</summary>
    internal static AgendaLine RemarkLine(CellVisit visit) => new(AgendaPart.Conduct, AgendaPurpose.VisitRemark,
        $"Trả lời nhận xét của đồng chí {visit.FullName} dự buổi {Dates.Full(visit.VisitedOn!.Value)}",
        visit.Remark.Length > AgendaItem.TitleLimit ? visit.Remark[..(AgendaItem.TitleLimit - 1)] + "…" : visit.Remark, Visit: visit.Id);

    private async Task<Meeting> FillAsync(Meeting meeting, IReadOnlyList<AgendaLine> lines, Meeting? last, CancellationToken cancellation)
    {
        meeting.PreparedFromId = last?.Id;
        foreach (var (line, place) in lines.Select((line, place) => (line, place)))
            meeting.Agenda.Add(new AgendaItem
            {
                MeetingId = meeting.Id, OrganisationId = meeting.OrganisationId, Place = place + 1, Part = line.Part, Purpose = line.Purpose, Title = line.Title, Hint = line.Hint,
                IsFromSet = line.IsFromSet, VisitId = line.Visit,
            });
        if (last is not null) (meeting.Place, meeting.StartsAt) = (last.Place, last.StartsAt);
        meeting.TakeRoster(await RosterAsync(meeting, cancellation));
        var committee = await CommitteeAsync(meeting, cancellation);
        meeting.ChairId = committee.FirstOrDefault(last?.ChairId);
        meeting.MeetingSecretaryId = committee.Prepend(last?.MeetingSecretaryId).FirstOrDefault(id => id is not null && id != meeting.ChairId && meeting.AttendanceOf(id.Value) is not null);
        return meeting;
    }

    private async Task<List<Guid?>> CommitteeAsync(Meeting meeting, CancellationToken cancellation) =>
        (await db.Posts.AsNoTracking().Where(row => row.OrganisationId == meeting.OrganisationId && row.From <= meeting.HeldOn && (row.To == null || row.To >= meeting.HeldOn))
            .ToListAsync(cancellation)).OrderBy(row => row.Kind).Select(row => (Guid?)row.MemberId).Where(id => meeting.AttendanceOf(id!.Value) is not null).ToList();

    private Task<Meeting?> LastRegularAsync(Guid cell, DateOnly before, CancellationToken cancellation) => LastAsync(cell, MeetingKind.Regular, before, cancellation);

    private Task<Meeting?> LastAsync(Guid unit, MeetingKind kind, DateOnly before, CancellationToken cancellation) =>
        db.Meetings.AsNoTracking().Include(row => row.Agenda)
            .Where(row => row.OrganisationId == unit && row.Kind == kind && row.Month < before && row.State == MeetingState.Sealed)
            .OrderByDescending(row => row.Month).ThenByDescending(row => row.HeldOn).FirstOrDefaultAsync(cancellation);
}
