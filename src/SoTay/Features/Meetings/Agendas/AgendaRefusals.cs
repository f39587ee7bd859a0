using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Agendas;

/// <summary>Sentences with which template sets say no.</summary>
public static class AgendaRefusals
{
    public static readonly Refusal Published = new("Mẫu đã ban hành nên không sửa được nữa: chi bộ đang soạn theo mẫu này. Chép thành mẫu mới, sửa rồi ban hành từ ngày sau.");
    public static readonly Refusal NotPublished = new("Mẫu chưa ban hành nên chưa có gì để ngừng. Mẫu còn nguyên.");
    public static readonly Refusal Empty = new("Mẫu chưa có nội dung nào nên chưa ban hành được. Thêm ít nhất một nội dung.", "From");
    public static readonly Refusal SourceUnknown = new("Không thấy mẫu để chép: mẫu không thuộc cấp trên của đơn vị này. Chưa tạo gì.");

    public static Refusal Past(DateOnly day) => new($"Ngày {Dates.Full(day)} đã qua nên chưa ban hành: buổi họp đã soạn không đổi theo mẫu. Chọn hôm nay hoặc ngày sau.", "From");
}
