using System.Diagnostics;
using SoTay.Platform.Office.Writing;
using SoTay.Tests.Features.Documents;
using SoTay.Tests.Features.Meetings.Papers;
using SoTay.Tests.Platform.Office.Writing;

namespace SoTay.Tests.Slow;

/// <summary>The written files go through LibreOffice, which an office without Word uses: each must open and give pages.</summary>
public sealed class LibreOfficeTests
{
    // Names a folder where the converted pages are kept to be looked at.
    private static readonly string? Kept = Environment.GetEnvironmentVariable("SOTAY_TEST_PAPERS");

    [Theory]
    [InlineData("minutes", 3)]
    [InlineData("resolution", 3)]
    [InlineData("notice", 1)]
    [InlineData("programme", 2)]
    [InlineData("roll-call", 2)]
    public async Task A_paper_becomes_pages_of_A4(string name, int mostPages)
    {
        var (text, pages, size) = await ConvertAsync(Bytes(name), $"{name}.docx");
        text.ShouldContain("ĐẢNG CỘNG SẢN VIỆT NAM");
        text.ShouldContain("CHI BỘ THÔN NÀ LÚNG");
        size.ShouldContain("595");
        pages.ShouldBeInRange(1, mostPages);
    }

    [Theory]
    [InlineData("minutes")]
    [InlineData("resolution")]
    [InlineData("notice")]
    [InlineData("roll-call")]
    [InlineData("programme")]
    public async Task Every_word_of_a_paper_stands_within_the_margins_in_the_font_of_the_rule(string name)
    {
        var page = await LaidOutPage.OfAsync(Bytes(name), name, RunAsync, Kept);
        // 05-HD/VPTW: A4, 20 mm above and below, 30 mm left, 15 mm right. Half a point for the rounding of the converter.
        page.Width.ShouldBe(595.3, 0.7);
        page.Height.ShouldBe(841.9, 0.7);
        page.Words.Min(word => word.Left).ShouldBeGreaterThanOrEqualTo(Points(30) - 0.5);
        page.Words.Max(word => word.Right).ShouldBeLessThanOrEqualTo(page.Width - Points(15) + 0.5);
        // The number of a further page stands alone in the upper margin.
        page.Words.Where(word => word.Text != $"{word.Page}").Min(word => word.Top).ShouldBeGreaterThanOrEqualTo(Points(20) - 4, "ascenders may reach into an exact line");
        page.Words.Max(word => word.Bottom).ShouldBeLessThanOrEqualTo(page.Height - Points(20) + 4);
        page.Words.Min(word => word.Left).ShouldBeLessThan(Points(30) + 12, "the text uses the width that the rule gives");
        var family = (await RunAsync("fc-match", "-f", "%{family}", "Times New Roman")).Split(',')[0].Replace(" ", "", StringComparison.Ordinal);
        // Letters that it lacks come from another font; every letter that it has comes from it.
        page.Fonts.ShouldContain(font => font.Contains(family, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("minutes", null, "CHỦ TRÌ", "THƯ KÝ")]
    [InlineData("resolution", "05-NQ/CB", "BÍ THƯ", "Nơi nhận:")]
    [InlineData("notice", null, "BÍ THƯ", "Nơi nhận:")]
    [InlineData("programme", "05-KH/CB", "BÍ THƯ", "Nơi nhận:")]
    [InlineData("roll-call", null, "CHỦ TRÌ", "THƯ KÝ")]
    public async Task Head_symbol_and_signature_stand_where_an_office_looks_for_them(string name, string? symbol, string right, string left)
    {
        var page = await LaidOutPage.OfAsync(Bytes(name), name, RunAsync, Kept);
        var (party, issuer, middle) = (page.Find("ĐẢNG CỘNG SẢN VIỆT NAM"), page.Find("CHI BỘ THÔN NÀ LÚNG"), page.Width / 2);
        (party.Page, issuer.Page).ShouldBe((1, 1));
        party.Left.ShouldBeGreaterThan(middle - 60);
        issuer.Right.ShouldBeLessThan(middle + 10);
        party.Top.ShouldBeLessThan(Points(20) + 20, "on the first line");
        issuer.Top.ShouldBeGreaterThan(page.Find("ĐẢNG BỘ PHƯỜNG ĐÔNG SƠN").Top);
        page.Find("ngày 03 tháng 12 năm 2026").Top.ShouldBeGreaterThan(party.Top);
        if (symbol is not null) page.Find($"Số {symbol}").ShouldSatisfyAllConditions(found => found.Right.ShouldBeLessThan(middle), found => found.Top.ShouldBeGreaterThan(issuer.Top));
        var (signer, beside) = (page.FindLast(right), page.FindLast(left));
        signer.Left.ShouldBeGreaterThan(middle - 30);
        beside.Right.ShouldBeLessThan(middle + 10);
        beside.Page.ShouldBe(signer.Page, "signatures and recipients stand on one page");
        Math.Abs(signer.Top - beside.Top).ShouldBeLessThan(40);
        if (name != "roll-call") page.FindLast("Hoàng Văn Thắng").ShouldSatisfyAllConditions(found => found.Page.ShouldBe(signer.Page), found => found.Top.ShouldBeGreaterThan(signer.Top + 40, "room for the pen"));
    }

    [Theory]
    [InlineData("minutes")]
    [InlineData("resolution")]
    [InlineData("programme")]
    public async Task LibreOffice_reads_every_word_without_a_repair(string name)
    {
        var (text, _, _) = await ConvertAsync(Bytes(name), $"{name}.docx");
        foreach (var paragraph in MeetingPapersTests.Lines(Bytes(name)).Where(line => line.Length > 0))
            Letters(text).ShouldContain(Letters(paragraph), Case.Sensitive);
    }

    private static byte[] Bytes(string name) => name == "programme" ? SampleProgramme.Bytes() : MeetingPapersTests.Bytes(name);

    // A hyphen at the end of a line is taken for a broken word when the text is read back.
    private static string Letters(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && sign != '-'));

    private static double Points(double millimetres) => millimetres / 25.4 * 72;

    [Fact]
    public async Task A_workbook_becomes_pages_of_A4_with_its_header_on_each()
    {
        var sheet = new XlsxSheet("Đảng viên", [new("TT", 6), new("Họ và tên", 28), new("Ngày sinh", 14), new("Ghi chú", 40, Wrap: true)]) { Title = ["DANH SÁCH ĐẢNG VIÊN"] };
        var bytes = XlsxWriterTests.Written(sheet, writer =>
        {
            for (var n = 1; n <= 120; n++) writer.Row(n, $"Nguyễn Thị Hồng Ánh {n}", new DateOnly(1961, 2, 3), n % 10 == 0 ? "=1+1 không phải công thức" : "");
        });
        var (text, pages, _) = await ConvertAsync(bytes, "roster.xlsx");
        pages.ShouldBeGreaterThan(1);
        text.Split("Họ và tên").Length.ShouldBe(pages + 1);
        text.ShouldContain("03/02/1961");
        text.ShouldContain("=1+1 không phải công thức");
    }

    private static async Task<(string Text, int Pages, string Size)> ConvertAsync(byte[] bytes, string name)
    {
        var folder = Kept ?? Directory.CreateTempSubdirectory("sotay-papers-").FullName;
        var file = Path.Combine(folder, name);
        var pdf = Path.ChangeExtension(file, ".pdf");
        await File.WriteAllBytesAsync(file, bytes);
        // A profile of its own, so that a LibreOffice already open on the machine is not disturbed.
        var profile = Directory.CreateTempSubdirectory("sotay-soffice-").FullName;
        await RunAsync("soffice", $"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, file);
        File.Exists(pdf).ShouldBeTrue("LibreOffice gave no pages");
        var about = await RunAsync("pdfinfo", pdf);
        var text = await RunAsync("pdftotext", pdf, "-");
        Directory.Delete(profile, true);
        if (Kept is null) Directory.Delete(folder, true);
        return (string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), int.Parse(Line(about, "Pages:"), System.Globalization.CultureInfo.InvariantCulture), Line(about, "Page size:"));
    }

    private static string Line(string text, string start) =>
        text.Split('\n').First(line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..].Trim();

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        _ = process.StandardError.ReadToEndAsync(limit.Token);
        try { await process.WaitForExitAsync(limit.Token); }
        catch (OperationCanceledException) { process.Kill(true); throw; }
        process.ExitCode.ShouldBe(0, program);
        return await output;
    }
}
