using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Meetings.Papers;
using SoTay.Features.Policies;

namespace SoTay.Tests.Features.Meetings.Papers;

/// <summary>Reads the Word files as XML and holds them against section 4 of the documents reference.</summary>
public class MeetingPapersTests
{
    public static readonly TheoryData<string> Names = ["minutes", "resolution", "notice", "roll-call"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_paper_is_A4_with_the_margins_of_the_rule(string name)
    {
        var section = Body(Bytes(name)).Descendants<SectionProperties>().Single();
        section.GetFirstChild<PageSize>()!.ShouldSatisfyAllConditions(size => size.Width!.Value.ShouldBe(11906u), size => size.Height!.Value.ShouldBe(16838u));
        var margin = section.GetFirstChild<PageMargin>()!;
        (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value).ShouldBe((1134, 1134, 1701u, 850u));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_is_Times_New_Roman_14_with_exact_lines_of_18_points(string name)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Bytes(name)), false);
        var defaults = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!;
        var run = defaults.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        run.RunFonts!.Ascii!.Value.ShouldBe("Times New Roman");
        run.FontSize!.Val!.Value.ShouldBe("28");
        run.Languages!.Val!.Value.ShouldBe("vi-VN");
        foreach (var spacing in file.MainDocumentPart.Document.Body!.Descendants<SpacingBetweenLines>())
        {
            spacing.LineRule!.Value.ShouldBe(LineSpacingRuleValues.Exact);
            spacing.Line!.Value.ShouldBe("360");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Word_finds_nothing_to_repair(string name)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Bytes(name)), false);
        new OpenXmlValidator(FileFormatVersions.Office2016).Validate(file).Select(e => $"{e.Path?.XPath} {e.Description}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_text_gives_the_same_bytes_so_that_its_hash_can_be_sealed(string name) => Bytes(name).ShouldBe(Bytes(name));

    [Fact]
    public void Paragraphs_are_indented_10_mm_with_6_points_between_them()
    {
        var paragraph = Paragraphs(Bytes("resolution")).First(p => p.InnerText.StartsWith("Tư tưởng", StringComparison.Ordinal));
        paragraph.ParagraphProperties!.Indentation!.FirstLine!.Value.ShouldBe("567");
        paragraph.ParagraphProperties.SpacingBetweenLines!.After!.Value.ShouldBe("120");
        paragraph.ParagraphProperties.Justification!.Val!.Value.ShouldBe(JustificationValues.Both);
    }

    [Fact]
    public void The_left_head_names_the_superior_then_the_issuer_in_bold_a_star_and_the_number()
    {
        var head = Heads(Bytes("resolution")).Left;
        head.Select(p => p.InnerText).ShouldBe(["ĐẢNG BỘ PHƯỜNG ĐÔNG SƠN", "CHI BỘ THÔN NÀ LÚNG", "*", "Số 05-NQ/CB"]);
        head.Select(IsBold).ShouldBe([false, true, false, false]);
    }

    [Fact]
    public void The_right_head_names_the_Party_in_bold_15_over_a_rule_then_place_and_date_in_italics()
    {
        var head = Heads(Bytes("resolution")).Right;
        head.Select(p => p.InnerText).ShouldBe(["ĐẢNG CỘNG SẢN VIỆT NAM", "Đông Sơn, ngày 03 tháng 12 năm 2026"]);
        IsBold(head[0]).ShouldBeTrue();
        Size(head[0]).ShouldBe("30");
        head[0].Descendants<BottomBorder>().Single().Val!.Value.ShouldBe(BorderValues.Single);
        head[1].Descendants<Italic>().ShouldNotBeEmpty();
        Size(head[1]).ShouldBe("28");
    }

    [Theory]
    [InlineData(2026, 2, 3, "ngày 03 tháng 02 năm 2026")]
    [InlineData(2026, 1, 9, "ngày 09 tháng 01 năm 2026")]
    [InlineData(2026, 3, 9, "ngày 09 tháng 3 năm 2026")]
    [InlineData(2026, 9, 10, "ngày 10 tháng 9 năm 2026")]
    [InlineData(2026, 12, 31, "ngày 31 tháng 12 năm 2026")]
    public void A_zero_stands_before_days_1_to_9_and_months_1_and_2_only(int year, int month, int day, string words) =>
        PaperLayout.From(PolicySnapshot.Shipped.For(new(year, month, day))).DateWords(new(year, month, day)).ShouldBe(words);

    [Fact]
    public void Title_and_subject_are_bold_and_centred_above_a_line_of_hyphens()
    {
        var lines = Paragraphs(Bytes("resolution")).SkipWhile(p => p.InnerText != "NGHỊ QUYẾT").Take(3).ToList();
        lines.Select(p => p.InnerText).ShouldBe(["NGHỊ QUYẾT", "Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026", "-----"]);
        lines.Take(2).ShouldAllBe(p => IsBold(p));
        lines.ShouldAllBe(p => p.ParagraphProperties!.Justification!.Val!.Value == JustificationValues.Center);
        (Size(lines[0]), Size(lines[1])).ShouldBe(("32", "28"));
    }

    [Fact]
    public void Legal_basis_lines_open_with_a_hyphen_and_stand_upright()
    {
        var basis = Paragraphs(Bytes("resolution")).Where(p => p.InnerText.Contains("Căn cứ", StringComparison.Ordinal)).ToList();
        basis.Count.ShouldBe(2);
        basis.ShouldAllBe(p => p.InnerText.StartsWith("- Căn cứ") && !p.Descendants<Italic>().Any());
    }

    [Theory]
    [InlineData(true, false, "T/M CHI ỦY", "BÍ THƯ")]
    [InlineData(false, false, "T/M CHI BỘ", "BÍ THƯ")]
    [InlineData(false, true, "T/M CHI BỘ", "PHÓ BÍ THƯ")]
    public void A_cell_signs_on_behalf_of_its_committee_or_of_itself(bool committee, bool deputy, string capacity, string title)
    {
        var bytes = SamplePapers.Papers.Resolution(SamplePapers.Resolution with { Signature = PaperSignature.ForCell(committee, "Hoàng Văn Thắng", deputy) });
        var block = Body(bytes).Elements<Table>().Last().Descendants<TableCell>().Last().Elements<Paragraph>().ToList();
        block.Select(p => p.InnerText).ShouldBe([capacity, title, "", "Hoàng Văn Thắng"]);
        IsBold(block[1]).ShouldBeTrue();
    }

    [Fact]
    public void Recipients_are_underlined_at_the_left_and_end_with_a_full_stop()
    {
        var cell = Body(Bytes("resolution")).Elements<Table>().Last().Descendants<TableCell>().First().Elements<Paragraph>().ToList();
        cell.Select(p => p.InnerText).ShouldBe(["Nơi nhận:", "- Đảng ủy phường (để báo cáo),", "- Các đảng viên trong chi bộ,", "- Lưu hồ sơ chi bộ."]);
        cell[0].Descendants<Underline>().ShouldNotBeEmpty();
    }

    [Fact]
    public void The_resolution_has_its_four_sections_the_table_of_last_tasks_and_the_vote()
    {
        var text = Paragraphs(Bytes("resolution")).Select(p => p.InnerText).ToList();
        text.Where(line => line.StartsWith("I", StringComparison.Ordinal) && line.Contains(". ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf('.')]).ShouldBe(["I", "II", "III", "IV"]);
        text.ShouldContain("Chậm 3 ngày: chờ vật tư");
        text.ShouldContain(line => line.Contains("đồng ý 17/18 (94,44 %)") && line.EndsWith("Kết quả: thông qua."));
        text.ShouldContain(line => line.StartsWith("Ngày 03 tháng 12 năm 2026, Chi bộ thôn Nà Lúng họp từ 19 giờ 30 phút đến 21 giờ 15 phút (105 phút)."));
    }

    [Fact]
    public void The_minutes_hold_numbers_names_opinions_conclusions_score_and_the_end()
    {
        var text = string.Join('\n', Paragraphs(Bytes("minutes")).Select(p => p.InnerText));
        foreach (var words in new[]
        {
            "Hồi 19 giờ 30 phút, ngày 03 tháng 12 năm 2026, tại Nhà văn hóa thôn Nà Lúng",
            "Tổng số đảng viên: 24 (chính thức 22, dự bị 2). Có mặt: 18. Vắng có lý do: 2. Vắng không có lý do: 0. Miễn sinh hoạt: 3. Đang sinh hoạt tạm thời nơi khác: 1.",
            "Lò Văn Xuyến (có lý do: đi công tác); Triệu Thị Mùi", "- Ý kiến của đồng chí Lý Văn Páo: nhất trí với báo cáo & đề nghị làm rõ \"điểm nghẽn\" ở khâu vật liệu < 5 m³",
            "Kết luận: Giao tổ công tác", "36,5", "Xếp loại buổi sinh hoạt: Tốt", "kết thúc hồi 21 giờ 15 phút cùng ngày",
        }) text.ShouldContain(words);
    }

    [Fact]
    public void A_secret_ballot_states_only_totals() =>
        PaperWords.Vote(SamplePapers.Vote with { Secret = true }).ShouldStartWith("Thông qua nghị quyết tháng 12/2026: bỏ phiếu kín, đồng ý 17/18");

    [Fact]
    public void A_vote_with_an_empty_base_has_no_percentage() =>
        PaperWords.Vote(SamplePapers.Vote with { Base = 0, For = 0 }).ShouldNotContain("%");

    [Fact]
    public void A_paper_older_than_the_layout_rule_takes_the_first_layout_known() =>
        SamplePapers.On(new(2026, 1, 3)).Resolution(SamplePapers.Resolution).ShouldBe(Bytes("resolution"));

    [Fact]
    public void A_changed_rule_changes_the_papers_from_its_date_on()
    {
        PolicyValue[] values = [.. ShippedPolicies.Values().Where(v => v.Key != "document.line.default"),
            new() { Key = "document.line.default", Value = "20", Unit = "pt", Scope = PolicyScope.National, From = new(2026, 12, 1), LegalBasis = "x", Confidence = Confidence.A }];
        var bytes = new MeetingPapers(new PolicySnapshot(values, [], []).For(SamplePapers.HeldOn)).Notice(SamplePapers.Notice);
        Body(bytes).Descendants<SpacingBetweenLines>().First().Line!.Value.ShouldBe("400");
    }

    internal static IEnumerable<string> Lines(byte[] bytes) => Paragraphs(bytes).Select(paragraph => paragraph.InnerText);

    internal static byte[] Bytes(string name) => name switch
    {
        "minutes" => SamplePapers.Papers.Minutes(SamplePapers.Minutes),
        "resolution" => SamplePapers.Papers.Resolution(SamplePapers.Resolution),
        "notice" => SamplePapers.Papers.Notice(SamplePapers.Notice),
        _ => SamplePapers.Papers.RollCall(SamplePapers.Sheet),
    };

    private static Body Body(byte[] bytes)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        return (Body)file.MainDocumentPart!.Document.Body!.CloneNode(true);
    }

    private static IEnumerable<Paragraph> Paragraphs(byte[] bytes) => Body(bytes).Descendants<Paragraph>();

    private static (List<Paragraph> Left, List<Paragraph> Right) Heads(byte[] bytes)
    {
        var cells = Body(bytes).Elements<Table>().First().Descendants<TableCell>().ToList();
        return ([.. cells[0].Elements<Paragraph>()], [.. cells[1].Elements<Paragraph>()]);
    }

    private static bool IsBold(Paragraph paragraph) => paragraph.Descendants<Run>().All(run => run.RunProperties?.Bold is not null);

    private static string? Size(Paragraph paragraph) => paragraph.Descendants<RunProperties>().First().FontSize?.Val?.Value;
}
