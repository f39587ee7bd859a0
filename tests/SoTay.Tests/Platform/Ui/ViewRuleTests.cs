using System.Text.RegularExpressions;
using SoTay.Platform.Ui;
using SoTay.Tests.Conventions;

namespace SoTay.Tests.Platform.Ui;

/// <summary>What every view, style and script of the house keeps to.</summary>
public sealed partial class ViewRuleTests
{
    private static readonly AssetFiles Files = new();

    [Fact]
    public void No_view_carries_script_or_style_of_its_own() =>
        Found("src/SoTay", [".cshtml"], Inline()).ShouldBeEmpty("The content security policy refuses inline script and style: put it in Assets/.");

    [Fact]
    public void Colours_stand_only_among_the_tokens() =>
        Found("src/SoTay", [".css", ".cshtml", ".ts"], Colour()).Where(line => !line.StartsWith("src/SoTay/Assets/tokens.css", StringComparison.Ordinal))
            .ShouldBeEmpty("Colours are tokens (Assets/tokens.css): no hex, rgb() or hsl() elsewhere.");

    [Fact]
    public void Every_icon_that_a_page_names_is_in_the_list() =>
        Repository.Files("src/SoTay", ".cshtml", ".cs").SelectMany(file => IconName().Matches(File.ReadAllText(file.FullName)).Select(match => (Name: match.Groups["name"].Value, File: Repository.Name(file))))
            .Where(icon => !Files.Symbols.ContainsKey("i-" + icon.Name)).ShouldBeEmpty("Add the name to Assets/icons.txt.");

    [Fact]
    public void Every_class_that_a_view_names_is_in_the_stylesheet()
    {
        var css = System.Text.Encoding.UTF8.GetString(Files.At(Files.Url("app.css"))!.Plain);
        Repository.Files("src/SoTay", ".cshtml").SelectMany(file => ClassNames().Matches(File.ReadAllText(file.FullName)).SelectMany(match => match.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(name => (Name: name, File: Repository.Name(file))))
            .Where(use => !Regex.IsMatch(css, $@"\.{Regex.Escape(use.Name)}(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .ShouldBeEmpty("A class is in look.css, in a stylesheet beside it, or among the Tabler parts of Assets/styles.mjs. For a script use data- attributes.");
    }

    [Fact]
    public void Pages_name_their_own_address() =>
        Repository.Files("src/SoTay", ".cshtml").Where(file => File.ReadLines(file.FullName).FirstOrDefault() is { } first && first.StartsWith("@page", StringComparison.Ordinal) && !first.StartsWith("@page \"/", StringComparison.Ordinal))
            .Select(Repository.Name).ShouldBeEmpty("A page starts with @page \"/its/address\".");

    private static IEnumerable<string> Found(string folder, string[] endings, Regex wrong) =>
        Repository.Files(folder, endings).SelectMany(file => File.ReadLines(file.FullName).Select((line, index) => (line, Where: $"{Repository.Name(file)}:{index + 1}")))
            .Where(line => wrong.IsMatch(line.line)).Select(line => $"{line.Where} {line.line.Trim()}");

    [GeneratedRegex("""<style|\sstyle\s*=|<script(?![^>]*\ssrc=)|\son(click|change|submit|input|load|key\w+)\s*=|javascript:""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex("""(?<![&\w/"#-])#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})\b(?!")|\brgba?\(|\bhsla?\(""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Colour();

    [GeneratedRegex("""<st-icon name="(?<name>[a-z0-9-]+)"|(?<!\w)icon="(?<name>[a-z0-9-]+)"|\.Icon\("(?<name>[a-z0-9-]+)"\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IconName();

    [GeneratedRegex("class=\"(?<names>[^\"@]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClassNames();
}
