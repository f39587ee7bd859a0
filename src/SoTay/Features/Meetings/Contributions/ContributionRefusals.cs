using SoTay.Platform;

namespace SoTay.Features.Meetings.Contributions;

/// <summary>Sentences with which contributions, papers and opinions ahead say no.</summary>
public static class ContributionRefusals
{
    public static readonly Refusal ContributionGone = new("Bí thư đã thôi giao phần phát biểu này. Chữ đã ghi còn ở đây; muốn nêu ý kiến thì dùng “Gửi ý kiến trước”.");
    public static readonly Refusal NothingThere = new("Dòng này không còn trong buổi họp. Không có gì thay đổi. Mở lại trang để xem danh sách mới.");
    public static readonly Refusal MemberMissing = new("Chưa chọn đảng viên. Đề cương còn giữ ở đây.", "Member");
    public static readonly Refusal MeetingOver = new("Buổi họp đã bắt đầu hoặc đã kết thúc nên không chuẩn bị thêm được. Chữ còn giữ ở đây.");
    public static readonly Refusal MeetingSettled = new("Buổi họp đã khóa biên bản nên không thêm tài liệu được. Chưa lưu gì.");
    public static readonly Refusal FileMissing = new("Chưa chọn tệp. Chọn tệp Word (.docx), PDF hoặc ảnh.", "Upload");
    public static readonly Refusal FileUnknown = new("Tệp này không phải Word (.docx), PDF, ảnh JPG hay PNG nên chưa lưu. Tệp .doc cũ thì mở bằng Word, lưu thành .docx rồi đưa lên lại.", "Upload");
    public static readonly Refusal FileBroken = new("Tệp bị hỏng hoặc có gì khác thường bên trong nên chưa lưu. Mở tệp bằng Word, lưu thành tệp mới rồi đưa lên lại.", "Upload");
    public static readonly Refusal NotConfirmed = new("Chưa đánh dấu rằng tài liệu không mật. Chưa lưu gì. Xem lại tài liệu, không có dấu mật thì đánh dấu rồi đưa lên.", "IsPlain");
    public static readonly Refusal OpinionGone = new("Ý kiến này đã rút hoặc không phải của đồng chí. Không có gì thay đổi.");

    public static Refusal FileTooLarge(long size) =>
        new($"Tệp {size / 1024 / 1024:N0} MB, quá {PaperContent.MostBytes / 1024 / 1024} MB nên chưa lưu. Thu nhỏ ảnh hoặc tách tài liệu rồi đưa lên lại.", "Upload");

    public static Refusal Secret(string mark) =>
        new($"Trong tài liệu có dấu “{mark}”. Tài liệu mật không được đưa vào phần mềm này nên không giữ lại gì của tệp. Gửi bằng đường công văn mật.", "Upload");
}
