using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Statistics.Figures;
using SoTay.Features.Statistics.Forms;
using SoTay.Platform;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;
using TestData = SoTay.Tests.Support.TestData;

namespace SoTay.Tests.Features.Members.TakingBack;

/// <summary>A random life, then a random decision, then that decision taken back: the records of every day, figures, forms and head-counts are what they were.</summary>
public sealed class TakingBackProperties
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly string[] Forms = [.. FormLayout.All.Select(layout => layout.Name)];

    private static readonly Gen<(int What, int Who, int Where, int Days)[]> Lives =
        (from what in Gen.Choose(0, 99) from who in Gen.Choose(0, 99) from place in Gen.Choose(0, 99) from days in Gen.Choose(0, 14) select (what, who, place, days)).ArrayOf(24);

    [Fact]
    public async Task Whatever_was_decided_and_taken_back_leaves_every_count_as_it_was()
    {
        await using var app = await TestApp.StartAsync();
        var taken = new HashSet<RecordedKind>();
        // A run that happens to meet few kinds of decisions goes on with other lives.
        for (var round = 0; round < 4 && taken.Count <= 6; round++)
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(5), Prop.ForAll(Lives.ToArbitrary(), steps => HoldsAsync(app, steps, taken).GetAwaiter().GetResult()));
        taken.Count.ShouldBeGreaterThan(6, string.Join(", ", taken));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var check in scope.ServiceProvider.GetServices<IStoreCheck>()) (await check.FindAsync(db, default).ToListAsync()).ShouldBeEmpty(check.Name);
    }

    private static async Task<bool> HoldsAsync(TestApp app, (int What, int Who, int Where, int Days)[] steps, HashSet<RecordedKind> taken)
    {
        var (_, ward, first) = await app.Data.LineAsync();
        Organisation[] cells = [first, await app.Data.OrganisationAsync(parent: ward), await app.Data.OrganisationAsync(parent: ward)];
        List<Guid> people = [];
        for (var at = 0; at < 5; at++) people.Add(await BeginAsync(app, cells[at % 3], at));
        var day = new DateOnly(2026, 1, 5);
        foreach (var (what, who, where, days) in steps)
        {
            if ((day = day.AddDays(days)) > Today) break;
            var before = await RecordsAsync(app);
            if (await DecideAsync(app, people[who % people.Count], cells[where % cells.Length], what, where, day) is not { } decision) continue;
            // Two of three decisions stand, so that lives go on; a few are counted in every form, all of them row by row.
            if (where % 3 != 0) continue;
            var counted = taken.Add(decision.Kind);
            (await RecordsAsync(app)).ShouldNotBe(before, $"{decision.Kind} must have changed something");
            (await TakeBackAsync(app, decision)).ShouldBeNull($"{decision.Kind} on {day:dd/MM/yyyy}");
            (await RecordsAsync(app)).ShouldBe(before, $"{decision.Kind} on {day:dd/MM/yyyy}");
            if (!counted) continue;
            // Once more, with the counts of units, days and periods taken before and after.
            var counts = await CountsAsync(app, ward, cells, day);
            if (await DecideAsync(app, people[who % people.Count], cells[where % cells.Length], what, where, day) is not { } again) throw new InvalidOperationException("what was taken back can be decided again");
            if (decision.Kind is RecordedKind.Moved or RecordedKind.Recognised or RecordedKind.Exempted or > RecordedKind.TemporaryEnded) (await CountsAsync(app, ward, cells, day)).ShouldNotBe(counts, $"{decision.Kind} counts");
            (await TakeBackAsync(app, again)).ShouldBeNull();
            (await CountsAsync(app, ward, cells, day)).ShouldBe(counts, $"{decision.Kind} on {day:dd/MM/yyyy}");
        }

        return true;
    }

    /// <summary>With an account, a role and a post, a referral on its way for some.</summary>
    private static async Task<Guid> BeginAsync(TestApp app, Organisation cell, int at)
    {
        var member = await app.Data.MemberAsync(cell, membership: at == 4 ? Membership.Probationary : Membership.Official);
        var account = await app.Data.AccountAsync(Role.Member, cell, member);
        await app.InDbAsync(async db =>
        {
            if (at < 2) db.Add(new RoleGrant { AccountId = account.Id, Role = Role.Secretary, OrganisationId = cell.Id, From = TestData.Beginning });
            if (at < 3) db.Add(new Post { OrganisationId = cell.Id, MemberId = member.Id, Kind = PostKind.Secretary, From = TestData.Beginning });
            if (at == 3) db.Add(new MemberTransfer { MemberId = member.Id, FromId = cell.Id, Place = "Tỉnh khác", Kind = PlacementKind.Permanent, ReferralNumber = "9-GT", IssuedOn = new(2026, 1, 2), MadeAt = DateTime.UnixEpoch, ByName = "Nơi đi" });
            await db.SaveAsync(Doing.Test);
        });
        return member.Id;
    }

    private static async Task<RecordedDecision?> DecideAsync(TestApp app, Guid member, Organisation place, int what, int where, DateOnly on)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var record = (await MemberRecord.LoadAsync(db, member))!;
        var cell = await db.Organisations.SingleAsync(row => row.Id == place.Id);
        var open = await db.OpenTransferOfAsync(member, default);
        MemberEventKind[] ways = [MemberEventKind.StruckOff, MemberEventKind.Resigned, MemberEventKind.Expelled, MemberEventKind.Died];
        var refusal = (what % 13) switch
        {
            0 => record.MoveTo(cell, on, Today),
            1 => record.PlaceTemporarily(cell, on, Today),
            2 => record.EndTemporary(on, Today),
            3 or 4 => record.Exempt(on, "age", "05-NQ/CB", Today),
            5 => record.End(MemberStatusKind.Exempt, on, "07-NQ/CB", Today),
            6 => record.Suspend(on, "12-QĐ/UBKT", Today),
            7 => record.End(MemberStatusKind.Suspended, on, null, Today),
            8 => record.Recognise(on, "33-QĐ/ĐU", Today),
            9 => record.GoElsewhere(on, "4-GT", Today),
            10 => open is null ? new Refusal("không có giấy") : open.Take(record, null, on, Today, "Nơi đi", DateTime.UtcNow),
            11 => record.Leave(ways[where % 4], on, "45-QĐ/ĐU", Today),
            _ => record.HasLeft && record.MayBeRestored && where % 2 == 0 ? record.AdmitAgain(cell, on, "61-QĐ/ĐU") : record.Restore(cell, on, "61-QĐ/TU", Today),
        };
        if (refusal is not null) return null;
        record.Keep();
        if (record.HasLeft && open is { State: TransferState.Open }) open.End(TransferState.Withdrawn, "Rời danh sách", "Nơi đi", DateTime.UtcNow);
        await scope.ServiceProvider.GetRequiredService<MemberTies>().FollowAsync([member], default);
        await db.SaveAsync(Doing.Test);
        return await db.RecordedDecisions.AsNoTracking().Where(row => row.MemberId == member).OrderByDescending(row => row.Place).FirstAsync();
    }

    private static async Task<Refusal?> TakeBackAsync(TestApp app, RecordedDecision decision)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TakingBackDesk>().TakeBackAsync(decision.MemberId, decision.Id, "nhầm người", Doing.Test, default);
    }

    /// <summary>Every row that any day is counted from, and the sums kept of them.</summary>
    private static Task<string> RecordsAsync(TestApp app) => app.InDbAsync(async db =>
    {
        List<string> rows =
        [
            .. (await db.Members.AsNoTracking().ToListAsync()).Select(row => Text(row.Id, row.CellId, row.LastCellId, row.TemporaryCellId, row.Membership, row.IsExempt, row.JoinedOn, row.JoinedPrecision, row.OfficialOn, row.OfficialPrecision)),
            .. (await db.Placements.AsNoTracking().ToListAsync()).Select(row => Text(row.Id, row.OrganisationId, row.Kind, row.From, row.To)),
            .. (await db.MemberStatusPeriods.AsNoTracking().ToListAsync()).Select(row => Text(row.Id, row.Kind, row.From, row.To, row.GroundCode, row.DecisionNumber)),
            .. (await db.MemberEvents.AsNoTracking().ToListAsync()).Select(row => Text(row.Id, row.Kind, row.On, row.OrganisationId)),
            .. (await db.Posts.AsNoTracking().ToListAsync()).Select(row => Text(row.Id, row.From, row.To, row.Ending)),
            .. (await db.RoleGrants.AsNoTracking().ToListAsync()).Select(row => Text(row.Id, row.Role, row.OrganisationId, row.From, row.To)),
            .. (await db.MemberTransfers.AsNoTracking().ToListAsync()).Select(row => Text(row.Id, row.State, row.TakenOn, row.Reason, row.SettledByName, row.SettledAt is null)),
            .. (await db.Headcounts.AsNoTracking().Where(row => row.Value != 0).ToListAsync()).Select(row => Text(row.OrganisationId, row.Kind, row.Value)),
        ];
        return string.Join('\n', rows.Order(StringComparer.Ordinal));
    });

    private static string Text(params object?[] values) => string.Join(' ', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    /// <summary>What people read: figures around the day and today, all statutory forms of the year and its halves.</summary>
    private static async Task<string> CountsAsync(TestApp app, Organisation ward, Organisation[] cells, DateOnly day)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (figures, forms) = (scope.ServiceProvider.GetRequiredService<FigureBook>(), scope.ServiceProvider.GetRequiredService<FormBook>());
        List<string> text = [];
        foreach (var unit in cells.Prepend(ward))
            foreach (var on in new[] { day.AddDays(-1), day, day.AddDays(1), Today }.Where(on => on <= Today))
                text.Add($"{unit.Name} {on} {string.Join(' ', (await figures.ReadAsync("members", unit, on, null, null, Today, default)).Figures.Select(one => $"{one.Key} {one.Value}"))}");
        foreach (var period in new[] { "2026-01-01_2026-06-30", "2026-07-01_2026-11-22", "2026-01-01_2026-11-22" })
            foreach (var name in Forms)
                text.Add($"{name} {period} {string.Join(' ', (await forms.ReadAsync((await forms.AskAsync(ward.Id, name, period, null, null, default))!, true, default)).Lines.Select(line => $"{line.Row.Code} {string.Join('/', line.Cells.Select(cell => cell.Value))}"))}");
        return string.Join('\n', text);
    }
}
