using System.Diagnostics;
using SoTay.Platform.Office.Writing;
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
    [InlineData("roll-call", 2)]
    public async Task A_paper_becomes_pages_of_A4(string name, int mostPages)
    {
        var (text, pages, size) = await ConvertAsync(MeetingPapersTests.Bytes(name), $"{name}.docx");
        text.ShouldContain("ĐẢNG CỘNG SẢN VIỆT NAM");
        text.ShouldContain("CHI BỘ THÔN NÀ LÚNG");
        size.ShouldContain("595");
        pages.ShouldBeInRange(1, mostPages);
    }

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
