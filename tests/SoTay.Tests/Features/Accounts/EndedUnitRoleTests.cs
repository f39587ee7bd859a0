using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Accounts;

/// <summary>What becomes of roles and tokens when their unit ends.</summary>
public sealed class EndedUnitRoleTests
{
    [Fact]
    public async Task The_leaders_of_an_absorbed_cell_lose_their_roles_its_members_go_along_and_the_office_is_told()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var second = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        var secretary = await app.Data.AccountAsync(Role.Secretary, cell, await app.Data.MemberAsync(cell, "Tẩn Kim Công"));
        var member = await app.Data.AccountAsync(Role.Member, cell, await app.Data.MemberAsync(cell, "Vi Thị Bích"));
        var later = new DateOnly(2027, 2, 1);
        await GiveAsync(app, member, Role.AssignedObserver, cell, later);
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);
        (await app.Browse(secretary.Id).OpenAsync($"/organisations/{cell.Id}/members")).Status.ShouldBe(HttpStatusCode.OK);

        await AbsorbAsync(office, cell, second);

        foreach (var unit in new[] { cell, second })
            (await app.Browse(secretary.Id).OpenAsync($"/organisations/{unit.Id}/members")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Browse(member.Id).OpenAsync($"/organisations/{second.Id}/meetings")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Browse(member.Id).OpenAsync($"/organisations/{cell.Id}/meetings")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.InDbAsync(db => db.OpenGrants(later).AnyAsync(row => row.OrganisationId == cell.Id))).ShouldBeFalse();

        var list = await office.OpenAsync($"/organisations/{second.Id}/accounts");
        list.Document.QuerySelectorAll(".st-rows li").Single(row => row.TextContent.Contains("Cần giao vai trò mới", StringComparison.Ordinal)).TextContent.ShouldContain("Tẩn Kim Công");
        list.Text.ShouldContain($"{cell.Name} đã kết thúc");
        await (await office.OpenAsync($"/accounts/{secretary.Id}")).SubmitAsync("form[action$='/role']", ("Role", "DeputySecretary"), ("Where", second.Code));
        (await app.Browse(secretary.Id).OpenAsync($"/organisations/{second.Id}/members")).Status.ShouldBe(HttpStatusCode.OK);
        (await office.OpenAsync($"/organisations/{second.Id}/accounts")).Text.ShouldNotContain("Cần giao vai trò mới");
    }

    [Fact]
    public async Task The_office_of_an_absorbed_ward_passes_to_the_successor_s_office_and_to_nobody_else()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, _) = await app.Data.LineAsync();
        var (into, third) = (await app.Data.OrganisationAsync(OrganisationKind.Commune, province), await app.Data.OrganisationAsync(OrganisationKind.Commune, province));
        var old = await app.Data.AccountAsync(Role.CommuneOffice, ward);
        var administrator = await app.Data.AccountAsync(Role.Administrator, ward);
        var (successor, other) = (await app.Data.BrowserAsync(Role.CommuneOffice, into), await app.Data.BrowserAsync(Role.CommuneOffice, third));
        var caller = app.Data.Caller(await app.Data.TokenAsync(ward, "organisations:read"));
        (await caller.GetAsync("/api/v1/organisations")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await successor.OpenAsync($"/accounts/{old.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);

        await AbsorbAsync(await app.Data.BrowserAsync(Role.ProvinceOffice, province), ward, into);

        (await app.Browse(old.Id).OpenAsync($"/organisations/{ward.Id}/accounts")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await successor.OpenAsync($"/accounts/{old.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await other.OpenAsync($"/accounts/{old.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await successor.OpenAsync($"/organisations/{into.Id}/accounts")).Text.ShouldContain("Cần giao vai trò mới");
        // The machine is not the unit's: it keeps its administrator.
        (await app.Browse(administrator.Id).OpenAsync("/administration")).Status.ShouldBe(HttpStatusCode.OK);
        app.Clock.Pass(TimeSpan.FromSeconds(10));
        (await caller.GetAsync("/api/v1/organisations")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_account_whose_higher_role_begins_tomorrow_is_already_out_of_a_lower_office_s_hands()
    {
        await using var app = await TestApp.StartAsync();
        var (province, ward, cell) = await app.Data.LineAsync();
        var account = await app.Data.AccountAsync(Role.Secretary, cell);
        await GiveAsync(app, account, Role.ProvinceOffice, province, new DateOnly(2026, 11, 23));
        var page = await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync($"/accounts/{account.Id}");
        var refused = await page.SubmitAsync("form[action$='/reset']");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelector(".st-slip").ShouldBeNull();
    }

    private static Task GiveAsync(TestApp app, Account account, Role role, Organisation at, DateOnly from) => app.InDbAsync(async db =>
    {
        db.Add(new RoleGrant { AccountId = account.Id, Role = role, OrganisationId = at.Id, From = from });
        await db.SaveAsync(Actor.Program("test"));
    });

    private static async Task AbsorbAsync(Browser office, Organisation taken, Organisation into)
    {
        var page = await (await office.OpenAsync($"/organisations/{taken.Id}/merger")).SubmitAsync("main form",
            ("Input.Change", "Absorb"), ("Input.Successor", into.Id.ToString()), ("Input.Number", "15-QĐ/ĐU"), ("Input.On", "20/11/2026"));
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        page.Text.ShouldContain(into.Name);
    }
}
