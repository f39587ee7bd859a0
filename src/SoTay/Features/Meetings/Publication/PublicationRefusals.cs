using SoTay.Platform;

namespace SoTay.Features.Meetings.Publication;

public static class PublicationRefusals
{
    public static readonly Refusal NotDraft = new("Biên bản đã khóa nên không sửa được nữa. Chữ còn giữ ở đây. Chỗ sai thì ghi đính chính.");
    public static readonly Refusal PassageUnknown = new("Đoạn này không còn trong biên bản. Chưa ghi gì. Mở lại trang dự thảo.");
    public static readonly Refusal SignerUnknown = new("Chỉ chủ trì và thư ký của buổi họp ký biên bản. Chưa ghi chữ ký. Chọn chủ trì, thư ký ở phần Kết thúc trước.", "Signer");
    public static readonly Refusal SignatureEmpty = new("Khung ký còn trống nên chưa ghi chữ ký. Ký vào khung rồi bấm Ghi chữ ký.", "Drawing");
    public static readonly Refusal SignatureUnreadable = new("Chữ ký gửi lên không đọc được nên chưa ghi. Bấm Xóa, ký lại. Vẫn không được thì ký trên bản in.", "Drawing");
    public static readonly Refusal NotAReader = new("Đồng chí không có trong danh sách buổi họp này nên không ghi đã đọc được.");
    public static readonly Refusal SealedSignature = new("Biên bản đã khóa nên không ký trên màn hình được nữa. Ảnh bản ký giấy vẫn gửi được.", "Drawing");

    public static Refusal ChangedByOther(string byName) => new($"{byName} vừa sửa đoạn này. Hai bản còn ở đây, chọn bản nào thì lưu bản ấy.");

    public static Refusal SignedAnotherText(string name) =>
        new($"Biên bản đã đổi sau khi đồng chí {name} ký trên màn hình, nên chữ ký ấy không còn đúng. Những gì đã ghi còn nguyên. Ký lại, hoặc ký trên bản in.", "Chair");
}
