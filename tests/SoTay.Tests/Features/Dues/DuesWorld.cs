using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Dues;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Dues;

/// <summary>A village cell whose secretary approves and whose fourth member collects, below a ward in zone III; the clock stands at 22/11/2026.</summary>
internal sealed class DuesWorld : IAsyncDisposable
{
    public static readonly DateOnly November = new(2026, 11, 1);

    public required TestApp App { get; init; }

    public required TestCell Home { get; init; }

    public required Browser Collector { get; init; }

    public required Browser Office { get; init; }

    public Guid Cell => Home.Cell.Id;

    public static async Task<DuesWorld> StartAsync(LocalityKind locality = LocalityKind.Quarter)
    {
        var app = await TestApp.StartAsync();
        var home = await app.Data.CellAsync();
        await app.InDbAsync(async db =>
        {
            db.Add(new PolicyValue { Key = "minimum_wage.zone", Value = "3", Unit = "count", Scope = PolicyScope.Organisation, OrganisationId = home.Ward.Id, From = new(2025, 1, 1), LegalBasis = "Nghị định 293/2025/NĐ-CP", Confidence = Confidence.B });
            await db.Organisations.Where(row => row.Id == home.Cell.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LocalityKind, locality));
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        app.Services.GetService(typeof(PolicyBook)).ShouldBeOfType<PolicyBook>().Forget();
        var world = new DuesWorld
        {
            App = app, Home = home, Collector = await app.Data.BrowserAsync(Role.Member, home.Cell, home.Members[3]), Office = await app.Data.BrowserAsync(Role.CommuneOffice, home.Ward),
        };
        (await (await home.Secretary.OpenAsync(DuesLinks.Duties(home.Cell.Id))).SubmitAsync("#phan-cong", ("Approver", $"{home.Chair.Id}"), ("Collector", $"{home.Members[3].Id}"))).Text.ShouldContain("Đã phân công");
        return world;
    }

    /// <summary>The collector proposes, the secretary approves.</summary>
    public async Task RateAsync(Member member, string group, string? @base = null, string? amount = null, string from = "11/2026")
    {
        (await ProposeAsync(member, ("Input.Group", group), ("Input.Base", @base ?? ""), ("Input.Amount", amount ?? ""), ("Input.From", from))).Text.ShouldContain("Chờ duyệt");
        (await (await Home.Secretary.OpenAsync(DuesLinks.Rate(Cell, member.Id))).SubmitAsync("#duyet")).Text.ShouldNotContain("Chờ duyệt");
    }

    public async Task<Page> ProposeAsync(Member member, params (string, string)[] fields) => await (await Collector.OpenAsync(DuesLinks.Rate(Cell, member.Id))).SubmitAsync("#de-nghi", fields);

    /// <summary>Everybody of the cell is insured with an amount of 120,000.</summary>
    public async Task RatesAsync(string from = "11/2026")
    {
        foreach (var member in Home.Members) await ProposeAsync(member, ("Input.Group", "Insured"), ("Input.Base", "12.000.000"), ("Input.From", from));
        (await (await Home.Secretary.OpenAsync(DuesLinks.Rates(Cell))).SubmitAsync("#duyet")).Text.ShouldContain("120.000 đồng");
    }

    public async Task<Page> BeginAsync(DateOnly? month = null) => await (await Collector.OpenAsync(DuesLinks.Sheet(Cell, month ?? November))).SubmitAsync("#lap");

    public async Task<Page> EveryoneAsync(DateOnly? month = null, string? on = null)
    {
        var ask = await Collector.OpenAsync(DuesLinks.Everyone(Cell, month ?? November));
        return on is null ? await ask.SubmitAsync("#tat-ca") : await ask.SubmitAsync("#tat-ca", ("On", on));
    }

    public async Task<Page> CloseAsync() => await (await Home.Secretary.OpenAsync(DuesLinks.Book(Cell))).SubmitAsync("#khoa");

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
