using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Policies;

public sealed class PolicyPageTests : IAsyncLifetime
{
    private const string Key = "meeting.regular.min_minutes";
    private TestApp app = null!;
    private Organisation province = null!, ward = null!, cell = null!;
    private Browser administrator = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        (province, ward, cell) = await app.Data.LineAsync();
        administrator = await app.Data.BrowserAsync(Role.Administrator, province);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("/policies")]
    [InlineData("/policies/values/" + Key)]
    [InlineData("/policies/values/" + Key + "/addition")]
    [InlineData("/policies/templates")]
    [InlineData("/policies/templates/local-lao-cai")]
    [InlineData("/policies/calendar")]
    [InlineData("/policies/calendar/2027/addition")]
    [InlineData("/policies/calendar/days/2027-09-01")]
    public async Task Only_an_administrator_opens_the_rules(string address)
    {
        (await administrator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Administrator))
            (await (await app.Data.BrowserAsync(role, province)).OpenAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
    }

    [Theory]
    [InlineData("/policies/values/meeting.regular.colour")]
    [InlineData("/policies/values/meeting.regular.colour/addition")]
    [InlineData("/policies/values/" + Key + "/01900000-0000-7000-8000-000000000001/confirmation")]
    [InlineData("/policies/values/" + Key + "/01900000-0000-7000-8000-000000000001/withdrawal")]
    [InlineData("/policies/templates/local-nowhere")]
    [InlineData("/policies/calendar/1812")]
    [InlineData("/policies/calendar/days/2027-02-30")]
    [InlineData("/policies/calendar/days/2027-03-03")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        (await administrator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_first_page_counts_topics_and_what_is_not_confirmed()
    {
        var page = await administrator.OpenAsync("/policies");
        page.Text.ShouldContain($"Sinh hoạt chi bộ {PolicyCatalogue.All.Count(entry => entry.Topic == "Sinh hoạt chi bộ")} mục");
        page.Text.ShouldContain("chưa đối chiếu");
        page.Document.QuerySelectorAll(".btn-primary").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Words_without_marks_and_numbers_of_documents_find_rules()
    {
        (await administrator.OpenAsync("/policies?q=thoi+luong+toi+thieu+sinh+hoat")).Text.ShouldContain("90 phút");
        var byDocument = await administrator.OpenAsync("/policies?q=208-QĐ");
        byDocument.Text.ShouldContain("Hạn hoàn thành chuyển sinh hoạt chính thức");
        byDocument.Text.ShouldNotContain("Mức lương cơ sở");
        (await administrator.OpenAsync("/policies?q=khongcogi")).Text.ShouldContain("Không có quy định nào khớp");
    }

    [Fact]
    public async Task The_doubtful_ones_are_the_list_to_work_through()
    {
        var page = await administrator.OpenAsync("/policies?topic=" + Uri.EscapeDataString("Sinh hoạt chi bộ") + "&doubtful=true");
        page.Text.ShouldContain("Ngày sinh hoạt thường kỳ trong tháng");
        page.Text.ShouldNotContain("Thời lượng tối thiểu sinh hoạt thường kỳ");
        page.Text.ShouldNotContain("Kết nạp");
    }

    [Fact]
    public async Task A_page_shows_what_holds_now_why_and_what_held_before()
    {
        var page = await administrator.OpenAsync("/policies/values/transfer.permanent.deadline_working_days");
        page.Text.ShouldContain("30 ngày làm việc");
        page.Text.ShouldContain("208-QĐ/TW 26/7/2026");
        page.Text.ShouldContain("có hiệu lực từ 01/07/2025 đến 25/07/2026");
        page.Text.ShouldContain("Chưa đối chiếu");
    }

    [Fact]
    public async Task A_key_without_a_value_today_says_that_nothing_is_guessed() =>
        (await administrator.OpenAsync("/policies/values/meeting.attendance.min_share")).Text.ShouldContain("Hôm nay chưa có giá trị");

    [Fact]
    public async Task A_value_added_from_a_date_closes_the_one_before_is_audited_and_holds_at_once()
    {
        var done = await AddAsync(("Input.Value", "75"), ("Input.From", "01/01/2027"), ("Input.LegalBasis", "15-HD/BTCTW ngày 01/12/2026"));

        done.Address.AbsolutePath.ShouldBe("/policies/values/" + Key);
        done.Text.ShouldContain("75 phút");
        var line = await app.InDbAsync(db => db.PolicyValues.Where(value => value.Key == Key).OrderBy(value => value.From).ToListAsync());
        line[^2].To.ShouldBe(new DateOnly(2026, 12, 31));
        (line[^1].Value, line[^1].Shipped, line[^1].Scope).ShouldBe(("75", false, PolicyScope.National));
        (await ReadAsync(new(2026, 12, 31))).ShouldBe(90);
        (await ReadAsync(new(2027, 1, 1))).ShouldBe(75);
        var added = line[^1].Id;
        (await app.InDbAsync(db => db.Audit.CountAsync(record => record.Subject == added && record.ActorName == "Lê Thị Thu Hằng"))).ShouldBe(1);
    }

    [Theory]
    [InlineData("chín mươi", "01/01/2027", "", "15-HD", "cần một số không âm", "Input.Value")]
    [InlineData("75", "", "", "15-HD", "từ ngày nào", "Input.From")]
    [InlineData("75", "32/01/2027", "", "15-HD", "Không hiểu", "Input.From")]
    [InlineData("75", "01/01/2027", "", " ", "Chưa có căn cứ", "Input.LegalBasis")]
    [InlineData("75", "01/01/2027", "31/12/2026", "15-HD", "đứng trước ngày bắt đầu", "Input.To")]
    [InlineData("75", "01/01/2010", "", "15-HD", "trước giá trị cũ nhất", "Input.From")]
    [InlineData("75", "28/10/2025", "", "15-HD", "bắt đầu đúng ngày 28/10/2025", "Input.From")]
    [InlineData("75", "01/09/2025", "", "15-HD", "Trùng thời gian với giá trị bắt đầu ngày 28/10/2025", "Input.To")]
    public async Task A_wrong_entry_is_refused_with_its_reason_and_every_word_is_kept(string value, string from, string to, string basis, string say, string field)
    {
        var page = await AddAsync(("Input.Value", value), ("Input.From", from), ("Input.To", to), ("Input.LegalBasis", basis), ("Input.Note", "chữ đã gõ"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelector(".st-errors")!.TextContent.ShouldContain(say);
        page.Document.QuerySelector($".st-errors a[href='#{field.Replace('.', '_')}']").ShouldNotBeNull();
        page.Document.QuerySelector("[name='Input.Value']")!.GetAttribute("value").ShouldBe(value);
        page.Document.QuerySelector("[name='Input.Note']")!.TextContent.Trim().ShouldBe("chữ đã gõ");
        (await app.InDbAsync(db => db.PolicyValues.CountAsync(row => !row.Shipped))).ShouldBe(0);
    }

    [Fact]
    public async Task A_value_of_one_organisation_holds_for_it_and_below_and_nowhere_else()
    {
        var other = await app.Data.OrganisationAsync(OrganisationKind.Commune, province);
        await AddAsync(("Input.Value", "60"), ("Input.From", "01/11/2026"), ("Input.LegalBasis", "03-QĐ/ĐU ngày 30/10/2026"), ("Input.OrganisationCode", ward.Code));

        (await ReadAsync(new(2026, 11, 22), cell.Id)).ShouldBe(60);
        (await ReadAsync(new(2026, 11, 22), ward.Id)).ShouldBe(60);
        (await ReadAsync(new(2026, 11, 22), other.Id)).ShouldBe(90);
        (await ReadAsync(new(2026, 10, 31), cell.Id)).ShouldBe(90);
        (await administrator.OpenAsync("/policies/values/" + Key)).Text.ShouldContain("Đảng bộ phường Đông Sơn 60 phút");
    }

    [Fact]
    public async Task An_organisation_code_that_nobody_bears_is_refused() =>
        (await AddAsync(("Input.Value", "60"), ("Input.From", "01/11/2026"), ("Input.LegalBasis", "03-QĐ/ĐU"), ("Input.OrganisationCode", "00.000")))
            .Document.QuerySelector(".st-errors")!.TextContent.ShouldContain("mang mã “00.000”");

    [Fact]
    public async Task A_wrong_entry_taken_back_stays_on_record_and_the_one_before_runs_on()
    {
        await AddAsync(("Input.Value", "15"), ("Input.From", "01/11/2026"), ("Input.LegalBasis", "ghi nhầm"));
        (await ReadAsync(new(2026, 11, 22))).ShouldBe(15);

        var question = await (await administrator.OpenAsync("/policies/values/" + Key)).FollowAsync("main a[href$='/withdrawal']");
        var done = await question.SubmitAsync("main form");

        done.Text.ShouldContain("Đã thu hồi vì ghi nhầm");
        (await ReadAsync(new(2026, 11, 22))).ShouldBe(90);
    }

    [Fact]
    public async Task A_shipped_value_cannot_be_taken_back_because_old_records_rest_on_it()
    {
        var shipped = await app.InDbAsync(db => db.PolicyValues.FirstAsync(value => value.Key == Key));
        var page = await (await administrator.OpenAsync($"/policies/values/{Key}/{shipped.Id}/withdrawal")).SubmitAsync("main form");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("không thu hồi được");
    }

    [Fact]
    public async Task Confirming_against_the_text_removes_the_doubt_and_keeps_the_better_basis()
    {
        const string day = "/policies/values/meeting.regular.day_of_month";
        var form = await (await administrator.OpenAsync(day)).FollowAsync("main a[href$='/confirmation']");
        var done = await form.SubmitAsync("main form", ("LegalBasis", "Chỉ thị 50-CT/TW 23/7/2025, điểm 2"));

        done.Text.ShouldContain("Đã đối chiếu 22/11/2026");
        done.Text.ShouldContain("điểm 2");
        (await app.Services.GetRequiredService<PolicyBook>().ForAsync(null, new(2026, 11, 22))).Whole("meeting.regular.day_of_month")!.Basis.IsUnconfirmed.ShouldBeFalse();
        // Whoever read the page before learns that it changed.
        var late = await form.SubmitAsync("main form", ("LegalBasis", "khác"));
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Có người khác vừa sửa giá trị này");
    }

    private async Task<Page> AddAsync(params (string, string)[] fields) =>
        await (await administrator.OpenAsync($"/policies/values/{Key}/addition")).SubmitAsync("main form", fields);

    private async Task<int> ReadAsync(DateOnly date, Guid? organisation = null) =>
        (await app.Services.GetRequiredService<PolicyBook>().ForAsync(organisation, date)).Whole(Key)!.Value;
}
