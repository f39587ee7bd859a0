using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using SoTay.Features.Members.Admissions;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Admissions;

/// <summary>Forms of the path as Word files, filled from what the product keeps.</summary>
public sealed class HandoutTests
{
    [Fact]
    public async Task The_resolution_and_the_decision_come_filled_and_in_their_layout()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync(official: 6);
        var one = await app.Data.CandidateAsync(cell.Cell, stage: CandidateStage.Decision, helper: cell.Chair);
        var page = await cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id));

        var resolution = await TextAsync(await page.FollowAsync("a[href*='form=6-KN']"));
        resolution.ShouldContain("Số 08-NQ/CB");
        resolution.ShouldContain("xem xét kết nạp vào Đảng đối với đồng chí Trần Thị Mai Anh, sinh ngày 14/03/2000.");
        resolution.ShouldContain("Đồng ý 6 trên 6; không đồng ý 0; ý kiến khác 0.");
        resolution.ShouldContain("đề nghị Đảng bộ phường Đông Sơn xem xét, quyết định kết nạp");

        var draft = await TextAsync(await page.FollowAsync("a[href*='form=9-KN']"));
        draft.ShouldContain("Số ....-QĐ/ĐU");
        draft.ShouldContain("Xét Nghị quyết số 08-NQ/CB ngày 05/10/2026");
        draft.ShouldContain("Điều 2.");
        draft.ShouldContain("trong 30 ngày làm việc");
        draft.ShouldContain("T/M BAN THƯỜNG VỤ");

        page = await page.SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "10/11/2026"));
        (await TextAsync(await page.FollowAsync("a[href*='form=9-KN']"))).ShouldContain("Số 215-QĐ/ĐU");
    }

    [Fact]
    public async Task A_form_that_cannot_be_filled_yet_leads_back_to_the_path()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync(official: 6);
        var one = await app.Data.CandidateAsync(cell.Cell);

        var page = await cell.Secretary.OpenAsync(AdmissionLinks.Handout(one.Id, "9-KNĐ"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Address.AbsolutePath.ShouldBe(AdmissionLinks.To(one.Id));
        page.Document.QuerySelector("a[href*='/file?']").ShouldBeNull();
    }

    private static async Task<string> TextAsync(Page file)
    {
        file.Status.ShouldBe(HttpStatusCode.OK);
        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var zip = new ZipArchive(new MemoryStream(file.Body));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return Regex.Replace(await reader.ReadToEndAsync(), "<[^>]+>", "", RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
