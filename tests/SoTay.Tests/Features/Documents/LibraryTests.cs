using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A document is found by its symbol and its words, with or without marks, by type and year; nobody finds what is not theirs to see.</summary>
public sealed class LibraryTests(Library library) : IClassFixture<Library>
{
    [Theory]
    [InlineData("q=37-NQ/TU", "03-CTr/ĐU 37-NQ/TU")]
    [InlineData("q=37-nq", "03-CTr/ĐU 37-NQ/TU")]
    [InlineData("q=đường giao thông", "37-NQ/TU")]
    [InlineData("q=duong do thi", "37-NQ/TU")]
    [InlineData("q=de an sinh hoat", "12-ĐA/TU")]
    [InlineData("q=nghị quyết&year=2025", "37-NQ/TU")]
    [InlineData("type=ĐA", "12-ĐA/TU")]
    [InlineData("type=DA", "07-DA/TU")]
    [InlineData("type=QĐ", "09-QĐ/TU")]
    [InlineData("type=QĐi", "05-QĐi/TU")]
    [InlineData("year=2026&type=CTr", "03-CTr/ĐU")]
    [InlineData("q=sinh hoat&validity=cancelled", "")]
    [InlineData("q=thiên văn", "")]
    [InlineData("", "09-QĐ/TU 05-QĐi/TU 07-DA/TU 03-CTr/ĐU 12-ĐA/TU 37-NQ/TU")]
    public async Task What_is_asked_for_is_found_newest_first(string asked, string symbols) =>
        Library.Symbols(await library.Office.OpenAsync($"{DocumentLinks.Library(library.Province.Id)}&{asked}")).ShouldBe(symbols);

    [Theory]
    [InlineData("", "09-QĐ/TU 05-QĐi/TU 07-DA/TU 12-ĐA/TU 37-NQ/TU")]
    [InlineData("type=CTr", "")]
    [InlineData("type=ĐA", "12-ĐA/TU")]
    [InlineData("year=2025", "37-NQ/TU")]
    [InlineData("year=99999999", "09-QĐ/TU 05-QĐi/TU 07-DA/TU 12-ĐA/TU 37-NQ/TU")]
    public async Task The_register_of_an_organisation_is_its_own(string asked, string symbols) =>
        Library.Symbols(await library.Office.OpenAsync($"{DocumentLinks.Of(library.Province.Id)}?{asked}")).ShouldBe(symbols);

    [Fact]
    public async Task Whoever_stands_below_finds_only_what_lies_there()
    {
        var ward = await library.App.Data.BrowserAsync(Role.CommuneOffice, library.Ward);

        Library.Symbols(await ward.OpenAsync($"{DocumentLinks.Of(library.Ward.Id)}?q=37-NQ")).ShouldBe("03-CTr/ĐU");
        (await ward.OpenAsync($"{DocumentLinks.Of(library.Province.Id)}?q=37-NQ")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
