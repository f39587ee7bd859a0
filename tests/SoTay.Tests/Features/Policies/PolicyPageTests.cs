using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Policies;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Policies;

/// <summary>The rules as they are read, and what is refused.</summary>
public sealed class PolicyPageTests(PolicyOffice office) : IClassFixture<PolicyOffice>
{
    [Theory]
    [InlineData("/policies")]
    [InlineData("/policies/values/" + PolicyOffice.Key)]
    [InlineData("/policies/values/" + PolicyOffice.Key + "/addition")]
    [InlineData("/policies/templates")]
    [InlineData("/policies/templates/local-lao-cai")]
    [InlineData("/policies/calendar")]
    [InlineData("/policies/calendar/2027/addition")]
    [InlineData("/policies/calendar/days/2027-09-01")]
    public async Task Only_an_administrator_opens_the_rules(string address)
    {
        (await office.Administrator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Administrator))
            (await (await office.App.Data.BrowserAsync(role, office.Province)).OpenAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
    }

    [Theory]
    [InlineData("/policies/values/meeting.regular.colour")]
    [InlineData("/policies/values/meeting.regular.colour/addition")]
    [InlineData("/policies/values/" + PolicyOffice.Key + "/01900000-0000-7000-8000-000000000001/confirmation")]
    [InlineData("/policies/values/" + PolicyOffice.Key + "/01900000-0000-7000-8000-000000000001/withdrawal")]
    [InlineData("/policies/templates/local-nowhere")]
    [InlineData("/policies/calendar/1812")]
    [InlineData("/policies/calendar/days/2027-02-30")]
    [InlineData("/policies/calendar/days/2027-03-03")]
    public async Task What_does_not_exist_is_not_found(string address) =>
        (await office.Administrator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_first_page_counts_topics_and_what_is_not_confirmed()
    {
        var page = await office.Administrator.OpenAsync("/policies");
        page.Text.ShouldContain($"Sinh hoạt chi bộ {PolicyCatalogue.All.Count(entry => entry.Topic == "Sinh hoạt chi bộ")} mục");
        page.Text.ShouldContain("chưa đối chiếu");
        page.Document.QuerySelectorAll(".btn-primary").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Words_without_marks_and_numbers_of_documents_find_rules()
    {
        (await office.Administrator.OpenAsync("/policies?q=thoi+luong+toi+thieu+sinh+hoat")).Text.ShouldContain("90 phút");
        var byDocument = await office.Administrator.OpenAsync("/policies?q=208-QĐ");
        byDocument.Text.ShouldContain("Hạn hoàn thành chuyển sinh hoạt chính thức");
        byDocument.Text.ShouldNotContain("Mức lương cơ sở");
        (await office.Administrator.OpenAsync("/policies?q=khongcogi")).Text.ShouldContain("Không có quy định nào khớp");
    }

    [Fact]
    public async Task The_doubtful_ones_are_the_list_to_work_through()
    {
        var page = await office.Administrator.OpenAsync("/policies?topic=" + Uri.EscapeDataString("Sinh hoạt chi bộ") + "&doubtful=true");
        page.Text.ShouldContain("Ngày sinh hoạt thường kỳ trong tháng");
        page.Text.ShouldNotContain("Thời lượng tối thiểu sinh hoạt thường kỳ");
        page.Text.ShouldNotContain("Kết nạp");
    }

    [Fact]
    public async Task A_page_shows_what_holds_now_why_and_what_held_before()
    {
        var page = await office.Administrator.OpenAsync("/policies/values/transfer.permanent.deadline_working_days");
        page.Text.ShouldContain("30 ngày làm việc");
        page.Text.ShouldContain("208-QĐ/TW 26/7/2026");
        page.Text.ShouldContain("có hiệu lực từ 01/07/2025 đến 25/07/2026");
        page.Text.ShouldContain("Chưa đối chiếu");
    }

    [Fact]
    public async Task A_key_without_a_value_today_says_that_nothing_is_guessed() =>
        (await office.Administrator.OpenAsync("/policies/values/meeting.attendance.min_share")).Text.ShouldContain("Hôm nay chưa có giá trị");

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
        var page = await office.AddAsync(("Input.Value", value), ("Input.From", from), ("Input.To", to), ("Input.LegalBasis", basis), ("Input.Note", "chữ đã gõ"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelector(".st-errors")!.TextContent.ShouldContain(say);
        page.Document.QuerySelector($".st-errors a[href='#{field.Replace('.', '_')}']").ShouldNotBeNull();
        page.Document.QuerySelector("[name='Input.Value']")!.GetAttribute("value").ShouldBe(value);
        page.Document.QuerySelector("[name='Input.Note']")!.TextContent.Trim().ShouldBe("chữ đã gõ");
        (await office.App.InDbAsync(db => db.PolicyValues.CountAsync(row => !row.Shipped))).ShouldBe(0);
    }

    [Fact]
    public async Task An_organisation_code_that_nobody_bears_is_refused() =>
        (await office.AddAsync(("Input.Value", "60"), ("Input.From", "01/11/2026"), ("Input.LegalBasis", "03-QĐ/ĐU"), ("Input.OrganisationCode", "00.000")))
            .Document.QuerySelector(".st-errors")!.TextContent.ShouldContain("mang mã “00.000”");

    [Fact]
    public async Task A_shipped_value_cannot_be_taken_back_because_old_records_rest_on_it()
    {
        var shipped = await office.App.InDbAsync(db => db.PolicyValues.FirstAsync(value => value.Key == PolicyOffice.Key));
        var page = await (await office.Administrator.OpenAsync($"/policies/values/{PolicyOffice.Key}/{shipped.Id}/withdrawal")).SubmitAsync("main form");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("không thu hồi được");
    }
}
