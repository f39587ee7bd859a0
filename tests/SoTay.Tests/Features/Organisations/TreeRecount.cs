using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations;

/// <summary>Counts the tree again the slow way: walking parents by the periods of a date, with none of the product's code.</summary>
internal static class TreeRecount
{
    public static async Task HoldsAsync(TestApp app, params DateOnly[] dates)
    {
        await app.InDbAsync(async db =>
        {
            var organisations = await db.Organisations.AsNoTracking().ToListAsync();
            var periods = await db.OrganisationPeriods.AsNoTracking().ToListAsync();
            var closure = await db.OrganisationAncestors.AsNoTracking().ToListAsync();
            foreach (var one in organisations) HistoryIsWhole(one, [.. periods.Where(row => row.OrganisationId == one.Id).OrderBy(row => row.From)]);
            var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(7));
            foreach (var date in dates.Append(today)) ClosureEqualsWalk(organisations, periods, closure, date);
            await HeadcountsEqualAsync(db, organisations, periods, today);
            await MonthsEqualAsync(db, organisations, periods);
        });
    }

    private static void HistoryIsWhole(Organisation organisation, List<OrganisationPeriod> life)
    {
        life.ShouldNotBeEmpty();
        for (var each = 1; each < life.Count; each++) life[each].From.ShouldBe(life[each - 1].To!.Value.AddDays(1));
        life.ShouldAllBe(row => row.To == null || row.To >= row.From);
        life[^1].To.ShouldBe(organisation.EndedOn);
        (life[^1].Name, life[^1].Code, life[^1].Kind, life[^1].ParentId).ShouldBe((organisation.Name, organisation.Code, organisation.Kind, organisation.ParentId));
    }

    private static void ClosureEqualsWalk(List<Organisation> organisations, List<OrganisationPeriod> periods, List<OrganisationAncestor> closure, DateOnly date)
    {
        var walked = organisations.SelectMany(one => Line(periods, one.Id, date).Select((above, depth) => (one.Id, above, depth))).Order();
        var written = closure.Where(row => row.From <= date && (row.To == null || row.To >= date)).Select(row => (row.DescendantId, row.AncestorId, row.Depth)).Order();
        written.ShouldBe(walked);
    }

    private static async Task HeadcountsEqualAsync(SoTay.Platform.Data.AppDb db, List<Organisation> organisations, List<OrganisationPeriod> periods, DateOnly today)
    {
        var expected = new Dictionary<(Guid, HeadcountKind), int>();
        void Add(Guid at, HeadcountKind kind)
        {
            foreach (var above in Line(periods, at, today)) expected[(above, kind)] = expected.GetValueOrDefault((above, kind)) + 1;
        }

        foreach (var cell in organisations.Where(one => one.IsCell && !one.IsEnded)) Add(cell.Id, HeadcountKind.Cells);
        foreach (var member in await db.Members.AsNoTracking().Where(row => row.CellId != null).ToListAsync())
        {
            Add(member.CellId!.Value, HeadcountKind.Members);
            if (member.Membership == Membership.Official) Add(member.CellId.Value, HeadcountKind.Official);
            if (member.Membership == Membership.Probationary) Add(member.CellId.Value, HeadcountKind.Probationary);
            if (member.Sex == Sex.Female) Add(member.CellId.Value, HeadcountKind.Female);
        }

        var written = await db.Headcounts.AsNoTracking().Where(row => row.Value != 0).ToDictionaryAsync(row => (row.OrganisationId, row.Kind), row => row.Value);
        written.OrderBy(row => row.Key).ShouldBe(expected.OrderBy(row => row.Key));
    }

    /// <summary>Tests count one meeting for every cell and month with <see cref="CountedMeasure.MetOnTime"/>; each is found again at those above it.</summary>
    private static async Task MonthsEqualAsync(SoTay.Platform.Data.AppDb db, List<Organisation> organisations, List<OrganisationPeriod> periods)
    {
        var meetings = await db.Meetings.AsNoTracking().ToListAsync();
        var expected = meetings
            .SelectMany(row => Line(periods, row.OrganisationId, row.Month.AddMonths(1).AddDays(-1)).Select(above => (above, row.Month)))
            .CountBy(row => row).ToDictionary(row => row.Key, row => row.Value);
        var counts = await db.MonthlyCounts.AsNoTracking().ToListAsync();
        var written = counts.SelectMany(row => Enumerable.Range(1, 12).Select(month => (Key: (row.OrganisationId, new DateOnly(row.Year, month, 1)), Value: row.In(month))))
            .Where(row => row.Value != 0).ToDictionary(row => row.Key, row => row.Value);
        written.OrderBy(row => row.Key).ShouldBe(expected.OrderBy(row => row.Key));
    }

    private static List<Guid> Line(List<OrganisationPeriod> periods, Guid start, DateOnly date)
    {
        List<Guid> line = [];
        for (Guid? at = start; at is { } here;)
        {
            if (periods.SingleOrDefault(row => row.OrganisationId == here && row.Covers(date)) is not { } period) break;
            line.Add(here);
            line.Count.ShouldBeLessThan(30);
            at = period.ParentId;
        }

        return line;
    }
}
