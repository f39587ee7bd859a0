using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Targets;

/// <summary>Sentences with which targets say no.</summary>
public static class TargetRefusals
{
    public static readonly Refusal DayMissing = new("Chưa ghi số liệu tính đến ngày nào. Số đã ghi còn ở đây. Ghi ngày, ví dụ 30/11/2026.", "Day");
    public static readonly Refusal ValueMissing = new("Chưa ghi số. Ngày và nguồn còn ở đây. Chưa có số thì chưa báo: thiếu số không tính là 0.", "Value");
    public static readonly Refusal NoteTooLong = new("Nguồn, ghi chú dài quá 300 chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", "Note");

    public static Refusal InFuture(DateOnly day, DateOnly today) =>
        new($"Ngày {Dates.Full(day)} ở sau hôm nay ({Dates.Full(today)}). Số đã ghi còn ở đây. Sửa lại ngày.", "Day");

    public static Refusal NotANumber(string typed) =>
        new($"\"{typed}\" không phải số. Chữ đã ghi còn ở đây. Ghi số như 18.400 hoặc 9,2.", "Value");

    public static Refusal DayTaken(Target target, TargetValue there) =>
        new($"Ngày {Dates.Full(there.AsOf)} đã có số {TargetWords.Value(there.Value)} {target.Unit} do {there.ByName} ghi. Số vừa ghi còn ở đây. Muốn thay thì ghi lý do vào ô nguồn, ghi chú; sổ giữ cả hai số.", "Note");
}
