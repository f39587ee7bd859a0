using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Studies;

/// <summary>Sentences with which a study says no.</summary>
public static class StudyRefusals
{
    public static readonly Refusal OutlineEmpty = new("Đề cương còn trống. Chữ khác còn giữ ở đây. Ghi ít nhất một ý cần nắm của văn bản.", "Outline");
    public static readonly Refusal DeadlineMissing = new("Chưa ghi hạn học. Chữ còn giữ ở đây. Ghi ngày cuối, ví dụ 15/12/2026.", "Deadline");
    public static readonly Refusal DeadlineOver = new("Hạn học đã qua. Chữ còn giữ ở đây. Ghi một ngày từ hôm nay trở đi.", "Deadline");
    public static readonly Refusal ChangedMeanwhile = new("Người khác vừa sửa đề cương này. Hai bản còn ở đây: bản đang lưu ở trên, bản của đồng chí trong ô. Bấm lưu lần nữa thì lấy bản của đồng chí.");
    public static readonly Refusal QuestionEmpty = new("Chưa ghi câu hỏi. Đáp án còn giữ ở đây. Ghi câu hỏi rồi thêm lại.", "Input.Words");
    public static readonly Refusal TooFewChoices = new("Câu hỏi cần ít nhất hai đáp án. Chữ còn giữ ở đây. Ghi thêm đáp án.", "Input.Choices");
    public static readonly Refusal SameChoices = new("Có hai đáp án giống nhau. Chữ còn giữ ở đây. Sửa một đáp án.", "Input.Choices");
    public static readonly Refusal NoRightChoice = new("Chưa đánh dấu đáp án đúng. Chữ còn giữ ở đây. Đánh dấu một đáp án.", "Input.Choices");
    public static readonly Refusal TooManyQuestions = new($"Phần tự kiểm tra đã có {DocumentStudy.MostQuestions} câu, đủ cho một lần đọc. Chưa thêm câu này, chữ còn giữ ở đây. Bỏ bớt một câu nếu cần.", "Input.Words");
    public static readonly Refusal QuestionsFixed = new("Đã có người làm phần tự kiểm tra nên câu hỏi không đổi được nữa. Chữ còn giữ ở đây, chưa lưu.");
    public static readonly Refusal NobodyChosen = new("Chưa chọn ai. Chưa giao gì. Đánh dấu đơn vị hoặc đảng viên rồi giao.", "Chosen");
    public static readonly Refusal UnitEnded = new("Tổ chức đã kết thúc nên không giao học tập được nữa. Không có gì thay đổi. Các số đã ghi còn nguyên.");

    public static Refusal TooLong(string what, int limit, string field) => new($"{what} dài quá {limit:N0} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi lưu lại.", field);

    public static Refusal SeveralRight(int right) => new($"Câu này đánh dấu {right} đáp án đúng, chỉ được một. Chữ còn giữ ở đây. Bỏ bớt dấu, hoặc tách thành hai câu.", "Input.Choices");

    public static Refusal Unanswered(int left) => new($"Còn {left} câu chưa chọn. Các câu đã chọn còn giữ ở đây. Chọn nốt rồi xem kết quả.");

    public static Refusal DocumentCancelled(string symbol) => new($"{symbol} đã hủy số nên lượt học dừng lại, không ai bị tính là thiếu. Những gì đã ghi còn nguyên.");

    public static Refusal DocumentReplaced(Document document, Document? newer) =>
        new($"{document.Symbol} hết hiệu lực sau ngày {Dates.Full(document.LastDay!.Value)}{(newer is null ? "" : $", thay bằng {newer.Symbol}")} nên lượt học dừng lại, không ai bị tính là thiếu. Những gì đã ghi còn nguyên.{(newer is null ? "" : " Mở văn bản mới để giao học.")}");
}
