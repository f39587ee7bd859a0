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
    private static readonly Compiled<Func<AppDb, Guid, DateOnly, IAsyncEnumerable<CellRow>>> Cells = new(() => EF.CompileAsyncQuery((AppDb db, Guid organisation, DateOnly day) =>
        from above in db.Set<OrganisationAncestor>()
        where above.AncestorId == organisation && above.From <= day && (above.To == null || above.To >= day)
        join row in db.Set<Organisation>() on above.DescendantId equals row.Id
        where row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell
        orderby row.Code
        select new CellRow(row.Id, row.Name, row.Code, row.EconomicKind, row.LocalityKind, row.EstablishedOn ?? DateOnly.MinValue, row.EndedOn)));

    // Sealed and worked are the measures that a board of cells does not show.
    private static readonly Compiled<Func<AppDb, Guid, DateOnly, int, IAsyncEnumerable<MonthlyCount>>> Counts = new(() => EF.CompileAsyncQuery((AppDb db, Guid organisation, DateOnly day, int year) =>
        from above in db.Set<OrganisationAncestor>()
        where above.AncestorId == organisation && above.From <= day && (above.To == null || above.To >= day)
        join row in db.Set<MonthlyCount>().AsNoTracking() on above.DescendantId equals row.OrganisationId
        where row.Year == year && row.Measure != CountedMeasure.Sealed && row.Measure != CountedMeasure.Worked
        select row));

    private static readonly Compiled<Func<AppDb, Guid, DateOnly, DateTime, IAsyncEnumerable<OpenRow>>> Open = new(() => EF.CompileAsyncQuery((AppDb db, Guid organisation, DateOnly day, DateTime end) =>
        from above in db.Set<OrganisationAncestor>()
        where above.AncestorId == organisation && above.From <= day && (above.To == null || above.To >= day)
        join row in db.Set<Meeting>() on above.DescendantId equals row.OrganisationId
        where row.SealedAt == null && row.State != MeetingState.Cancelled && (row.Kind == MeetingKind.Regular || row.Kind == MeetingKind.Thematic)
        select new OpenRow(row.OrganisationId, new OpenMeeting(row.Id, row.Month, row.HeldOn, row.Kind == MeetingKind.Regular, row.OpenedAt != null && row.OpenedAt < end))));

    private static readonly Compiled<Func<AppDb, Guid, IAsyncEnumerable<MonthlyCount>>> Own = new(() => EF.CompileAsyncQuery((AppDb db, Guid organisation) =>
        db.Set<MonthlyCount>().AsNoTracking().OrderBy(row => row.Year).Where(row => row.OrganisationId == organisation)));

    private static readonly Compiled<Func<AppDb, Guid, DateOnly, DateOnly, IAsyncEnumerable<MonthReason>>> Reasons = new(() => EF.CompileAsyncQuery((AppDb db, Guid organisation, DateOnly first, DateOnly last) =>
        from above in db.Set<OrganisationAncestor>()
        where above.AncestorId == organisation && above.To == null
        join row in db.Set<MonthReason>().AsNoTracking() on above.DescendantId equals row.OrganisationId
        where row.Month >= first && row.Month <= last
        select row));

    private IQueryable<Guid> Below => db.SubtreeOf(organisation, day);

    public async Task<List<CellRow>> CellsAsync(Guid? follower, CancellationToken cancellation)
    {
        var cells = await Cells.In(db)(db, organisation, day).ToListAsync(cancellation);
        if (follower is not { } member) return cells;
        var followed = (await db.CellAssignments.Where(row => row.MemberId == member && row.From <= day && (row.To == null || row.To >= day))
            .Select(row => row.OrganisationId).ToListAsync(cancellation)).ToHashSet();
        return cells.FindAll(cell => followed.Contains(cell.Id));
    }

    public async Task<Dictionary<Guid, CellFacts>> CountedAsync(CancellationToken cancellation)
    {
        var rows = await Counts.In(db)(db, organisation, day, year).ToListAsync(cancellation);
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
        if (!isPast) return await Open.In(db)(db, organisation, day, end).ToListAsync(cancellation);
        return await db.Meetings.AsNoTracking().Where(row => (row.SealedAt == null || row.SealedAt >= end) && Below.Contains(row.OrganisationId) && row.State != MeetingState.Cancelled
                && (row.Kind == MeetingKind.Regular || row.Kind == MeetingKind.Thematic))
            .Select(row => new OpenRow(row.OrganisationId, new OpenMeeting(row.Id, row.Month, row.HeldOn, row.Kind == MeetingKind.Regular, row.OpenedAt != null && row.OpenedAt < end)))
            .ToListAsync(cancellation);
    }

    /// <summary>What the cells say of months that were late or not held; on a past day what they had said by then.</summary>
    public async Task<IReadOnlyDictionary<(Guid Cell, DateOnly Month), MonthReason>> ReasonsAsync(CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (isPast) return await db.ReasonsAsync(Below, first, last, VietnamClock.Moment(day.AddDays(1), TimeOnly.MinValue), cancellation);
        return MonthReasonSets.LastWords(await Reasons.In(db)(db, organisation, first, last).ToListAsync(cancellation));
    }

    /// <summary>First month that the book knows anything of: what lies before is blank, not missing.</summary>
    public async Task<DateOnly> BegunAsync(CancellationToken cancellation)
    {
        var first = await Own.In(db)(db, organisation).ToListAsync(cancellation);
        if (first.Count == 0) return new DateOnly(day.Year, day.Month, 1);
        return first.Where(row => row.Year == first[0].Year)
            .Min(row => new DateOnly(row.Year, Enumerable.Range(1, 12).FirstOrDefault(month => row.In(month) > 0, 12), 1));
    }
}

internal sealed record CellRow(Guid Id, string Name, string Code, EconomicKind? EconomicKind, LocalityKind LocalityKind, DateOnly From, DateOnly? To);

internal sealed record OpenRow(Guid Organisation, OpenMeeting Meeting);
