using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Badges;
using SoTay.Features.Organisations;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Badges;

/// <summary>Who gets which badge at which ceremony; the clock stands at 22/11/2026, the next ceremony is 03/02/2027, the one before was 07/11/2026.</summary>
public sealed class BadgeTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("1997-02-03", "30")]
    [InlineData("1996-11-08", "30")]
    [InlineData("1992-01-15", "35")]
    [InlineData("1932-02-01", "95")]
    [InlineData("1997-02-04", null)]
    [InlineData("1996-11-07", null)]
    [InlineData("1998-01-01", null)]
    public async Task The_years_are_full_after_the_ceremony_before_and_until_this_one(string joined, string? badge)
    {
        await JoinedAsync("Sùng A Dơ", joined);
        var page = await _office.OpenAsync(BadgeLinks.Of(_ward.Id));
        page.Text.ShouldContain("đợt 03/02/2027");
        if (badge is null) page.Text.ShouldContain("Không có ai trong danh sách này");
        else page.Document.QuerySelector($"section[aria-label='{badge} năm']")!.TextContent.ShouldContain("Sùng A Dơ");
    }

    [Fact]
    public async Task A_decision_is_written_once_for_all_who_were_chosen_and_stands_in_their_records()
    {
        var first = await JoinedAsync("Sùng A Dơ", "1997-01-15");
        await JoinedAsync("Mùa Thị Pà", "1996-12-20");
        _app.Clock.GoTo(2027, 2, 3);
        var page = await _office.OpenAsync(BadgeLinks.Of(_ward.Id));
        (await page.SubmitAsync("#tang", ("DecisionNumber", "152-QĐ/TU"))).Text.ShouldContain("Chưa chọn ai");
        (await page.SubmitAsync("#tang", ("Chosen", first.Id.ToString()))).Text.ShouldContain("Chưa ghi số quyết định");
        var done = await page.SubmitAsync("#tang", ("Chosen", first.Id.ToString()), ("DecisionNumber", "152-QĐ/TU"));
        done.Text.ShouldContain("Mùa Thị Pà");
        done.Text.ShouldNotContain("Sùng A Dơ");
        (await _office.OpenAsync(MemberLinks.Of(first.Id))).Document.QuerySelector(".st-time .is-honour")!.TextContent.ShouldSatisfyAllConditions(
            words => words.ShouldContain("Huy hiệu 30 năm tuổi Đảng"), words => words.ShouldContain("152-QĐ/TU"));
        (await page.SubmitAsync("#tang", ("Chosen", first.Id.ToString()), ("DecisionNumber", "153-QĐ/TU"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _app.InDbAsync(db => db.BadgeAwards.SingleAsync())).On.ShouldBe(new DateOnly(2027, 2, 3));
    }

    [Theory]
    [InlineData("1998-01-20", true, "30 within twelve months")]
    [InlineData("1998-02-20", false, "30 only within twelve")]
    [InlineData("1959-01-20", true, "70 within twenty-four")]
    [InlineData("1959-02-20", false, "70 not beyond")]
    public async Task Early_cases_are_those_within_the_months_of_the_rule(string joined, bool there, string why)
    {
        await JoinedAsync("Sùng A Dơ", joined);
        (await _office.OpenAsync(BadgeLinks.Of(_ward.Id, view: BadgeLists.Early))).Text.Contains("Sùng A Dơ", StringComparison.Ordinal).ShouldBe(there, why);
    }

    [Fact]
    public async Task Whoever_died_short_of_the_years_by_no_more_than_the_rule_is_honoured_after_death()
    {
        var (near, far) = (await JoinedAsync("Sùng A Dơ", "1997-10-01"), await JoinedAsync("Giàng Thị Mẩy", "1998-03-01"));
        foreach (var member in new[] { near, far }) await DiedAsync(member, new(2026, 11, 15));
        var page = await _office.OpenAsync(BadgeLinks.Of(_ward.Id, view: BadgeLists.Posthumous));
        page.Text.ShouldContain("Sùng A Dơ");
        page.Text.ShouldContain("từ trần 15/11/2026");
        page.Text.ShouldNotContain("Giàng Thị Mẩy");
    }

    [Fact]
    public async Task What_was_given_before_the_book_was_kept_is_asked_once()
    {
        var member = await JoinedAsync("Sùng A Dơ", "1980-05-01");
        var page = await _office.OpenAsync(BadgeLinks.Of(_ward.Id, view: BadgeLists.Unrecorded));
        page.Document.QuerySelector("section[aria-label='45 năm']")!.TextContent.ShouldContain("Sùng A Dơ");
        var done = await page.SubmitAsync("#tang", ("Chosen", member.Id.ToString()));
        done.Text.ShouldContain("Ai đủ năm cũng đã ghi đã trao");
        (await _office.OpenAsync(MemberLinks.Of(member.Id))).Text.ShouldContain("01/05/2025Huy hiệu 45 năm tuổi Đảng");
    }

    [Theory]
    [InlineData("1988-06-01", "30", "35 years were full on 01/06/2023, when there was no such badge")]
    [InlineData("1991-05-18", "30", "the last day without it")]
    [InlineData("1991-05-19", "35", "the first day with it")]
    [InlineData("1985-06-01", "40", "40 was there before")]
    [InlineData("1931-01-01", "90", "95 years were full on 01/01/2026, before that badge")]
    public async Task Nobody_is_asked_for_a_badge_that_there_was_not_when_the_years_were_full(string joined, string badge, string why)
    {
        var member = await JoinedAsync("Sùng A Dơ", joined);
        var page = await _office.OpenAsync(BadgeLinks.Of(_ward.Id, view: BadgeLists.Unrecorded));
        page.Document.QuerySelectorAll("#tang section[aria-label$=' năm']").ShouldHaveSingleItem(why).GetAttribute("aria-label").ShouldBe($"{badge} năm", why);
        await page.SubmitAsync("#tang", ("Chosen", member.Id.ToString()));
        (await _app.InDbAsync(db => db.BadgeAwards.SingleAsync())).On.ShouldBe(member.JoinedOn!.Value.AddYears(int.Parse(badge, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Whoever_died_before_the_ceremony_was_given_nothing_and_is_honoured_after_death()
    {
        var member = await JoinedAsync("Sùng A Dơ", "1997-01-15");
        await (await _office.OpenAsync(BadgeLinks.Of(_ward.Id))).SubmitAsync("#tang", ("Chosen", member.Id.ToString()), ("DecisionNumber", "152-QĐ/TU"));
        await DiedAsync(member, new(2026, 11, 20));
        var record = await _office.OpenAsync(MemberLinks.Of(member.Id));
        record.Text.ShouldContain("từ trần trước ngày trao");
        record.Document.QuerySelector(".st-time .is-honour").ShouldBeNull();
        var list = await _office.OpenAsync(BadgeLinks.Of(_ward.Id, view: BadgeLists.Posthumous));
        list.Text.ShouldContain("từ trần 20/11/2026, trước ngày trao 03/02/2027 của quyết định 152-QĐ/TU");
        (await list.SubmitAsync("#tang", ("Chosen", member.Id.ToString()), ("DecisionNumber", "160-QĐ/TU"))).Text.ShouldContain("Không có ai trong danh sách này");
        (await _app.InDbAsync(db => db.BadgeAwards.SingleAsync())).ShouldSatisfyAllConditions(row => row.Ground.ShouldBe(BadgeGround.Posthumous), row => row.DecisionNumber.ShouldBe("160-QĐ/TU"));
        (await _office.OpenAsync(MemberLinks.Of(member.Id))).Document.QuerySelector(".st-time .is-honour")!.TextContent.ShouldContain("truy tặng");
    }

    [Fact]
    public async Task The_list_goes_to_Word_and_others_only_read()
    {
        await JoinedAsync("Sùng A Dơ", "1997-01-15");
        var file = await _office.OpenAsync(BadgeLinks.List(_ward.Id, new(2027, 2, 3)));
        var words = SoTay.Features.Documents.DocumentContent.Judge(file.Body).Content!.Words;
        words.ShouldContain("đề nghị tặng Huy hiệu Đảng đợt 03/02/2027");
        words.ShouldContain("Huy hiệu 30 năm tuổi Đảng: 1 đồng chí");
        var stranger = await _app.Data.BrowserAsync(Role.CommuneOffice, await _app.Data.OrganisationAsync(OrganisationKind.Commune));
        (await stranger.OpenAsync(BadgeLinks.Of(_ward.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Member> JoinedAsync(string name, string joined)
    {
        var member = await _app.Data.MemberAsync(_cell, name);
        await _app.InDbAsync(async db =>
        {
            var row = await db.Members.SingleAsync(one => one.Id == member.Id);
            (row.JoinedOn, row.JoinedPrecision) = (DateOnly.Parse(joined, System.Globalization.CultureInfo.InvariantCulture), DatePrecision.Day);
            await db.SaveAsync(Doing.Test);
        });
        member.JoinedOn = DateOnly.Parse(joined, System.Globalization.CultureInfo.InvariantCulture);
        return member;
    }

    private Task DiedAsync(Member member, DateOnly on) => _app.InDbAsync(async db =>
    {
        var record = (await MemberRecord.LoadAsync(db, member.Id))!;
        record.Leave(MemberEventKind.Died, on, "", new(2026, 11, 22)).ShouldBeNull();
        record.Keep();
        await db.SaveAsync(Doing.Test);
    });
}
