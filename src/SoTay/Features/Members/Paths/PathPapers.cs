using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Paths;

/// <summary>
/// Papers of a path that the product can fill: extract of the minutes, resolution of the cell, decision of the level above. What only
/// people know stays open for the pen; a paper is handed out and not kept.
/// </summary>
internal sealed class PathPapers(MemberPath path, Member member, Organisation cell, PathFacts facts, PolicyReader rules)
{
    private const string Open = "........................................................................................................................";

    private PathWords Words => PathSteps.WordsOf(path.Kind);

    private string Person => $"đồng chí {member.FullName}{(member is { BirthDate: { } born, BirthPrecision: DatePrecision.Day } ? $", sinh ngày {Dates.Full(born)}" : "")}";

    private PathMark? Vote => path.Marks.FindLast(mark => mark.Passed is not null);

    /// <summary>Codes of the papers that can be filled now, with their names.</summary>
    public IEnumerable<(string Code, string Name)> All()
    {
        if (Words.Considers is not null && Vote is { } vote)
        {
            yield return ("minutes", "Trích biên bản họp chi bộ");
            if (vote.Passed == true) yield return ("resolution", "Nghị quyết của chi bộ");
        }

        if (Words.Article is not null && facts.BodyId is not null && (Words.Considers is null ? path.Decided is not null : Vote is { Passed: true }) && !(path.Kind is PathKind.Exemption && !facts.SuperiorDecides))
            yield return ("decision", "Quyết định");
    }

    public AdmissionPaper? Of(string? code) => !All().Any(paper => paper.Code == code) ? null : code switch
    {
        "minutes" => Cell("TBB", "Trích biên bản họp chi bộ", Vote!.Number, [.. Counted(), "Trích sao đúng biên bản."]),
        "resolution" => Cell("NQ", "Nghị quyết", Vote!.Number, [.. Counted(), $"Chi bộ quyết nghị: {Asked()}"]),
        _ => Decision(),
    };

    private AdmissionPaper Cell(string type, string title, string number, IReadOnlyList<string> lines) =>
        new(cell.Id, false, type, title, Words.Name.ToLowerInvariant(), type == "NQ" ? number : "", Vote!.On, Basis(), lines, [facts.Body, "Lưu chi bộ"]);

    private IEnumerable<string> Counted()
    {
        yield return $"Ngày {Dates.Full(Vote!.On)}, {cell.Name} họp {Words.Considers!.Replace("{person}", Person, StringComparison.Ordinal)}.";
        yield return "Ý kiến thảo luận chính:";
        yield return Open;
        yield return Open;
        yield return $"Cơ sở tính: {Vote.Base} đảng viên. Biểu quyết: đồng ý {Vote.For}; không đồng ý {Vote.Against}; ý kiến khác {Vote.Other}{(Vote.Needed > 0 ? $" (cần ít nhất {Vote.Needed} đồng ý)" : "")}.";
    }

    private string Asked() => path.Kind switch
    {
        PathKind.Screening => $"công nhận {Person} có tiến bộ.",
        PathKind.Exemption when !facts.SuperiorDecides => Article(),
        _ => $"đề nghị {facts.Body} xem xét, quyết định. {Article()}",
    };

    private AdmissionPaper Decision()
    {
        var decided = path.Of("decision");
        var articles = new[] { Article(), $"{cell.Name} và {(path.Kind is PathKind.StrikeOff ? "người có tên" : Person)} chịu trách nhiệm thi hành quyết định này." };
        return new(facts.BodyId!.Value, true, "QĐ", "Quyết định", Words.Name.ToLowerInvariant(), decided?.Number ?? "", decided?.On ?? Vote!.On,
            [.. Basis(), .. Vote is { Number.Length: > 0 } vote ? [$"Xét Nghị quyết số {vote.Number} ngày {Dates.Full(vote.On)} của {cell.Name}"] : Array.Empty<string>()],
            [.. articles.Select((words, at) => $"Điều {at + 1}. {words}")], [cell.Name, Person[0] == 'đ' ? "Đ" + Person[1..] : Person, "Lưu Văn phòng"]);
    }

    private string Article()
    {
        var (from, until) = (path.Decided?.From, path.Decided?.Until);
        return Words.Article!.Replace("{person}", Person, StringComparison.Ordinal).Replace("{from}", from is { } first ? $" từ ngày {Dates.Full(first)}" : "", StringComparison.Ordinal)
            .Replace("{until}", until is { } last ? $" đến hết ngày {Dates.Full(last)}" : "", StringComparison.Ordinal);
    }

    private List<string> Basis()
    {
        var lines = new List<string> { "Căn cứ Điều lệ Đảng Cộng sản Việt Nam" };
        var vote = PathSteps.Of(path.Kind).FirstOrDefault(step => step.Vote is not null);
        if (vote is not null && rules.Vote(facts.VoteOf(vote)!) is { Basis.Confidence: not Confidence.G } rule) lines.Add($"Căn cứ {rule.Basis.LegalBasis}");
        return lines;
    }
}
