using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Policies;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Policies;

public sealed class TemplateAndCalendarPageTests : IAsyncLifetime
{
    private const string Key = "meeting.prepare.committee_meeting_days_before";
    private TestApp app = null!;
    private Browser administrator = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        administrator = await app.Data.BrowserAsync(Role.Administrator, await app.Data.OrganisationAsync());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Adopting_a_template_makes_its_values_count_from_its_day_and_ending_it_keeps_the_past()
    {
        (await ReadAsync(new(2026, 11, 22))).ShouldBeNull();
        var page = await (await administrator.OpenAsync("/policies/templates")).FollowAsync("main a[href$='local-lao-cai']");
        page.Text.ShouldContain("Mẫu này chưa được áp dụng");
        var adopted = await page.SubmitAsync("main form", ("From", "01/11/2026"), ("LegalBasis", "12-KH/TU ngày 30/10/2026"));

        adopted.Text.ShouldContain("Áp dụng từ 01/11/2026");
        (await ReadAsync(new(2026, 11, 22)))!.Value.ShouldBe(3);
        (await ReadAsync(new(2026, 10, 31))).ShouldBeNull();

        var ended = await adopted.SubmitAsync("main form");
        ended.Text.ShouldContain("đến hết 22/11/2026");
        (await ReadAsync(new(2026, 11, 22)))!.Value.ShouldBe(3);
        (await ReadAsync(new(2026, 11, 23))).ShouldBeNull();
    }

    [Fact]
    public async Task A_template_without_a_basis_or_a_day_is_refused()
    {
        var page = await administrator.OpenAsync("/policies/templates/local-lao-cai");
        (await page.SubmitAsync("main form", ("LegalBasis", ""))).Text.ShouldContain("Chưa có căn cứ");
        var noDay = await page.SubmitAsync("main form", ("From", ""), ("LegalBasis", "12-KH/TU"));
        noDay.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        noDay.Document.QuerySelector("[name='LegalBasis']")!.GetAttribute("value").ShouldBe("12-KH/TU");
    }

    [Fact]
    public async Task Two_templates_that_set_the_same_key_do_not_count_together()
    {
        await app.InDbAsync(async db =>
        {
            db.Add(new PolicyValue { Key = Key, Value = "2", Unit = "days", Scope = PolicyScope.Template, Template = "local:an-phu", LegalBasis = "x", Confidence = Confidence.C });
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        await (await administrator.OpenAsync("/policies/templates/local-lao-cai")).SubmitAsync("main form", ("LegalBasis", "12-KH/TU"));
        var refused = await (await administrator.OpenAsync("/policies/templates/local-an-phu")).SubmitAsync("main form", ("LegalBasis", "13-KH/TU"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Thôi áp dụng mẫu Lào Cai trước");
    }

    [Fact]
    public async Task The_calendar_shows_the_year_and_what_is_not_yet_announced()
    {
        var page = await administrator.OpenAsync("/policies/calendar/2027");
        page.Text.ShouldContain("Tết Nguyên đán");
        page.Text.ShouldContain("7 ngày chưa có lịch chính thức");
        (await administrator.OpenAsync("/policies/calendar/2028")).Text.ShouldContain("Năm 2028 chưa có ngày lễ nào");
        (await administrator.OpenAsync("/policies/calendar")).Text.ShouldContain("Lịch ngày làm việc 2026");
    }

    [Fact]
    public async Task A_pending_day_that_is_announced_moves_the_deadlines()
    {
        var form = await administrator.OpenAsync("/policies/calendar/days/2027-09-01");
        var done = await form.SubmitAsync("main form", ("Input.Kind", "Statutory"), ("Input.Confidence", "A"), ("Input.Note", "Thông báo lịch nghỉ 2027"));

        done.Address.AbsolutePath.ShouldBe("/policies/calendar/2027");
        var calendar = (await app.Services.GetRequiredService<PolicyBook>().CurrentAsync()).Calendar;
        calendar.AddWorkingDays(new(2027, 8, 31), 1).ShouldBe(new DateOnly(2027, 9, 3));
        (await form.SubmitAsync("main form", ("Input.Name", "khác"))).Text.ShouldContain("Có người khác vừa sửa ngày này");
    }

    [Theory]
    [InlineData("", "Tết", "Statutory", "Chưa rõ ngày nào")]
    [InlineData("01/01/2028", "", "Statutory", "Chưa có tên ngày")]
    [InlineData("02/09/2027", "Quốc khánh", "Statutory", "đã có trong lịch")]
    [InlineData("05/01/2028", "Làm bù", "MakeUpWorking", "vốn là ngày làm việc")]
    public async Task A_wrong_day_is_refused_with_its_reason(string date, string name, string kind, string say)
    {
        var page = await (await administrator.OpenAsync("/policies/calendar/2028/addition")).SubmitAsync("main form", ("Date", date), ("Input.Name", name), ("Input.Kind", kind));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        page.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value").ShouldBe(name);
    }

    [Fact]
    public async Task A_day_of_a_new_year_is_added_and_counts()
    {
        var done = await (await administrator.OpenAsync("/policies/calendar/2028/addition")).SubmitAsync("main form", ("Date", "8/1/2028"), ("Input.Name", "Tết Dương lịch"), ("Input.Kind", "MakeUpWorking"));
        done.Text.ShouldContain("Thứ Bảy, 08/01/2028");
        (await app.Services.GetRequiredService<PolicyBook>().CurrentAsync()).Calendar.IsWorkingDay(new(2028, 1, 8)).ShouldBeTrue();
    }

    [Fact]
    public async Task Filling_again_changes_nothing_and_respects_what_an_administrator_did()
    {
        (await app.InDbAsync(db => db.FillPoliciesAsync())).ShouldBe(0);
        await app.InDbAsync(async db =>
        {
            var value = await db.PolicyValues.FirstAsync(row => row.Key == "meeting.regular.day_of_month");
            value.Confirm("đã đọc", new(2026, 11, 22)).ShouldBeNull();
            var older = await db.PolicyValues.FirstAsync(row => row.Key == "meeting.score.total");
            older.Value = "99";
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });

        // The untouched row follows the product again, the confirmed one stays as it is.
        (await app.InDbAsync(db => db.FillPoliciesAsync())).ShouldBe(1);
        (await app.InDbAsync(db => db.PolicyValues.FirstAsync(row => row.Key == "meeting.regular.day_of_month"))).LegalBasis.ShouldBe("đã đọc");
        (await app.InDbAsync(db => db.PolicyValues.FirstAsync(row => row.Key == "meeting.score.total"))).Value.ShouldBe("100");
    }

    private async Task<Dated<int>?> ReadAsync(DateOnly date) =>
        (await app.Services.GetRequiredService<PolicyBook>().ForAsync(null, date)).Whole(Key);
}
