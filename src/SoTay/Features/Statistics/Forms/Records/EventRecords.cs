using Microsoft.EntityFrameworkCore;
using SoTay.Features.Courses;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Records;

/// <summary>What form 10 counts of people between admission and card: recognised, candidates waiting, courses attended, temporary transfers.</summary>
internal sealed class EventRecords(AppDb db)
{
    private const string Course = "course.";

    private IQueryable<Placement> Permanent => db.Placements.Where(row => row.Kind == PlacementKind.Permanent);

    /// <param name="day">On whose end candidates are counted.</param>
    public async Task<List<RecordedPerson>> ReadAsync(Guid unit, FormPeriod period, DateOnly day, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var found = new List<RecordedPerson>();
        if (names.Contains(RecordNames.Recognised)) found.AddRange(await RecognisedAsync(unit, period, cancellation));
        if (names.Contains(RecordNames.Candidates)) found.AddRange(await CandidatesAsync(unit, day, cancellation));
        if (names.After(Course) is { Count: > 0 } kinds) found.AddRange(await CoursesAsync(unit, period, kinds, cancellation));
        if (names.Contains(RecordNames.TemporaryIn)) found.AddRange(await TemporaryAsync(unit, period, comesIn: true, cancellation));
        if (names.Contains(RecordNames.TemporaryOut)) found.AddRange([.. await TemporaryAsync(unit, period, comesIn: false, cancellation), .. await ElsewhereAsync(unit, period, cancellation)]);
        return found;
    }

    private async Task<IEnumerable<RecordedPerson>> RecognisedAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var (lines, permanent) = (Lines(unit), Permanent);
        var rows = await (from one in db.MemberEvents.AsNoTracking()
                          where one.Kind == MemberEventKind.Recognised && one.On >= period.From && one.On <= period.To
                          let home = permanent.Where(row => row.MemberId == one.MemberId && row.From <= one.On && (row.To == null || row.To >= one.On)).Select(row => (Guid?)row.OrganisationId).FirstOrDefault()
                          where lines.Any(line => line.DescendantId == home && line.From <= one.On && (line.To == null || line.To >= one.On))
                          orderby one.On descending
                          select new { one.MemberId, Home = home, one.On, one.DecisionNumber }).ToListAsync(cancellation);
        return rows.DistinctBy(row => row.MemberId).Select(row => new RecordedPerson(RecordNames.Recognised, row.MemberId, row.Home!.Value, row.On, row.On, row.DecisionNumber));
    }

    private async Task<IEnumerable<RecordedPerson>> CandidatesAsync(Guid unit, DateOnly day, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(unit, day);
        var rows = await db.Candidates.AsNoTracking()
            .Where(row => below.Contains(row.OrganisationId) && row.AddedOn <= day && (row.DecidedOn == null || row.DecidedOn > day) && (row.StoppedOn == null || row.StoppedOn > day))
            .Select(row => new { row.Id, row.OrganisationId, row.AddedOn }).ToListAsync(cancellation);
        return rows.Select(row => new RecordedPerson(RecordNames.Candidates, row.Id, row.OrganisationId, row.AddedOn, day, "Vào danh sách nguồn"));
    }

    private async Task<IEnumerable<RecordedPerson>> CoursesAsync(Guid unit, FormPeriod period, List<string> kinds, CancellationToken cancellation)
    {
        var permanent = Permanent;
        var rows = await (from seat in db.SeatsCounted(unit, period.From, period.To)
                          where seat.Attended == true
                          join course in db.Courses on seat.CourseId equals course.Id
                          where kinds.Contains(course.Kind)
                          orderby course.From descending
                          select new
                          {
                              Who = seat.MemberId ?? seat.CandidateId, course.Kind, course.From, course.Title,
                              Home = permanent.Where(row => row.MemberId == seat.MemberId && row.From <= course.From && (row.To == null || row.To >= course.From)).Select(row => (Guid?)row.OrganisationId).FirstOrDefault() ?? seat.OrganisationId,
                          }).ToListAsync(cancellation);
        return rows.DistinctBy(row => (row.Who, row.Kind)).Select(row => new RecordedPerson(Course + row.Kind, row.Who!.Value, row.Home, row.From, row.From, row.Title));
    }

    // Times, not people: one person may go twice. Who stays inside the unit did not cross its border.
    private async Task<IEnumerable<RecordedPerson>> TemporaryAsync(Guid unit, FormPeriod period, bool comesIn, CancellationToken cancellation)
    {
        var (lines, permanent) = (Lines(unit), Permanent);
        var rows = await (from stay in db.Placements.AsNoTracking()
                          where stay.Kind == PlacementKind.Temporary && stay.From >= period.From && stay.From <= period.To
                          let home = permanent.Where(row => row.MemberId == stay.MemberId && row.From <= stay.From && (row.To == null || row.To >= stay.From)).Select(row => (Guid?)row.OrganisationId).FirstOrDefault()
                          let comes = lines.Any(line => line.DescendantId == stay.OrganisationId && line.From <= stay.From && (line.To == null || line.To >= stay.From))
                          let goes = lines.Any(line => line.DescendantId == home && line.From <= stay.From && (line.To == null || line.To >= stay.From))
                          where comesIn ? comes && !goes : goes && !comes
                          select new { stay.MemberId, Cell = comesIn ? stay.OrganisationId : home, stay.From }).ToListAsync(cancellation);
        return rows.Select(row => new RecordedPerson(comesIn ? RecordNames.TemporaryIn : RecordNames.TemporaryOut, row.MemberId, row.Cell!.Value, row.From, row.From, comesIn ? "Tạm thời chuyển đến" : "Tạm thời chuyển đi"));
    }

    // To a place that this tree does not hold.
    private async Task<IEnumerable<RecordedPerson>> ElsewhereAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var (lines, permanent) = (Lines(unit), Permanent);
        var rows = await (from stay in db.MemberStatusPeriods.AsNoTracking()
                          where stay.Kind == MemberStatusKind.Elsewhere && stay.From >= period.From && stay.From <= period.To
                          let home = permanent.Where(row => row.MemberId == stay.MemberId && row.From <= stay.From && (row.To == null || row.To >= stay.From)).Select(row => (Guid?)row.OrganisationId).FirstOrDefault()
                          where lines.Any(line => line.DescendantId == home && line.From <= stay.From && (line.To == null || line.To >= stay.From))
                          select new { stay.MemberId, Home = home, stay.From }).ToListAsync(cancellation);
        return rows.Select(row => new RecordedPerson(RecordNames.TemporaryOut, row.MemberId, row.Home!.Value, row.From, row.From, "Tạm thời đi nơi chưa có trong Sổ Tay"));
    }

    private IQueryable<OrganisationAncestor> Lines(Guid unit) => db.OrganisationAncestors.Where(row => row.AncestorId == unit);
}
