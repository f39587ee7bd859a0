using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Awards;

/// <summary>Sentences with which awards say no.</summary>
public static class AwardRefusals
{
    public static readonly Refusal NobodyChosen = new("Chưa chọn ai. Những ô khác còn giữ. Đánh dấu người hoặc tổ chức rồi ghi.", "Chosen");
    public static readonly Refusal KindMissing = new("Chưa chọn hình thức khen. Những ô khác còn giữ.", "Kind");
    public static readonly Refusal GroundMissing = new("Chưa ghi thành tích. Những ô khác còn giữ. Ghi một dòng ngắn, ví dụ: Hoàn thành xuất sắc nhiệm vụ năm 2026.", "Ground");
    public static readonly Refusal GiverMissing = new("Chưa chọn cấp quyết định. Những ô khác còn giữ.", "Giver");
    public static readonly Refusal NumberMissing = new("Chưa ghi số quyết định. Người đã chọn còn giữ. Ghi số và ký hiệu, ví dụ 152-QĐ/ĐU.", "Number");
    public static readonly Refusal DateMissing = new("Chưa ghi ngày quyết định. Người đã chọn còn giữ.", "On");
    public static readonly Refusal ReasonMissing = new("Chưa ghi lý do. Khen thưởng vẫn như cũ. Ghi một câu.", "Reason");
    public static readonly Refusal Settled = new("Đề nghị này đã xong từ trước, nên không ghi thêm.");
    public static readonly Refusal NotGiven = new("Chỉ đính chính, thu hồi được khen thưởng đã có quyết định. Chưa ghi gì.");
    public static readonly Refusal Mixed = new("Một quyết định chỉ có một hình thức khen. Người đã chọn còn giữ. Bỏ bớt để còn một hình thức, rồi ra quyết định khác cho phần kia.");
    public static readonly Refusal NotYours = new("Việc này do cấp quyết định khen thưởng ghi, nên chưa ghi gì.");
    public static readonly Refusal GroupGivesNothing = new("Tổ đảng không khen thưởng. Chọn chi bộ hoặc cấp trên.", "Giver");
    public static readonly Refusal ItSelf = new("Một tổ chức không tự khen mình. Những ô khác còn giữ. Đề nghị lên cấp trên.", "Giver");
    public static readonly Refusal VoteUnknown = new("Không thấy lượt biểu quyết ấy nữa, hoặc đã dùng cho đề nghị khác. Những ô khác còn giữ. Chọn lại.", "Vote");
    public static readonly Refusal VoteFailed = new("Lượt biểu quyết ấy chưa đủ phiếu thông qua, nên chưa đề nghị được. Những ô khác còn giữ. Chọn lượt khác.", "Vote");
    public static readonly Refusal ChangedMeanwhile = new("Vừa có người khác ghi vào đây, nên chưa ghi gì. Trang dưới đây là mới nhất; ghi lại.");

    public static Refusal TooLong(string what, int limit, string field) => new($"{what} dài quá {limit} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", field);

    public static Refusal Ahead(DateOnly today) => new($"Ngày quyết định ở sau hôm nay ({Dates.Full(today)}). Những ô khác còn giữ. Sửa lại ngày.", "On");

    public static Refusal YearWrong(int most) => new($"Năm của thành tích là một năm không sau {most}. Những ô khác còn giữ.", "Year");

    public static Refusal AmendedBefore(DateOnly decided) => new($"Ngày này ở trước ngày quyết định khen {Dates.Full(decided)}. Những ô khác còn giữ. Sửa lại ngày.", "On");

    public static Refusal GiverEnded(string name) => new($"Ngày ấy {name} đã kết thúc hoạt động, nên không ra quyết định được. Chưa ghi gì.", "On");

    public static Refusal TooHigh(AwardKind kind, OrganisationKind giver, AwardKind highest, PolicyBasis basis) =>
        new($"{OrganisationWords.Of(giver)} không {AwardWords.Act(kind)}, chỉ đến {AwardWords.Of(highest).ToLowerInvariant()} ({basis.LegalBasis}). Những ô khác còn giữ. Chọn hình thức khác, hoặc đề nghị cấp trên.", "Giver");

    public static Refusal NotEligible(string name) => new($"{name} chưa đủ điều kiện theo trả lời của cơ quan thẩm định, nên chưa ghi quyết định nào. Bỏ chọn rồi ghi lại.");

    public static Refusal NotAppraised(string name) => new($"Chưa có trả lời thẩm định về {name}, nên chưa ghi quyết định nào. Ghi trả lời Đủ điều kiện trước.");

    public static Refusal NotBelow(string name, DateOnly on) => new($"Ngày {Dates.Full(on)} {name} không thuộc cấp ra quyết định, nên chưa ghi quyết định nào. Xem lại ngày, hoặc bỏ chọn; khen từ trước khi có sổ thì ghi ở Khen thưởng trước đây.", "On");

    /// <summary>A day before the member was in the Party, or the organisation was there.</summary>
    public static Refusal? Before(string name, AwardFacts facts, DateOnly on, bool isUnit) => facts.Since is not { } since || on >= since ? null
        : new(isUnit ? $"{name} thành lập ngày {Dates.Full(since)}, sau ngày quyết định. Chưa ghi quyết định nào. Sửa lại ngày, hoặc bỏ chọn."
            : $"{name} vào Đảng ngày {Dates.Full(since)}, sau ngày quyết định. Chưa ghi quyết định nào. Sửa lại ngày, hoặc bỏ chọn.", "On");

    /// <summary>Years are missing: given all the same only with a reason that is kept.</summary>
    public static Refusal? Exception(string name, ExcellentRun run, string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new($"{name} chưa đủ {run.Years.Count} năm liền hoàn thành xuất sắc ({run.Basis.LegalBasis}): {run.Missing}. Chưa ghi quyết định nào. Bỏ chọn, ghi bù xếp loại, hoặc ghi vì sao vẫn khen.", "Exception")
        : reason.Trim().Length > Award.ReasonLimit ? TooLong("Lý do", Award.ReasonLimit, "Exception") : null;

    public static readonly Refusal MemberMissing = new("Chưa chọn đồng chí được khen. Những ô khác còn giữ. Tìm theo tên rồi chọn.", "Member");

    public static readonly Refusal BodyMissing = new("Chưa ghi cơ quan quyết định. Những ô khác còn giữ. Ghi tên khi ấy, ví dụ: Huyện ủy Văn Bàn.", "Body");

    public static Refusal InRoster(string name, DateOnly since) =>
        new($"{name} được ghi vào sổ này ngày {Dates.Full(since)}. Khen từ ngày ấy thì ghi bằng đề nghị và quyết định, để tính đúng vào số của năm. Những ô khác còn giữ.", "On");

    public static Refusal PastTwice(string name, string number) => new($"{name} đã có dòng {number} cùng ngày ở đây. Chưa ghi gì thêm.", "Number");

    public static Refusal NumberTaken(string number, DateOnly on) => new($"Đã có quyết định số {number} ngày {Dates.Full(on)} ở đây. Người đã chọn còn giữ. Xem lại số.", "Number");

    public static Refusal ProposedAlready(string name) => new($"{name} đã có một đề nghị cùng hình thức, cùng năm đang chờ. Chưa ghi đề nghị nào. Bỏ chọn rồi ghi lại.", "Chosen");

    public static Refusal NotThere(int count) => new($"{count} người hoặc tổ chức đã chọn không còn thuộc đơn vị này. Chưa ghi đề nghị nào. Chọn lại.", "Chosen");
}
