using SoTay.Platform.Ui;

namespace SoTay.Tests.Platform.Ui;

/// <summary>Budgets of design/ux.md on the built files; pages are weighed in a browser by the end-to-end tests.</summary>
public sealed class AssetTests(ITestOutputHelper output)
{
    private static readonly AssetFiles Files = new();

    [Fact]
    public void The_script_of_an_ordinary_page_weighs_at_most_10_kilobytes() => Weight("app.js").ShouldBeLessThan(10 * 1024);

    [Fact]
    public void The_stylesheet_leaves_room_in_the_first_page() => Weight("app.css").ShouldBeLessThan(24 * 1024);

    [Fact]
    public void Fonts_fit_between_the_two_budgets_of_the_first_page() =>
        Files.All.Where(file => file.Key.EndsWith(".woff2", StringComparison.Ordinal)).Sum(file => file.Value.Plain.Length).ShouldBeLessThan(80 * 1024);

    [Fact]
    public void Only_the_files_that_the_browser_asks_for_by_name_are_asked_for_again() =>
        Files.All.Where(file => !file.Value.Forever).Select(file => file.Key).Order(StringComparer.Ordinal).ShouldBe(["/manifest.webmanifest", "/sw.js"]);

    [Fact]
    public void What_is_text_travels_compressed() =>
        Files.All.Where(file => System.IO.Path.GetExtension(file.Key) is not (".woff2" or ".png")).ShouldAllBe(file => file.Value.Brotli != null && file.Value.Gzip != null);

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("", null)]
    public void The_best_form_that_the_browser_takes_is_sent(string accept, string? encoding) =>
        Files.At(Files.Url("app.css"))!.For(accept).Encoding.ShouldBe(encoding);

    [Fact]
    public void The_stylesheet_names_no_address_outside_the_product()
    {
        var css = System.Text.Encoding.UTF8.GetString(Files.At(Files.Url("app.css"))!.Plain);
        css.ShouldNotContain("@import");
        css.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).ShouldNotContain("http");
    }

    private int Weight(string name)
    {
        var file = Files.At(Files.Url(name))!;
        output.WriteLine($"{name}: {file.Plain.Length} bytes, gzip {file.Gzip!.Length}, brotli {file.Brotli!.Length}");
        return file.Gzip.Length;
    }
}
