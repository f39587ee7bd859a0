using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Admissions;

/// <summary>
/// The forms that the product can fill from what it keeps: resolutions of the cell and decisions of the level above. What only people
/// know (merits, shortcomings) stays open for the pen; a form is handed out and not kept.
/// </summary>
internal sealed class AdmissionHandouts(Candidate one, Organisation cell, AdmittingBody body, PolicyReader rules)
{
    private const string Open = "........................................................................................................................";

    /// <summary>Codes of the forms that can be filled at this point of the path.</summary>
    public static IEnumerable<string> Of(Candidate one)
    {
        if (one.FullName.Length == 0) yield break;
        if (one.Carried(CandidateStage.CellVote) is not null)
        {
            yield return "6-KNĐ";
            yield return "9-KNĐ";
        }

        if (one.Carried(CandidateStage.Probation) is null) yield break;
        yield return "13-KNĐ";
        yield return "16-KNĐ";
    }

    public AdmissionPaper? Of(string code) => !Of(one).Contains(code, StringComparer.Ordinal) ? null : code switch
    {
        "6-KNĐ" => Resolution(one.Carried(CandidateStage.CellVote)!, "xét kết nạp người vào Đảng", "xem xét kết nạp vào Đảng đối với", "xem xét, quyết định kết nạp", "vào Đảng Cộng sản Việt Nam"),
        "13-KNĐ" => Resolution(one.Carried(CandidateStage.Probation)!, "đề nghị công nhận đảng viên chính thức", "xem xét công nhận chính thức đối với đảng viên dự bị",
            "xem xét, công nhận", $"là đảng viên chính thức từ ngày {Dates.Full(one.OfficialFrom!.Value)}"),
        "9-KNĐ" => Decision("kết nạp đảng viên", one.Carried(CandidateStage.CellVote)!, one.DecisionNumber, one.DecidedOn,
            $"Kết nạp {Person} vào Đảng Cộng sản Việt Nam. Thời gian dự bị {Months} tháng, tính từ ngày tổ chức lễ kết nạp.",
            $"{cell.Name} tổ chức lễ kết nạp{Within}, phân công đảng viên chính thức giúp đỡ đảng viên dự bị."),
        "16-KNĐ" when one.OfficialFrom is { } from => Decision("công nhận đảng viên chính thức", one.Carried(CandidateStage.Probation)!, one.RecognitionNumber, one.RecognisedOn,
            $"Công nhận {Person}, kết nạp ngày {Dates.Full(one.DecidedOn!.Value)}, là đảng viên chính thức từ ngày {Dates.Full(from)}.",
            $"{cell.Name} công bố quyết định trong buổi sinh hoạt gần nhất."),
        _ => null,
    };

    private string Person => $"đồng chí {one.FullName}{(one.BirthDate is { } born ? $", sinh ngày {Dates.Full(born)}" : "")}";

    private int Months => rules.OrFirstKnown().Whole(one.Kind is AdmissionKind.Again ? "readmission.probation.months" : "admission.probation.months")!.Value;

    private string Within => rules.Whole("admission.ceremony.within_working_days") is { } days ? $" trong {days.Value} ngày làm việc kể từ ngày ban hành quyết định" : "";

    private AdmissionPaper Resolution(CandidateVote vote, string subject, string considers, string asks, string what) => new(
        cell.Id, false, "NQ", "Nghị quyết", subject, vote.ResolutionNumber, vote.On, Basis(vote, null),
        [
            $"Ngày {Dates.Full(vote.On)}, {cell.Name} họp {considers} {Person}.",
            $"Tổng số đảng viên chính thức: {vote.Base}.",
            "Những ưu điểm, khuyết điểm chính:", Open, Open, Open,
            "Đối chiếu với tiêu chuẩn và điều kiện, chi bộ biểu quyết:",
            $"Đồng ý {vote.For} trên {vote.Base}; không đồng ý {vote.Against}; ý kiến khác {vote.Other}.",
            $"Chi bộ quyết nghị đề nghị {body.Name} {asks} đồng chí {one.FullName} {what}.",
        ],
        [body.Name, "Lưu chi bộ"]);

    private AdmissionPaper? Decision(string subject, CandidateVote vote, string number, DateOnly? on, params string[] articles) => (one.DecidedById ?? body.Id) is not { } issuer ? null : new(
        issuer, true, "QĐ", "Quyết định", subject, number, on ?? vote.On, Basis(vote, $"Nghị quyết số {vote.ResolutionNumber} ngày {Dates.Full(vote.On)} của {cell.Name}"),
        [.. articles.Append($"{cell.Name} và đồng chí {one.FullName} chịu trách nhiệm thi hành quyết định này.").Select((words, at) => $"Điều {at + 1}. {words}")],
        [cell.Name, $"Đồng chí {one.FullName}", "Lưu Văn phòng"]);

    private List<string> Basis(CandidateVote vote, string? resolution)
    {
        var lines = new List<string> { "Căn cứ Điều lệ Đảng Cộng sản Việt Nam" };
        if (rules.Vote(Candidate.RuleOf(vote.Stage)) is { } rule) lines.Add($"Căn cứ {rule.Basis.LegalBasis}");
        if (resolution is not null) lines.Add($"Xét {resolution}");
        return lines;
    }
}
