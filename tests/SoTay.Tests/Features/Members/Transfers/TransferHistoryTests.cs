using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Transfers;

/// <summary>Whatever referrals are issued, taken, sent back or given up, in whatever order and on whatever dates: nobody is counted twice, nobody is lost.</summary>
public sealed class TransferHistoryTests : IAsyncLifetime
{
    private const int People = 12;
    private const int Steps = 60;
    private static readonly DateOnly Start = new(2025, 7, 1);
    private static readonly DateOnly Today = new(2026, 11, 22);
    private TestApp _app = null!;
    private List<Organisation> _tops = [];
    private List<Organisation> _cells = [];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        var (_, ward, cell) = await _app.Data.LineAsync();
        var beside = await _app.Data.OrganisationAsync(OrganisationKind.Commune);
        (_tops, _cells) = ([ward, beside], [cell, await _app.Data.OrganisationAsync(parent: ward), await _app.Data.OrganisationAsync(parent: beside), await _app.Data.OrganisationAsync(parent: beside)]);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Every_member_is_in_one_cell_on_every_day_until_the_day_of_leaving() => AnyRun.Holds(random => HoldsAsync(random, mustSettle: false));

    // A run that is known to move many people and to merge both ends of a referral.
    [Fact]
    public Task A_referral_whose_ends_become_one_is_settled() => HoldsAsync(new Random(20261122), mustSettle: true);

    private async Task HoldsAsync(Random random, bool mustSettle)
    {
        var (people, taken, refused) = (new List<Guid>(), 0, 0);
        for (var at = 0; at < People; at++) people.Add(await BeginAsync(random));
        for (var step = 0; step < Steps; step++)
            switch (await StepAsync(people[random.Next(People)], random))
            {
                case true: taken++; break;
                case false: refused++; break;
            }

        taken.ShouldBeGreaterThan(mustSettle ? 8 : 2, "the run must have moved people");
        refused.ShouldBeGreaterThan(mustSettle ? 8 : 4, "and met refusals");
        await CountsHoldAsync(people);

        // Everybody who can gets a referral; then places at both ends of some of them become one unit, by a merger and by going into a neighbour.
        foreach (var person in people)
            for (var tries = 0; tries < 6 && await _app.InDbAsync(db => db.OpenTransferOfAsync(person, default)) is null; tries++) await IssueTodayAsync(person, random);
        var (before, one, beside) = (await TransfersAsync(), await MergeAsync(_cells[0], _cells[1]), _cells[3]);
        await AbsorbAsync(_cells[2], beside);
        MergedHold(before, await TransfersAsync(), new() { [_cells[0].Id] = one, [_cells[1].Id] = one, [_cells[2].Id] = beside.Id }, mustSettle);
        await CountsHoldAsync(people);
        await AbsorbAsync(_cells[3], await _app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == one)));
        (await TransfersAsync()).ShouldNotContain(row => row.State == TransferState.Open && row.ToId != null, "all cells are one");
        await CountsHoldAsync(people);
    }

    /// <summary>Referrals between what is one now are settled and say why; all others go on between the new units.</summary>
    private static void MergedHold(List<MemberTransfer> before, List<MemberTransfer> after, Dictionary<Guid, Guid> heirs, bool mustSettle)
    {
        var settled = 0;
        foreach (var then in before.Where(row => row.State is TransferState.Open))
        {
            var (now, from, to) = (after.Single(row => row.Id == then.Id), heirs.GetValueOrDefault(then.FromId, then.FromId), then.ToId is { } there ? heirs.GetValueOrDefault(there, there) : (Guid?)null);
            now.State.ShouldBe(from == to ? TransferState.Merged : TransferState.Open);
            if (from != to) (now.FromId, now.ToId).ShouldBe((from, to));
            if (from != to) continue;
            settled++;
            now.SettledByName.ShouldBe("Quyết định 77-QĐ/TU");
            now.Reason.ShouldContain("Nơi đi và nơi đến đã nhập vào");
        }

        if (mustSettle) settled.ShouldBeGreaterThan(0, "the run must have merged both ends of a referral");
        after.Where(row => row.State != TransferState.Merged).ShouldAllBe(row => before.Single(then => then.Id == row.Id).State == row.State);
    }

    private Task<List<MemberTransfer>> TransfersAsync() => _app.InDbAsync(db => db.MemberTransfers.AsNoTracking().ToListAsync());

    private async Task IssueTodayAsync(Guid member, Random random)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await IssueAsync(scope.ServiceProvider, db, (await MemberRecord.LoadAsync(db, member))!, Today, random) is null) await db.SaveAsync(Doing.Test);
    }

    private async Task<Guid> MergeAsync(params Organisation[] joined)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var (db, ids, top) = (scope.ServiceProvider.GetRequiredService<AppDb>(), joined.Select(row => row.Id).ToList(), _tops[0].Id);
        var units = await db.Organisations.Include(row => row.Periods).Where(row => ids.Contains(row.Id)).ToListAsync();
        var (refusal, made) = await scope.ServiceProvider.GetRequiredService<OrganisationMergers>().MergeAsync(units, await db.Organisations.Include(row => row.Periods).SingleAsync(row => row.Id == top), new("Chi bộ hợp nhất", "HN.01", OrganisationKind.Cell), new(Today, "77-QĐ/TU"), Doing.Test);
        refusal.ShouldBeNull();
        return made!.Id;
    }

    private async Task AbsorbAsync(Organisation taken, Organisation into)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var decisions = scope.ServiceProvider.GetRequiredService<OrganisationDecisions>();
        (await scope.ServiceProvider.GetRequiredService<OrganisationMergers>().AbsorbAsync((await decisions.LoadAsync(taken.Id))!, (await decisions.LoadAsync(into.Id))!, new(Today, "77-QĐ/TU"), Doing.Test)).ShouldBeNull();
    }

    private Task<Guid> BeginAsync(Random random) => _app.InDbAsync(async db =>
    {
        var member = new Member { FullName = "Lò Văn Pản", Sex = Sex.Male, BirthDate = new DateOnly(1980, 1, 1), JoinedOn = new DateOnly(2010, 2, 3), OfficialOn = new DateOnly(2011, 2, 3) };
        MemberRecord.Begin(db, member, _cells[random.Next(_cells.Count)], Start.AddDays(random.Next(30))).Keep();
        await db.SaveAsync(Doing.Test);
        return member.Id;
    });

    /// <summary>True when a place took the member in, false when something was refused.</summary>
    private async Task<bool?> StepAsync(Guid member, Random random)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var record = (await MemberRecord.LoadAsync(db, member))!;
        var on = Start.AddDays(random.Next(Today.DayNumber - Start.DayNumber));
        var (refusal, moved) = await db.OpenTransferOfAsync(member, default) is not { } open
            ? (await IssueAsync(scope.ServiceProvider, db, record, on, random), false)
            : random.Next(5) switch
            {
                0 => (open.End(TransferState.Returned, "Sai địa chỉ", "Nơi đến", DateTime.UtcNow), false),
                1 => (open.End(TransferState.Withdrawn, "Không đi nữa", "Nơi đi", DateTime.UtcNow), false),
                _ => (open.Take(record, await ToAsync(db, open), on, Today, "Nơi đến", DateTime.UtcNow), true),
            };
        if (refusal is not null) return false;
        record.Keep();
        await db.SaveAsync(Doing.Test);
        return moved ? true : null;
    }

    private async Task<Refusal?> IssueAsync(IServiceProvider services, AppDb db, MemberRecord record, DateOnly on, Random random)
    {
        if (record.HasLeft) return MemberRefusals.AlreadyLeft;
        var to = random.Next(8) == 0 ? null : _cells[random.Next(_cells.Count)];
        var rules = await services.GetRequiredService<PolicyBook>().ForAsync(record.Permanent!.OrganisationId, on);
        var input = new TransferInput
        {
            Kind = random.Next(3) == 0 ? PlacementKind.Temporary : PlacementKind.Permanent, To = to?.Id, Place = to is null ? "Tỉnh khác" : "", ReferralNumber = $"{random.Next(100)}-GT", IssuedOn = on, Until = on.AddMonths(random.Next(2, 14)),
        };
        var (made, refusal) = input.Read(record, to, rules, Today, "Nơi đi", DateTime.UtcNow);
        if (made is not null) db.Add(made);
        return refusal;
    }

    private static async Task<Organisation?> ToAsync(AppDb db, MemberTransfer transfer) => transfer.ToId is { } id ? await db.Organisations.SingleAsync(row => row.Id == id) : null;

    private async Task CountsHoldAsync(List<Guid> people)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var check in scope.ServiceProvider.GetServices<IStoreCheck>()) (await check.FindAsync(db, default).ToListAsync()).ShouldBeEmpty(check.Name);
        var placements = await db.Placements.AsNoTracking().Where(row => row.Kind == PlacementKind.Permanent).ToListAsync();
        var left = (await db.MemberEvents.AsNoTracking().Where(row => row.Kind == MemberEventKind.TransferredOut).ToListAsync()).ToDictionary(row => row.MemberId, row => row.On);
        foreach (var person in people)
        {
            var mine = placements.FindAll(row => row.MemberId == person);
            var last = left.TryGetValue(person, out var gone) ? gone : Today;
            for (var day = mine.Min(row => row.From); day <= last; day = day.AddDays(1)) mine.Count(row => row.From <= day && (row.To is null || row.To >= day)).ShouldBe(1, $"{person} on {day}");
            if (left.ContainsKey(person)) mine.ShouldAllBe(row => row.To <= last);
        }

        (await db.Members.AnyAsync(row => row.TemporaryCellId != null && row.TemporaryCellId == row.CellId)).ShouldBeFalse("for good and for a while in one place");

        var tops = _tops.Select(top => top.Id).ToList();
        (await db.Headcounts.Where(row => tops.Contains(row.OrganisationId) && row.Kind == HeadcountKind.Members).SumAsync(row => row.Value)).ShouldBe(People - left.Count);
    }
}
