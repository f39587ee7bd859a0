using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Statistics.Obligations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Statistics.Boards;

/// <summary>The reads behind a board of cells, each one query.</summary>
internal sealed class BoardReading(AppDb db, Guid organisation, DateOnly day, bool isPast, int year)
{
    private static readonly CountedMeasure[] Measures =
        [CountedMeasure.MetOnTime, CountedMeasure.MetLate, CountedMeasure.MetOnPaper, CountedMeasure.Noticed, CountedMeasure.Thematic];

    private IQueryable<Guid> Below => db.SubtreeOf(organisation, day);

    public async Task<List<CellRow>> CellsAsync(Guid? follower, CancellationToken cancellation)
    {
        var cells = db.Organisations.AsNoTracking().Where(row => Below.Contains(row.Id) && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell));
        var followed = db.CellAssignments;
        if (follower is { } member)
            cells = cells.Where(row => followed.Any(follows => follows.OrganisationId == row.Id && follows.MemberId == member
                && follows.From <= day && (follows.To == null || follows.To >= day)));
        return await cells.OrderBy(row => row.Code)
            .Select(row => new CellRow(row.Id, row.Name, row.Code, row.EconomicKind, row.LocalityKind, row.EstablishedOn ?? DateOnly.MinValue, row.EndedOn)).ToListAsync(cancellation);
    }

    public async Task<Dictionary<Guid, CellFacts>> CountedAsync(CancellationToken cancellation)
    {
        var rows = await db.MonthlyCounts.AsNoTracking()
            .Where(row => Below.Contains(row.OrganisationId) && row.Year == year && Measures.Contains(row.Measure)).ToListAsync(cancellation);
        var facts = new Dictionary<Guid, CellFacts>();
        foreach (var cell in rows.GroupBy(row => row.OrganisationId))
        {
            int[] Months(CountedMeasure measure) =>
                cell.FirstOrDefault(row => row.Measure == measure) is { } row ? [.. Enumerable.Range(1, 12).Select(row.In)] : CellFacts.None.OnTime;
            facts[cell.Key] = new()
            {
                OnTime = Months(CountedMeasure.MetOnTime), Late = Months(CountedMeasure.MetLate), OnPaper = Months(CountedMeasure.MetOnPaper),
                Noticed = Months(CountedMeasure.Noticed), Thematic = Months(CountedMeasure.Thematic),
            };
        }

        return facts;
    }

    /// <summary>The same from the meetings as they stood at the end of a past day.</summary>
    public async Task<Dictionary<Guid, CellFacts>> RecordedAsync(DateOnly?[] latest, CancellationToken cancellation)
    {
        var (first, last, end) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), VietnamClock.Moment(day.AddDays(1), TimeOnly.MinValue));
        var meetings = await db.Meetings.AsNoTracking()
            .Where(row => Below.Contains(row.OrganisationId) && row.Month >= first && row.Month <= last && row.State != MeetingState.Cancelled)
            .Select(row => new { row.OrganisationId, row.Kind, row.Month, row.HeldOn, row.SealedAt, row.NoticedAt, row.IsOnPaper }).ToListAsync(cancellation);
        var facts = new Dictionary<Guid, CellFacts>();
        foreach (var meeting in meetings)
        {
            if (!facts.TryGetValue(meeting.OrganisationId, out var cell)) facts[meeting.OrganisationId] = cell = new();
            var (index, sealedThen) = (meeting.Month.Month - 1, meeting.SealedAt < end);
            if (meeting.Kind == MeetingKind.Thematic) { if (sealedThen) cell.Thematic[index]++; continue; }
            if (meeting.Kind != MeetingKind.Regular) continue;
            if (meeting.NoticedAt < end) cell.Noticed[index]++;
            if (!sealedThen) continue;
            if (meeting.HeldOn <= (latest[index] ?? meeting.HeldOn)) cell.OnTime[index]++; else cell.Late[index]++;
            if (meeting.IsOnPaper) cell.OnPaper[index]++;
        }

        return facts;
    }

    /// <summary>Meetings not sealed on that day; today they are few, because everything older is sealed.</summary>
    public async Task<List<OpenRow>> OpenAsync(CancellationToken cancellation)
    {
        var end = VietnamClock.Moment(day.AddDays(1), TimeOnly.MinValue);
        var open = isPast
            ? db.Meetings.Where(row => row.SealedAt == null || row.SealedAt >= end)
            : db.Meetings.Where(row => row.SealedAt == null);
        return await open.AsNoTracking().Where(row => Below.Contains(row.OrganisationId) && row.State != MeetingState.Cancelled
                && (row.Kind == MeetingKind.Regular || row.Kind == MeetingKind.Thematic))
            .Select(row => new OpenRow(row.OrganisationId, new OpenMeeting(row.Id, row.Month, row.HeldOn, row.Kind == MeetingKind.Regular, row.OpenedAt != null && row.OpenedAt < end, null)))
            .ToListAsync(cancellation);
    }

    /// <summary>First month that the book knows anything of: what lies before is blank, not missing.</summary>
    public async Task<DateOnly> BegunAsync(CancellationToken cancellation)
    {
        var first = await db.MonthlyCounts.AsNoTracking().Where(row => row.OrganisationId == organisation).OrderBy(row => row.Year).ToListAsync(cancellation);
        if (first.Count == 0) return new DateOnly(day.Year, day.Month, 1);
        return first.Where(row => row.Year == first[0].Year)
            .Min(row => new DateOnly(row.Year, Enumerable.Range(1, 12).FirstOrDefault(month => row.In(month) > 0, 12), 1));
    }
}

internal sealed record CellRow(Guid Id, string Name, string Code, EconomicKind? EconomicKind, LocalityKind LocalityKind, DateOnly From, DateOnly? To);

internal sealed record OpenRow(Guid Organisation, OpenMeeting Meeting);
