using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Meetings.Checks;

/// <summary>The counts of every month at every unit equal a recount of the meetings below it on the last day of that month.</summary>
internal sealed class MonthlyCountCheck(PolicyBook policies) : IStoreCheck
{
    public string Name => "monthly-counts";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var own = await OwnAsync(db, cancellation);
        var above = (await db.OrganisationAncestors.AsNoTracking().ToListAsync(cancellation)).ToLookup(row => row.DescendantId);
        var counted = new Dictionary<(Guid, int, CountedMeasure), int[]>();
        foreach (var ((cell, month, measure), count) in own)
        {
            var lastDay = month.AddMonths(1).AddDays(-1);
            foreach (var row in above[cell])
                if (row.From <= lastDay && (row.To is null || row.To >= lastDay)) Slot(counted, (row.AncestorId, month.Year, measure))[month.Month - 1] += count;
        }

        await foreach (var row in db.MonthlyCounts.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            counted.Remove((row.OrganisationId, row.Year, row.Measure), out var must);
            for (var month = 1; month <= 12; month++)
                if (row.In(month) != (must?[month - 1] ?? 0)) yield return Say(row.OrganisationId, row.Year, month, row.Measure, row.In(month), must?[month - 1] ?? 0);
        }

        foreach (var ((unit, year, measure), months) in counted)
            for (var month = 1; month <= 12; month++)
                if (months[month - 1] != 0) yield return Say(unit, year, month, measure, 0, months[month - 1]);
    }

    private async Task<Dictionary<(Guid, DateOnly, CountedMeasure), int>> OwnAsync(AppDb db, CancellationToken cancellation)
    {
        var own = new Dictionary<(Guid, DateOnly, CountedMeasure), int>();
        var days = new Dictionary<(Guid, DateOnly, DateOnly), MeetingDay>();
        var meetings = await db.Meetings.AsNoTracking()
            .Select(row => new { row.OrganisationId, row.Kind, row.Month, row.State, row.HeldOn, row.IsOnPaper, HasOperations = row.OperationCount > 0, Noticed = row.NoticedAt != null }).ToListAsync(cancellation);
        var shared = !(await policies.CurrentAsync(cancellation)).HasOwnValues;
        foreach (var row in meetings)
        {
            var key = (shared ? default : row.OrganisationId, row.Month, row.HeldOn);
            if (!days.TryGetValue(key, out var day)) days[key] = day = MeetingDay.For(await policies.ForAsync(row.OrganisationId, row.HeldOn, cancellation), row.Month);
            foreach (var measure in MeetingCounts.Of(row.Kind, row.State, row.Noticed, row.HeldOn, row.IsOnPaper, row.HasOperations, day))
                own[(row.OrganisationId, row.Month, measure)] = own.GetValueOrDefault((row.OrganisationId, row.Month, measure)) + 1;
        }

        return own;
    }

    private static int[] Slot(Dictionary<(Guid, int, CountedMeasure), int[]> counted, (Guid, int, CountedMeasure) key) =>
        counted.TryGetValue(key, out var months) ? months : counted[key] = new int[12];

    private static string Say(Guid unit, int year, int month, CountedMeasure measure, int held, int must) =>
        $"Tổ chức {unit}, tháng {month:00}/{year}: {measure} đã lưu {held}, đếm lại {must}.";
}
