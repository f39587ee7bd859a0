using System.Text.RegularExpressions;

namespace SoTay.Tests.Conventions;

public sealed partial class NamingTests
{
    [Fact]
    public void Nothing_has_a_name_that_says_nothing() =>
        Repository.Files("src", ".cs", ".ts").Select(Repository.Name)
            .Where(name => SaysNothing().IsMatch(Path.GetFileNameWithoutExtension(name)) && !name.EndsWith("/VoteBase.cs", StringComparison.Ordinal)) // the base of a vote is the field's own word
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_to_do_in_comments() =>
        Repository.Files(".", ".cs", ".ts", ".cshtml").Where(file => file.Name != "NamingTests.cs")
            .Where(file => ToDo().IsMatch(File.ReadAllText(file.FullName))).Select(Repository.Name).ShouldBeEmpty();

    [Fact]
    public void A_field_is_our_own_tag_or_a_named_input() =>
        // The framework's tag helpers are not loaded: asp-for on an input would send nothing.
        Repository.Files("src", ".cshtml").Where(file => File.ReadAllText(file.FullName).Contains("asp-for=", StringComparison.Ordinal)).Select(Repository.Name).ShouldBeEmpty();

    [Fact]
    public void Views_hold_no_script_and_no_style_of_their_own() =>
        Repository.Files("src", ".cshtml").Where(file => Inline().IsMatch(File.ReadAllText(file.FullName))).Select(Repository.Name).ShouldBeEmpty();

    [GeneratedRegex("(Core|Common|Shared|Helpers?|Manager|Utils?|Base|Impl|Dto)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysNothing();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|Skip *= *""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToDo();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=""|\son(click|change|submit|load|input)=""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();
}
