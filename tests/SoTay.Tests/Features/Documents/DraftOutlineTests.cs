using FsCheck;
using FsCheck.Fluent;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Reading;

namespace SoTay.Tests.Features.Documents;

/// <summary>The headings of a draft are those of the document above, in their order; tables and tasks find their place.</summary>
public sealed class DraftOutlineTests
{
    private static readonly DocumentDraft Draft = new() { OrganisationId = Guid.CreateVersion7(), Body = IssuingBody.Unit, Type = "KH", Subject = "a", MadeAt = DateTime.UnixEpoch, ByName = "a" };

    [Fact]
    public void A_bare_chapter_takes_its_title_along_and_numbered_sentences_are_no_headings()
    {
        DraftOutline.HeadingsOf(DocumentLines.Of("PHẦN THỨ NHẤT\nTÌNH HÌNH\nĐiều 1. Mục tiêu\nĐoạn văn\n1. Mỗi chi bộ báo cáo hằng quý.\n2. Về kinh tế\n2.1. Nông nghiệp")).ShouldBe(
            [new("PHẦN THỨ NHẤT. TÌNH HÌNH", 1), new("Điều 1. Mục tiêu", 2), new("2. Về kinh tế", 3), new("2.1. Nông nghiệp", 3)]);
    }

    [Fact]
    public void Targets_stand_under_the_heading_that_names_them_else_in_an_appendix_and_tasks_likewise()
    {
        Made("I. Mục tiêu", "II. Chỉ tiêu", "III. Nhiệm vụ").ShouldSatisfyAllConditions(rows => rows.Single(row => row.HoldsTargets).Heading.ShouldBe("II. Chỉ tiêu"), rows => rows[3].Words.ShouldBe("- việc"));
        DraftOutline.Of(Draft, [new("PHẦN HAI. CHỈ TIÊU, NHIỆM VỤ", 1), new("II. Chỉ tiêu", 2)], "", [], hasTargets: true).Single(row => row.HoldsTargets).Heading.ShouldBe("II. Chỉ tiêu", "the lowest heading with the word");
        Made("I. Mục tiêu, nhiệm vụ").Single(row => row.HoldsTargets).Heading.ShouldBe("I. Mục tiêu, nhiệm vụ");
        var plain = Made("I. Tình hình");
        plain.Select(row => row.Heading).ShouldBe(["", "I. Tình hình", "PHỤ LỤC: NHIỆM VỤ CẤP TRÊN GIAO", "PHỤ LỤC: CHỈ TIÊU"]);
        DraftOutline.Empty(plain, hasTargets: true).Select(row => row.Heading).ShouldBe(["I. Tình hình"]);
        DraftOutline.Empty(plain, hasTargets: false).Count.ShouldBe(2);
    }

    [Fact]
    public void Every_heading_of_the_text_stands_once_in_its_order() => Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>[], bool>((lines, hasTargets) =>
    {
        var headings = DraftOutline.HeadingsOf([.. lines.Select((line, at) => new DocumentLine(line.Get.Length is 0 or > 150 ? "I. Mục" : line.Get, at % 4))]);
        var made = DraftOutline.Of(Draft, headings, "mở đầu", [], hasTargets);
        made.Select(row => row.Place).ShouldBe(Enumerable.Range(0, made.Count));
        made.Skip(1).Take(headings.Count).Select(row => row.Heading).ShouldBe(headings.Select(row => row.Words));
        made.Count(row => row.HoldsTargets).ShouldBe(hasTargets ? 1 : 0);
        made.Count.ShouldBeLessThanOrEqualTo(DraftOutline.MostSections);
    }));

    private static List<DraftSection> Made(params string[] headings) => DraftOutline.Of(Draft, [.. headings.Select(heading => new DocumentLine(heading, 2))], "mở đầu", ["- việc"], hasTargets: true);
}
