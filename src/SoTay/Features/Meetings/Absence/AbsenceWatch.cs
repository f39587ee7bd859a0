using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Absence;

/// <summary>Warns in time, before the absence that would break a rule (mission E5).</summary>
public sealed class AbsenceWatch(AppDb db, PolicyBook policies, VietnamClock clock)
{
    /// <summary>Members of a cell who are near a rule, in the order of the register.</summary>
    public Task<List<AbsenceWarning>> OfCellAsync(Guid cell, CancellationToken cancellation = default)
    {
        var here = db.Meetings.Where(meeting => meeting.OrganisationId == cell).Select(meeting => meeting.Id);
        return ReadAsync(cell, db.Attendances.Where(line => here.Contains(line.MeetingId)), cancellation);
    }

    public async Task<List<AbsenceWarning>> OfMemberAsync(Guid member, CancellationToken cancellation = default)
    {
        var cell = await db.Attendances.Where(line => line.MemberId == member)
            .Join(db.Meetings, line => line.MeetingId, meeting => meeting.Id, (line, meeting) => meeting).OrderByDescending(meeting => meeting.HeldOn)
            .Select(meeting => (Guid?)meeting.OrganisationId).FirstOrDefaultAsync(cancellation);
        return cell is { } at ? await ReadAsync(at, db.Attendances.Where(line => line.MemberId == member), cancellation) : [];
    }

    private async Task<List<AbsenceWarning>> ReadAsync(Guid cell, IQueryable<Attendance> lines, CancellationToken cancellation)
    {
        var rules = await policies.ForAsync(cell, clock.Today, cancellation);
        var since = clock.Today.AddYears(-1);
        var rows = await lines.AsNoTracking()
            .Where(line => line.Standing == AttendanceStanding.Expected || line.Standing == AttendanceStanding.TemporaryHere)
            .Join(db.Meetings.Where(meeting => meeting.State == MeetingState.Sealed && meeting.HeldOn >= since && (meeting.Kind == MeetingKind.Regular || meeting.Kind == MeetingKind.Thematic)),
                line => line.MeetingId, meeting => meeting.Id, (line, meeting) => new { line.MemberId, line.FullName, line.SortKey, line.Status, meeting.Month, meeting.HeldOn, meeting.Kind })
            .ToListAsync(cancellation);
        return [.. rows.GroupBy(row => row.MemberId)
            .OrderBy(member => member.First().SortKey, StringComparer.Ordinal)
            .Select(member => new AbsenceRecord(member.Key, member.First().FullName,
                [.. member.OrderByDescending(row => row.HeldOn).Select(row => new AbsenceLine(row.Month, row.HeldOn, row.Kind == MeetingKind.Regular, row.Status))]))
            .SelectMany(record => record.Warnings(rules))];
    }
}
