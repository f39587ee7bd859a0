using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SoTay.Features.Members;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Features.Statistics.Forms;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Forms;

/// <summary>What happens to members, through the product's own record, and the forms that come of it.</summary>
internal sealed class LifeOfMembers(TestApp app)
{
    private static readonly Actor Office = Actor.Program("test data");
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static readonly FormPeriod FirstHalf = new(new(2026, 1, 1), new(2026, 6, 30), "");
    public static readonly FormPeriod SecondHalf = new(new(2026, 7, 1), new(2026, 12, 31), "");
    public static readonly FormPeriod Year = new(new(2026, 1, 1), new(2026, 12, 31), "");

    /// <summary>Somebody new to the roster; why they came is an event, the day of admission, or nothing.</summary>
    public Task<Guid> BeginAsync(Organisation cell, DateOnly on, MemberEventKind? why = null, bool admitted = false, string name = "Lò Văn Pản", Sex sex = Sex.Male, bool probationary = false) => app.InDbAsync(async db =>
    {
        var member = new Member
        {
            FullName = name, Sex = sex, BirthDate = new DateOnly(1990, 3, 8), JoinedOn = admitted ? on : new DateOnly(2012, 2, 3), OfficialOn = admitted || probationary ? null : new DateOnly(2013, 2, 3),
        };
        MemberRecord.Begin(db, member, await db.Organisations.SingleAsync(row => row.Id == cell.Id), on).Keep();
        if (why is { } kind) db.Add(new MemberEvent { MemberId = member.Id, OrganisationId = cell.Id, Kind = kind, On = on, DecisionNumber = "12-QĐ/ĐU" });
        await db.SaveAsync(Office);
        return member.Id;
    });

    public Task MoveAsync(Guid member, Organisation cell, DateOnly on) => ChangeAsync(member, async (record, db) => record.MoveTo(await db.Organisations.SingleAsync(row => row.Id == cell.Id), on, Today).ShouldBeNull());

    public Task LeaveAsync(Guid member, MemberEventKind how, DateOnly on) => ChangeAsync(member, (record, _) =>
    {
        record.Leave(how, on, "07-QĐ/ĐU", Today).ShouldBeNull();
        return Task.CompletedTask;
    });

    /// <summary>A unit with everything below it goes under another.</summary>
    public async Task TransferAsync(Organisation unit, Organisation to, DateOnly on)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var decisions = scope.ServiceProvider.GetRequiredService<OrganisationDecisions>();
        (await decisions.MoveAsync((await decisions.LoadAsync(unit.Id))!, (await decisions.LoadAsync(to.Id))!, new Decision(on, "15-QĐ/TU"), Office)).ShouldBeNull();
    }

    /// <summary>Packs the rolls that have changed, as the round does.</summary>
    public async Task PackAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RollKeeper>().PackAsync();
    }

    /// <summary>What <c>sotay verify</c> says of the rolls.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var check = scope.ServiceProvider.GetServices<IStoreCheck>().Single(one => one.Name == "rolls");
        return await check.FindAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), CancellationToken.None).ToListAsync();
    }

    /// <summary>Numbers of form 1 by the codes of its rows.</summary>
    public async Task<IReadOnlyDictionary<string, int>> GrowthAsync(Organisation unit, FormPeriod period)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var counts = await scope.ServiceProvider.GetRequiredService<GrowthCounts>().ReadAsync(unit.Id, period, CancellationToken.None);
        var layout = FormLayout.Find("growth")!;
        return layout.Rows.ToDictionary(row => row.Code, row => (int)layout.Compute(row, counts)!.Value);
    }

    public async Task<FigureSet> FiguresAsync(Organisation unit, FormPeriod period)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync("admissions", unit, null, period.From, period.To, Today, CancellationToken.None);
    }

    private Task ChangeAsync(Guid member, Func<MemberRecord, AppDb, Task> change) => app.InDbAsync(async db =>
    {
        var record = (await MemberRecord.LoadAsync(db, member))!;
        await change(record, db);
        record.Keep();
        await db.SaveAsync(Office);
    });
}
