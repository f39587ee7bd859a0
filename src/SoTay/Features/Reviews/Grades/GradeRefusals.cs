using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Reviews.Grades;

/// <summary>Sentences with which grades say no.</summary>
public static class GradeRefusals
{
    public static readonly Refusal NumberMissing = new("Chưa ghi số quyết định. Các dòng đã chọn còn giữ. Ghi số và ký hiệu như trên quyết định.", "DecisionNumber");
    public static readonly Refusal DayMissing = new("Chưa ghi ngày quyết định. Các dòng đã chọn còn giữ.", "DecidedOn");
    public static readonly Refusal NothingChosen = new("Chưa chọn mức cho dòng nào. Chọn mức ở từng dòng, hoặc điền một mức cho mọi dòng còn trống.");
    public static readonly Refusal ReasonMissing = new("Chưa ghi vì sao sửa xếp loại. Ghi một câu, ví dụ theo kết luận giải quyết kiến nghị.", "Reason");
    public static readonly Refusal Same = new("Mức này vẫn như cũ, không có gì để sửa. Chọn mức khác, hoặc thôi.", "Choice");
    public static readonly Refusal ReplacedAlready = new("Quyết định này vừa được thay bằng quyết định khác. Xem lại mức hiện nay rồi sửa tiếp nếu cần.");
    public static readonly Refusal DecidedMeanwhile = new("Người khác vừa ghi xếp loại cho một dòng ở đây. Chưa ghi gì thêm; các dòng đã chọn còn giữ. Xem lại rồi ghi.");
    public static readonly Refusal NotYours = new("Xếp loại do cấp trên trực tiếp quyết định nên chưa ghi gì. Nhờ văn phòng cấp trên ghi.");

    public static Refusal GradeMissing(string field) => new("Chưa chọn mức xếp loại trong danh sách. Không hoàn thành nhiệm vụ thì chọn luôn lý do theo biểu 7; chỉ có mã, không ghi nội dung vụ việc.", field);

    public static Refusal TooLong(string field, int limit) => new($"Dài quá {limit} chữ. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", field);

    public static Refusal DayAhead(DateOnly today) => new($"Ngày quyết định ở sau hôm nay ({Dates.Full(today)}). Các dòng đã chọn còn giữ. Sửa lại ngày.", "DecidedOn");

    public static Refusal DayBefore(int year) => new($"Quyết định xếp loại năm {year} không thể trước ngày 01/01/{year}. Các dòng đã chọn còn giữ. Sửa lại ngày.", "DecidedOn");

    public static Refusal NotHere(string field) => new("Dòng này không còn trong danh sách của năm ấy. Mở lại trang rồi ghi.", field);

    public static Refusal NotToGrade(string name, Ungraded why) => new($"{name} không xếp loại năm ấy: {GradeWords.Of(why).ToLowerInvariant()}. Bỏ chọn dòng này; danh sách sai thì sửa ở hồ sơ trước.");

    public static Refusal GradedAlready(string name) => new($"{name} đã có xếp loại của năm ấy. Bấm Sửa ở dòng đó để ghi quyết định thay.");
}
