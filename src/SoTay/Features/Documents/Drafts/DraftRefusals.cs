using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Drafts;

/// <summary>Sentences with which a draft says no.</summary>
public static class DraftRefusals
{
    public static readonly Refusal ReviewerMissing = new("Chưa ghi trình ai. Bản thảo còn nguyên. Ghi tên người hoặc cơ quan cho ý kiến.", "ToWhom");
    public static readonly Refusal ReviewerTooLong = new($"Tên người, cơ quan cho ý kiến dài quá {DraftReview.ToWhomLimit} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi gửi lại.", "ToWhom");
    public static readonly Refusal AnswerMissing = new("Chưa chọn kết quả: duyệt hay trả lại. Ý kiến còn giữ ở đây. Chọn rồi ghi lại.", "Answer");
    public static readonly Refusal RemarksMissing = new("Trả lại thì phải ghi ý kiến cần sửa. Chưa ghi gì. Ghi ý kiến rồi lưu lại.", "Remarks");
    public static readonly Refusal RemarksTooLong = new($"Ý kiến dài quá {DraftReview.RemarksLimit} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", "Remarks");
    public static readonly Refusal NothingOut = new("Bản thảo không còn ở nơi duyệt nên không có gì để rút về. Không có gì thay đổi. Mở lại bản thảo.");
    public static readonly Refusal HeadingMissing = new("Mục chưa có tên. Chữ còn giữ ở đây. Ghi tên mục, hoặc đánh dấu bỏ mục này.", "Heading");
    public static readonly Refusal HeadingTooLong = new($"Tên mục dài quá {DraftSection.HeadingLimit} chữ cái. Chữ còn giữ ở đây. Đưa bớt xuống phần nội dung.", "Heading");
    public static readonly Refusal SectionUnknown = new("Một mục không còn trong bản thảo. Chưa lưu gì, chữ còn giữ ở đây. Mở lại trang rồi chép phần của đồng chí vào.");
    public static readonly Refusal DocumentOver = new("Văn bản này đã hết hiệu lực hoặc đã hủy số nên không soạn văn bản thực hiện được. Chưa tạo gì. Mở văn bản thay thế rồi soạn từ đó.");
    public static readonly Refusal UnitEnded = new("Tổ chức đã kết thúc nên không soạn văn bản được nữa. Chưa tạo gì.");
    public static readonly Refusal TooManySections = new("Bản thảo đã có quá nhiều mục. Chưa thêm mục mới; chữ khác còn ở đây. Viết tiếp vào mục đã có.", "NewHeading");

    public static Refusal Locked(DraftReview round) => round.Answer is DraftAnswer.Approved
        ? new($"{round.ToWhom} đã duyệt bản thảo ngày {Dates.Full(Platform.Time.VietnamClock.DateOf(round.AnsweredAt!.Value))} nên không sửa được. Chữ còn giữ ở đây. Rút về rồi mới sửa, sau đó trình lại.")
        : new($"Bản thảo đang ở {round.ToWhom} từ ngày {Dates.Full(Platform.Time.VietnamClock.DateOf(round.SentAt))} nên không sửa được. Chữ còn giữ ở đây. Rút về rồi mới sửa.");

    public static Refusal NotApproved(DraftReview round) => round.Answer is null
        ? new($"Bản thảo đang ở {round.ToWhom}, chưa có ý kiến. Chưa ban hành. Ghi kết quả duyệt, hoặc rút về rồi ban hành.")
        : new($"{round.ToWhom} trả lại bản thảo để sửa. Chưa ban hành. Sửa xong thì trình lại rồi mới ban hành.");

    public static Refusal AnsweredAlready(DraftReview round) =>
        new($"{round.AnsweredByName} đã ghi kết quả lần trình này. Ý kiến vừa viết còn ở đây, chưa lưu. Xem kết quả đã ghi trước khi ghi tiếp.");

    public static Refusal WordsTooLong(int letters) =>
        new($"Mục này có {letters:N0} chữ cái, quá {DraftSection.WordsLimit:N0}. Chữ còn giữ ở đây, chưa lưu. Chia thành nhiều mục.", "Words");

    public static Refusal ChangedByOther(string byName) => new($"{byName} vừa sửa mục này. Hai bản còn ở đây, chọn bản nào thì lưu bản ấy.", "Words");
}
