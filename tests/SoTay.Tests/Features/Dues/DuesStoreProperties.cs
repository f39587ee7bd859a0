using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Dues;
using SoTay.Features.Dues.Books;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Dues;

/// <summary>The same law through the store: a random year of four cells and their ward leaves every đồng somewhere and the check content, while members move, a cell is divided, one goes into another and one ends with its balance to the ward.</summary>
public sealed class DuesStoreProperties : IAsyncLifetime
{
    private static readonly Actor By = Actor.Program("test");
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private readonly List<Organisation> _cells = [];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _ward = await _app.Data.OrganisationAsync(OrganisationKind.Commune);
        for (var i = 0; i < 4; i++)
        {
            _cells.Add(await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward));
            for (var m = 0; m < 4; m++) await _app.Data.MemberAsync(_cells[i]);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void A_random_year_leaves_every_dong_somewhere() => AnyRun.Holds(YearAsync);

    private async Task YearAsync(Random random)
    {
        await RatesAsync(random);
        for (var month = 2; month <= 10; month++)
        {
            var first = new DateOnly(2026, month, 1);
            _app.Clock.GoTo(2026, month, 25);
            await MoveSomebodyAsync(first.AddDays(9), random);
            if (month == 4) await SplitAsync();
            if (month == 6) await MergeAsync();
            if (month == 8) await DissolveAsync();
            foreach (var cell in _cells) await CellMonthAsync(cell, first, random);
            await WardMonthAsync(first, random);
            await LawAsync();
        }
    }

    private Task RatesAsync(Random random) => _app.InDbAsync(async db =>
    {
        foreach (var member in await db.Members.ToListAsync())
        {
            var rate = new DuesRate { OrganisationId = member.CellId!.Value, MemberId = member.Id, Group = DuesGroup.Insured, Amount = 1 + random.Next(300_000), From = new(2026, 2, 1), ProposedByName = "", ProposedAt = DateTime.UnixEpoch };
            rate.Approve(null, "", null, DateTime.UnixEpoch).ShouldBeNull();
            db.Add(rate);
            if (random.Next(3) == 0)
                db.Add(new DuesRelief { OrganisationId = member.CellId!.Value, MemberId = member.Id, Kind = DuesReliefKind.Reduction, Share = 0.3m, Ground = DuesGround.Hardship, DecisionNumber = "1", DecidedOn = new(2026, 2, 1), From = new(2026, 3, 1), To = new(2026, 3 + random.Next(5), 1), ByName = "", At = DateTime.UnixEpoch });
        }

        await db.SaveAsync(By);
    });

    private Task CellMonthAsync(Organisation cell, DateOnly month, Random random) => InScopeAsync(async (db, services) =>
    {
        (await services.GetRequiredService<DuesSheets>().FillAsync(cell.Id, month, default)).ShouldBeNull();
        await db.SaveAsync(By);
        var closed = await db.LastClosedAsync(cell.Id, default);
        foreach (var line in await db.DuesCharges.Where(row => row.OrganisationId == cell.Id && row.Paid == 0 && row.Due > 0).ToListAsync())
        {
            if (random.Next(4) == 0) continue;
            var (payment, _) = line.Pay(month.AddDays(20), DuesChannel.Portal, null, null, closed, month.AddDays(24), "", DateTime.UnixEpoch);
            db.Add(payment!);
            if (random.Next(8) == 0) db.Add(line.TakeBack(payment!, false, "nhầm", closed, month.AddDays(24), "", DateTime.UnixEpoch).Payment!);
        }

        await db.SaveAsync(By);
        if (random.Next(4) > 0) await CloseAllAsync(db, services, cell, month);
        var standing = await services.GetRequiredService<DuesLedger>().OfAsync(cell.Id, default);
        if (standing.Owed > 0 && random.Next(3) > 0)
            db.Add(DuesHandOver.Give(cell.Id, _ward.Id, standing.Owed, standing.Owed, false, month.AddDays(24), await db.LastClosedAsync(cell.Id, default), month.AddDays(24), "", DateTime.UnixEpoch).HandOver!);
        await db.SaveAsync(By);
    });

    private static async Task CloseAllAsync(AppDb db, IServiceProvider services, Organisation unit, DateOnly until)
    {
        while (await services.GetRequiredService<DuesLedger>().OpenMonthAsync(unit.Id, default) is { } next && next <= until)
        {
            (await services.GetRequiredService<DuesClosing>().CloseAsync(unit, next, "", default)).ShouldBeNull();
            await db.SaveAsync(By);
        }
    }

    private Task WardMonthAsync(DateOnly month, Random random) => InScopeAsync(async (db, services) =>
    {
        var today = month.AddDays(24);
        foreach (var one in await db.DuesHandOvers.Where(row => row.State == DuesHandOverState.Given && row.ToId == _ward.Id).ToListAsync())
        {
            var ended = _cells.TrueForAll(cell => cell.Id != one.FromId);
            if (random.Next(5) > 0 || ended) one.Receive(today, await db.LastClosedAsync(_ward.Id, default), today, "").ShouldBeNull();
            else one.SendBack("thiếu", false, await db.LastClosedAsync(one.FromId, default), today, "").ShouldBeNull();
        }

        await db.SaveAsync(By);
        var balance = (await services.GetRequiredService<DuesLedger>().OfAsync(_ward.Id, default)).Balance;
        if (DuesEntry.Read(_ward.Id, DuesEntryKind.Spending, $"{1 + random.Next(50_000)}", today, "báo", balance, false, await db.LastClosedAsync(_ward.Id, default), today, "", DateTime.UnixEpoch).Entry is { } entry) db.Add(entry);
        await db.SaveAsync(By);
        if (random.Next(2) == 0) await CloseAllAsync(db, services, _ward, month);
    });

    private Task MergeAsync() => InScopeAsync(async (db, services) =>
    {
        var (taken, into) = (_cells[0], _cells[1]);
        Task<Organisation> Load(Organisation unit) => db.Organisations.Include(row => row.Periods).SingleAsync(row => row.Id == unit.Id);
        (await services.GetRequiredService<OrganisationMergers>().AbsorbAsync(await Load(taken), await Load(into), new Decision(new(2026, 6, 20), "7-QĐ/ĐU"), By)).ShouldBeNull();
        _cells.Remove(taken);
    });

    private Task MoveSomebodyAsync(DateOnly on, Random random) => InScopeAsync(async (db, _) =>
    {
        var (from, to) = (_cells[random.Next(_cells.Count)], _cells[random.Next(_cells.Count)]);
        var members = await db.Members.Where(row => row.CellId == from.Id).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync();
        if (from.Id == to.Id || members.Count < 2) return;
        await MoveAsync(db, members[random.Next(members.Count)], to, on);
        await db.SaveAsync(By);
    });

    private static async Task MoveAsync(AppDb db, Guid member, Organisation to, DateOnly on)
    {
        var record = (await MemberRecord.LoadAsync(db, member))!;
        if (record.MoveTo(await db.Organisations.SingleAsync(row => row.Id == to.Id), on, on.AddDays(15)) is null) record.Keep();
    }

    // Half of the members go to a new cell; the balance stays where it is.
    private Task SplitAsync() => InScopeAsync(async (db, services) =>
    {
        var source = await db.Organisations.Include(row => row.Periods).SingleAsync(row => row.Id == _cells[2].Id);
        var members = await db.Members.Where(row => row.CellId == source.Id).OrderBy(row => row.Id).Select(row => row.Id).Take(2).ToListAsync();
        var (refusal, made) = await services.GetRequiredService<OrganisationMergers>().SplitAsync(source, await db.Organisations.Include(row => row.Periods).SingleAsync(row => row.Id == _ward.Id),
            new("Chi bộ mới", "97.7.7", OrganisationKind.Cell), members, [], new Decision(new(2026, 4, 20), "5-QĐ/ĐU"), By);
        refusal.ShouldBeNull();
        _cells.Add(made!);
    });

    // Everybody has moved on: the balance goes to the ward.
    private Task DissolveAsync() => InScopeAsync(async (db, services) =>
    {
        var (gone, next) = (_cells[^1], _cells[0]);
        foreach (var member in await db.Members.Where(row => row.CellId == gone.Id).Select(row => row.Id).ToListAsync()) await MoveAsync(db, member, next, new(2026, 8, 12));
        await db.SaveAsync(By);
        var unit = await db.Organisations.Include(row => row.Periods).SingleAsync(row => row.Id == gone.Id);
        (await services.GetRequiredService<OrganisationDecisions>().EndAsync(unit, OrganisationChangeKind.Dissolve, new Decision(new(2026, 8, 20), "9-QĐ/ĐU"), null, By)).ShouldBeNull();
        _cells.Remove(gone);
    });

    private Task LawAsync() => _app.InDbAsync(async db =>
    {
        var ledger = new DuesLedger(db);
        var here = 0L;
        foreach (var unit in await db.Organisations.AsNoTracking().ToListAsync())
        {
            var standing = await ledger.OfAsync(unit.Id, default);
            here += standing.Balance + standing.Owed + standing.Unsplit;
        }

        var spent = await db.DuesEntries.Where(row => row.Kind == DuesEntryKind.Spending).SumAsync(row => row.Amount);
        var onTheWay = await db.DuesHandOvers.Where(row => row.State == DuesHandOverState.Given).SumAsync(row => row.Amount);
        (here + spent + onTheWay).ShouldBe(await db.DuesPayments.SumAsync(row => row.Amount));
        (await new DuesCheck().FindAsync(db, default).ToListAsync()).ShouldBeEmpty();
    });

    private async Task InScopeAsync(Func<AppDb, IServiceProvider, Task> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider);
    }
}
