namespace SoTay.Tests.Conventions;

/// <summary>Sizes of style.md: small files are read, large ones are feared.</summary>
public sealed class SizeTests(ITestOutputHelper output)
{
    [Fact]
    public void Product_code_comes_in_small_files()
    {
        var sizes = Sizes("src", ".cs");
        var lines = sizes.Values.Order().ToArray();
        output.WriteLine($"{lines.Length} files, {lines.Sum()} lines, median {lines[lines.Length / 2]}, 95 of 100 under {lines[lines.Length * 95 / 100]}, largest {lines[^1]}");
        sizes.Where(file => file.Value > 300).ShouldBeEmpty();
        lines[lines.Length / 2].ShouldBeLessThan(50);
        lines[lines.Length * 95 / 100].ShouldBeLessThan(150);
    }

    [Fact]
    public void Views_and_modules_stay_under_150_lines() =>
        Sizes("src", ".cshtml", ".ts").Where(file => file.Value > 150).ShouldBeEmpty();

    [Fact]
    public void Tests_stay_under_500_lines() => Sizes("tests", ".cs").Where(file => file.Value >= 500).ShouldBeEmpty();

    private static Dictionary<string, int> Sizes(string folder, params string[] endings) =>
        Repository.Files(folder, endings).ToDictionary(Repository.Name, file => File.ReadLines(file.FullName).Count());
}
