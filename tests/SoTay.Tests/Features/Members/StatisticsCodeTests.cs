using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Figures;
using SoTay.Features.Statistics.Forms.People;
using SoTay.Platform.Auth;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

/// <summary>Statistics codes are chosen as words, kept as sealed codes, and read as words after a reason.</summary>
public sealed class StatisticsCodeTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Member _member = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, var cell) = await _app.Data.LineAsync();
        _member = await _app.Data.MemberAsync(cell);
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Words_are_chosen_codes_are_kept_and_words_are_read()
    {
        var form = await _office.OpenAsync($"/members/{_member.Id}/edit");
        form.Document.QuerySelectorAll("#Codes_Ethnicity option").Select(option => option.TextContent).ShouldContain("Khơ-mú");
        form.Document.QuerySelectorAll("#Codes_Ethnicity option").Length.ShouldBe(58, "56 values, keep, not known");

        await form.SubmitAsync("#sua", ("Codes.Ethnicity", "Tày"), ("Codes.TheoryLevel", "advanced"), ("Codes.Occupation", "farming"), ("Codes.YouthUnion", "yes"), ("Codes.ScienceTitle", "associate-professor"), ("Reason", "đối chiếu phiếu"));

        (await CodesAsync()).ShouldBe(new MemberStatistics(Ethnicity: "Tày", TheoryLevel: TheoryLevel.Advanced, Occupation: "farming", YouthUnion: true, ScienceTitle: ScienceTitle.AssociateProfessor));
        var open = await (await _office.OpenAsync($"/members/{_member.Id}/sealed")).SubmitAsync("main form", ("Reason", "kiểm tra"));
        open.Text.ShouldContain("Nghề nghiệpNông, lâm, ngư nghiệp");
        open.Text.ShouldContain("Lý luận chính trịCao cấp");
        open.Text.ShouldContain("Học hàm (chức danh khoa học)Phó giáo sư");
    }

    [Fact]
    public async Task What_is_not_chosen_stays_and_not_known_takes_away()
    {
        await EditAsync(("Codes.Ethnicity", "Tày"), ("Codes.Religion", "Không"));

        await EditAsync(("Codes.Religion", StatisticsCodes.Unknown), ("Codes.GeneralEducation", "upper-secondary"));

        (await CodesAsync()).ShouldBe(new MemberStatistics(Ethnicity: "Tày", GeneralEducation: GeneralEducation.UpperSecondary));
    }

    [Fact]
    public async Task What_changed_is_so_from_its_day_and_what_was_wrong_was_wrong_all_along()
    {
        await EditAsync(("Codes.ProfessionalLevel", "university"), ("Codes.Occupation", "farming"), ("CodesSince", ""));
        await EditAsync(("Codes.ProfessionalLevel", "master"), ("CodesSince", "2026-06-15"));
        await EditAsync(("Codes.ProfessionalLevel", "doctor"), ("CodesSince", "2026-10-01"));
        await EditAsync(("Codes.Occupation", "pupil"), ("CodesSince", ""));

        foreach (var (day, level) in new[] { ("2026-06-14", "university"), ("2026-06-15", "master"), ("2026-09-30", "master"), ("2026-10-01", "doctor") })
        {
            foreach (var known in new[] { "university", "master", "doctor" })
                (await StatsAsync($"members.professional.{known}", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(known == level ? 1 : 0, $"{known} on {day}");
        }

        var open = await (await _office.OpenAsync($"/members/{_member.Id}/sealed")).SubmitAsync("main form", ("Reason", "kiểm tra"));
        open.Text.ShouldContain("Đến hết 30/09/2026Chuyên môn Thạc sĩ");
        open.Text.ShouldContain("Đến hết 14/06/2026Chuyên môn Đại học");
        open.Text.ShouldNotContain("Nông, lâm, ngư nghiệp");
        (await EditAsync(("Codes.ProfessionalLevel", "master"), ("CodesSince", "2027-01-01"))).Text.ShouldContain("Ngày 01/01/2027 ở sau hôm nay. Đến ngày đó hãy sửa, hoặc ghi ngày đã có thay đổi.");
    }

    [Theory]
    [InlineData("Codes.Ethnicity", "Người Hỏa", "dân tộc")]
    [InlineData("Codes.TheoryLevel", "phó giáo sư", "lý luận chính trị")]
    [InlineData("Codes.ScienceTitle", "viện sĩ", "học hàm (chức danh khoa học)")]
    [InlineData("Codes.EnterpriseOwner", "maybe", "chủ doanh nghiệp tư nhân")]
    public async Task A_value_outside_the_list_is_refused_at_its_field(string field, string value, string label)
    {
        var page = await EditAsync((field, value));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain($"“{value}” không có trong danh mục {label}");
        page.Document.QuerySelector("#" + field.Replace('.', '_'))!.GetAttribute("aria-invalid").ShouldBe("true");
        (await _app.InDbAsync(db => db.Members.Where(row => row.Id == _member.Id).Select(row => row.StatisticsSealed).SingleAsync())).ShouldBeNull();
    }

    private async Task<Page> EditAsync(params (string, string)[] fields) =>
        await (await _office.OpenAsync($"/members/{_member.Id}/edit")).SubmitAsync("#sua", [.. fields, ("Reason", "đối chiếu phiếu")]);

    // What the command line and the form say, which count on different ways.
    private async Task<long> StatsAsync(string key, DateOnly day)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetRequiredService<FigureBook>().ReadAsync("members", _ward, day, null, null, day, CancellationToken.None);
        var form = (await scope.ServiceProvider.GetRequiredService<PeopleCounts>().StandingAsync(_ward.Id, day, day, CancellationToken.None)).Now;
        var value = figures.Figures.Single(figure => figure.Key == key).Value;
        form[key["members.".Length..]].ShouldBe(value);
        return value;
    }

    private async Task<MemberStatistics> CodesAsync()
    {
        var box = await _app.InDbAsync(db => db.Members.Where(row => row.Id == _member.Id).Select(row => row.StatisticsSealed).SingleAsync());
        return MemberStatistics.FromText(_app.Services.GetRequiredService<FieldCipher>().Open(box!)) with { Earlier = null };
    }
}
