using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Tests.Features.Statistics.Boards;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Figures;

public sealed class FigureTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _province = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_province, _ward, _cell) = await _app.Data.LineAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void A_share_has_four_decimals_and_is_computed()
    {
        var figure = Figure.Ratio("x", "Tổ hợp", 86, 110);

        figure.Share.ShouldBe(0.7818m);
        JsonSerializer.Serialize(Figure.Ratio("x", "Đủ", 39, 50).Share).ShouldBe("0.7800");
        Figure.Ratio("x", "Không có gì để chia", 0, 0).Share.ShouldBeNull();
    }

    [Fact]
    public async Task Organisations_are_counted_by_kind_with_committees_and_secretaries()
    {
        var village = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward, "Chi bộ thôn Nà Lung");
        await _app.InDbAsync(async db => { db.Attach(village).Entity.LocalityKind = LocalityKind.Village; await db.SaveAsync(Actor.Program("test data")); });
        var (secretary, second) = (await _app.Data.MemberAsync(village), await _app.Data.MemberAsync(village));
        await PostAsync(village, secretary, PostKind.Secretary, alsoHead: true, isLocal: false);
        await PostAsync(village, second, PostKind.CommitteeMember);

        var set = await ReadAsync("organisations", _province);

        set["organisations.total"].Value.ShouldBe(4);
        set["organisations.kind.cell"].Value.ShouldBe(2);
        set["organisations.economic.residential"].Value.ShouldBe(4);
        set["cells.with-committee"].ShouldSatisfyAllConditions(figure => figure.Value.ShouldBe(1), figure => figure.Of.ShouldBe(2), figure => figure.Share.ShouldBe(0.5m));
        set["cells.village.total"].Value.ShouldBe(1);
        set["secretaries.also-village-head"].Share.ShouldBe(1m);
        set["secretaries.not-local"].Value.ShouldBe(1);
    }

    [Fact]
    public async Task Members_are_counted_where_they_were_on_the_day_asked_for()
    {
        var member = await _app.Data.MemberAsync(_cell);
        await _app.Data.MemberAsync(_cell, membership: Membership.Probationary);
        await _app.Data.MemberAsync(_cell, exempt: true);
        var elsewhere = await _app.Data.OrganisationAsync(OrganisationKind.Commune, _province, "Đảng bộ xã Nà Phiêng");
        var far = await _app.Data.OrganisationAsync(OrganisationKind.Cell, elsewhere, "Chi bộ thôn Nà Lung");
        await MoveAsync(member, far, new DateOnly(2026, 9, 1));

        (await ReadAsync("members", _ward))["members.total"].Value.ShouldBe(2);
        (await ReadAsync("members", _ward, new DateOnly(2026, 8, 31)))["members.total"].Value.ShouldBe(3);
        (await ReadAsync("members", _province))["members.total"].Value.ShouldBe(3);
        var set = await ReadAsync("members", _ward, new DateOnly(2026, 8, 31));
        set["members.official"].Value.ShouldBe(2);
        set["members.probationary"].Value.ShouldBe(1);
        set["members.exempt"].Value.ShouldBe(1);
        (await ReadAsync("members", _ward, new DateOnly(2025, 6, 30)))["members.total"].Value.ShouldBe(0);

        // Whoever leaves is out at the end of that day, as form 1 counts.
        await _app.InDbAsync(async db =>
        {
            var record = (await MemberRecord.LoadAsync(db, member.Id))!;
            record.Leave(MemberEventKind.Resigned, new(2026, 9, 15), "07-QĐ/ĐU", new(2026, 11, 22)).ShouldBeNull();
            record.Keep();
            await db.SaveAsync(Actor.Program("test data"));
        });
        (await ReadAsync("members", _province, new DateOnly(2026, 9, 14)))["members.total"].Value.ShouldBe(3);
        (await ReadAsync("members", _province, new DateOnly(2026, 9, 15)))["members.total"].Value.ShouldBe(2);
        (await ReadAsync("admissions", _province, null, new(2026, 9, 1), new(2026, 9, 15)))["balance.closing"].Value.ShouldBe(2);
    }

    [Fact]
    public async Task Sealed_codes_are_added_up_and_bachelor_counts_as_advanced()
    {
        await CodesAsync(new("Tày", "Không", GeneralEducation.UpperSecondary, ProfessionalLevel.University, TheoryLevel.Bachelor), new DateOnly(1990, 11, 23));
        await CodesAsync(new("Kinh", "Không", GeneralEducation.LowerSecondary, ProfessionalLevel.None, TheoryLevel.Advanced), new DateOnly(1960, 1, 1));

        var set = await ReadAsync("members", _ward);

        set["members.ethnic-minority"].Value.ShouldBe(1);
        set["members.theory.advanced"].Value.ShouldBe(2);
        set["members.education.lower-secondary"].Value.ShouldBe(1);
        // 35 years old on the day, 36 on the next.
        set["members.age.31-35"].Value.ShouldBe(1);
        set["members.age.over-60"].Value.ShouldBe(1);
        (await ReadAsync("members", _ward, new DateOnly(2026, 11, 23)))["members.age.36-40"].Value.ShouldBe(1);
    }

    [Fact]
    public async Task Meetings_of_a_period_give_cells_shares_and_grades()
    {
        var second = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward);
        await BoardData.HeldAsync(_app, _cell, 10, present: 18, excused: 2, score: 90m);
        await BoardData.HeldAsync(_app, _cell, 11, onPaper: true, score: 69.9m);
        await BoardData.HeldAsync(_app, second, 10, onPaper: true);
        await BoardData.ThematicAsync(_app, _cell, 11);

        var october = await ReadAsync("meetings", _ward, from: new DateOnly(2026, 10, 1), to: new DateOnly(2026, 10, 31));
        october["cells.met.share"].Share.ShouldBe(1m);
        october["cells.on-platform"].ShouldSatisfyAllConditions(figure => figure.Value.ShouldBe(1), figure => figure.Of.ShouldBe(2));
        october["attendance.share"].Share.ShouldBe(0.9m);
        october["meetings.grade.good"].Value.ShouldBe(1);

        var november = await ReadAsync("meetings", _ward, from: new DateOnly(2026, 11, 1), to: new DateOnly(2026, 11, 30));
        november["cells.met"].Value.ShouldBe(1);
        november["meetings.thematic"].Value.ShouldBe(1);
        november["meetings.grade.average"].Value.ShouldBe(1);
        november["cells.owing"].Value.ShouldBe(1);
    }

    [Fact]
    public async Task The_page_shows_the_same_figures_and_leads_to_the_lists()
    {
        for (var number = 0; number < 6; number++) await _app.Data.MemberAsync(_cell);

        var page = await (await _app.Data.BrowserAsync(Role.CommuneOffice, _ward)).OpenAsync($"/organisations/{_ward.Id}/figures?name=members");

        page.Document.QuerySelector($"th a[href='/organisations/{_ward.Id}/members?status=official']")!.Closest("tr")!.QuerySelector("td")!.TextContent.ShouldBe("6");
    }

    [Fact]
    public async Task Small_counts_are_hidden_from_who_may_not_see_the_persons()
    {
        await _app.Data.MemberAsync(_cell);

        var page = await (await _app.Data.BrowserAsync(Role.AssignedObserver, _ward)).OpenAsync($"/organisations/{_ward.Id}/figures?name=members");

        page.Text.ShouldContain("Đảng viên dưới 5");
    }

    private async Task<FigureSet> ReadAsync(string name, Organisation under, DateOnly? asOf = null, DateOnly? from = null, DateOnly? to = null)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync(name, under, asOf, from, to, new DateOnly(2026, 11, 22), CancellationToken.None);
    }

    private Task PostAsync(Organisation at, Member member, PostKind kind, bool alsoHead = false, bool? isLocal = null) => _app.InDbAsync(async db =>
    {
        db.Add(new Post { OrganisationId = at.Id, MemberId = member.Id, Kind = kind, From = TestData.Beginning, AlsoVillageHead = alsoHead, IsLocal = isLocal });
        await db.SaveAsync(Actor.Program("test data"));
    });

    private Task MoveAsync(Member member, Organisation to, DateOnly on) => _app.InDbAsync(async db =>
    {
        db.Placements.First(row => row.MemberId == member.Id).To = on.AddDays(-1);
        db.Add(new Placement { MemberId = member.Id, OrganisationId = to.Id, Kind = PlacementKind.Permanent, From = on });
        await db.SaveAsync(Actor.Program("test data"));
    });

    private async Task CodesAsync(MemberStatistics codes, DateOnly birth)
    {
        var member = await _app.Data.MemberAsync(_cell);
        var box = _app.Services.GetRequiredService<FieldCipher>().Seal(codes.ToText());
        await _app.InDbAsync(async db =>
        {
            var row = db.Members.First(known => known.Id == member.Id);
            (row.StatisticsSealed, row.BirthDate) = (box, birth);
            await db.SaveAsync(Actor.Program("test data"));
        });
    }
}
