using SoTay.Platform;

namespace SoTay.Features.Members;

/// <summary>Why a request to put a record right cannot go on.</summary>
public static class CorrectionRefusals
{
    public static Refusal FieldMissing => new("Chưa chọn chỗ cần sửa. Chọn một dòng.", "Field");

    public static Refusal WantedMissing => new("Chưa ghi giá trị đúng. Ghi như muốn thấy trong sổ.", "Wanted");

    public static Refusal WantedTooLong => new("Dài quá 200 chữ. Ghi ngắn lại; giấy tờ thì mang đến văn phòng.", "Wanted");

    public static Refusal Same => new("Sổ đang ghi đúng như vậy rồi nên không cần đề nghị.", "Wanted");

    public static Refusal WaitingAlready => new("Chỗ này đã có một đề nghị đang chờ. Rút đề nghị ấy rồi ghi lại, hoặc chờ trả lời.", "Field");

    public static Refusal ReasonMissing => new("Chưa ghi lý do không sửa. Đồng chí ấy sẽ đọc lý do này.", "Answer");

    public static Refusal AlreadyDecided(string by) => new($"Đề nghị này đã được giải quyết{(by.Length > 0 ? $" ({by})" : "")}. Mở lại danh sách để xem.");
}
