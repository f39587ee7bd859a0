using Microsoft.AspNetCore.Razor.TagHelpers;
using SoTay.Platform.Ui;
using SoTay.Platform.Ui.Tags;

namespace SoTay.Tests.Platform.Ui;

public sealed class DateTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Theory]
    [InlineData("2026-12-03", "03/12")]
    [InlineData("2025-12-03", "03/12/2025")]
    [InlineData("2027-01-01", "01/01/2027")]
    public void The_year_is_left_out_inside_the_current_year(string date, string words) => Dates.Short(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Today).ShouldBe(words);

    [Theory]
    [InlineData(30, "Hôm nay")]
    [InlineData(29, "Hôm qua")]
    [InlineData(22, "Chủ nhật")]
    [InlineData(27, "Thứ Sáu")]
    public void Near_days_have_their_own_words(int day, string words) => Dates.DayNear(new DateOnly(2026, 11, day), Today).ShouldBe(words);

    [Fact]
    public void Times_are_spoken_as_people_say_them()
    {
        Dates.Spoken(new TimeOnly(19, 30)).ShouldBe("19 giờ 30");
        Dates.Spoken(new TimeOnly(8, 5)).ShouldBe("8 giờ 05");
        Dates.Spoken(new TimeOnly(8, 0)).ShouldBe("8 giờ");
    }

    [Fact]
    public void A_date_is_written_for_people_and_for_programs()
    {
        Tags.Write(new DateTag(Tags.Clock(Today)) { Value = new DateOnly(2026, 12, 3), Day = true }).ShouldBe("Thứ Năm <time datetime=\"2026-12-03\">03/12</time>");
        Tags.Write(new DateTag(Tags.Clock(Today))).ShouldBe("–");
    }

    [Fact]
    public void A_moment_is_read_on_the_clock_of_the_country()
    {
        var clock = Tags.Clock(Today);
        Tags.Write(new MomentTag(clock) { Value = new DateTime(2026, 11, 30, 7, 5, 0, DateTimeKind.Utc) }).ShouldBe("<time datetime=\"2026-11-30T07:05:00Z\">14:05</time>");
        Tags.Write(new MomentTag(clock) { Value = new DateTime(2026, 11, 28, 18, 0, 0, DateTimeKind.Utc) }).ShouldContain("01:00 ngày 29/11");
    }

    [Fact]
    public void A_diary_entry_without_content_still_shows_itself()
    {
        var html = Tags.Write(new InDiary(new EntryTag(Tags.Clock(Today)) { On = new DateOnly(2026, 11, 20), Title = "Nộp hồ sơ", Href = "/t/1", Late = "Chậm 10 ngày", Why = "mới nộp 2" }), mode: TagMode.SelfClosing);
        html.ShouldContain("<li class=\"st-late\"><div class=\"st-day\"><b>20/11</b> Thứ Sáu</div>");
        html.ShouldContain("<span class=\"st-why is-late\"><b>Chậm 10 ngày:</b> mới nộp 2</span>");
    }

    [Fact]
    public void What_is_late_without_a_reason_says_that_nobody_gave_one() =>
        Tags.Write(new InDiary(new EntryTag(Tags.Clock(Today)) { Title = "x", Late = "Chậm 1 ngày" })).ShouldContain("<b>Chậm 1 ngày:</b> chưa rõ lý do");

    /// <summary>An entry inside a diary.</summary>
    private sealed class InDiary(EntryTag entry) : TagHelper
    {
        public override void Init(TagHelperContext context) => new DiaryTag().Init(context);

        public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => entry.ProcessAsync(context, output);
    }
}
