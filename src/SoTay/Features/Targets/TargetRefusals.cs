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

    public static readonly Refusal ToldMeanwhile = new("Người khác vừa ghi số cho ngày này. Số vừa ghi còn ở đây, chưa lưu. Xem số mới trong sổ rồi ghi lại nếu vẫn cần.", "Value");

    public static Refusal NotReported(Target target) =>
        new($"Chỉ tiêu này không nhận số báo: {TargetWords.Of(target.Source).ToLowerInvariant()}. Không có gì thay đổi.", "Value");

    public static readonly Refusal NameMissing = new("Chưa ghi tên chỉ tiêu. Những ô đã ghi còn ở đây.", "Input.Name");
    public static readonly Refusal GoalMissing = new("Chưa ghi đích. Những ô đã ghi còn ở đây. Ghi số phải đạt, ví dụ 18.400 hoặc 9,2.", "Input.Goal");
    public static readonly Refusal DueMissing = new("Chưa ghi hạn. Những ô đã ghi còn ở đây. Ghi ngày cuối phải đạt, ví dụ 31/12/2030.", "Input.DueOn");
    public static readonly Refusal MeasureMissing = new("Chưa chọn số nào để Sổ Tay tự tính. Những ô đã ghi còn ở đây.", "Input.Measure");

    public static readonly Refusal ChangedMeanwhile = new("Người khác vừa sửa chỉ tiêu này. Hai bản còn ở đây: bản đang lưu ở trên, bản của đồng chí trong ô. Ghi lần nữa thì lấy bản của đồng chí.");

    public static Refusal TooLong(string what, int limit, string field) => new($"{what} dài quá {limit} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", field);

    public static Refusal NotANumberIn(string field, string typed) => new($"\"{typed}\" không phải số. Chữ đã ghi còn ở đây. Ghi số như 18.400 hoặc 9,2.", field);

    public static Refusal DueBeforeBegin(DateOnly due, DateOnly begun) =>
        new($"Hạn {Dates.Full(due)} không sau ngày bắt đầu {Dates.Full(begun)}. Những ô đã ghi còn ở đây. Sửa lại hạn.", "Input.DueOn");

    public static Refusal CodeTaken(string code) =>
        new($"Tổ chức này đã có chỉ tiêu mang mã {code} của văn bản ấy. Những ô đã ghi còn ở đây. Ghi mã khác.", "Input.Code");

    public static Refusal HasParts(int parts) =>
        new($"Chỉ tiêu đã giao xuống {parts} đơn vị, nên cách biết số đổi ở trang giao xuống. Những ô khác còn ở đây.", "Input.Source");

    public static readonly Refusal NobodyGiven = new("Chưa giao đơn vị nào. Không có gì thay đổi. Ghi đích cho ít nhất một đơn vị.");

    public static Refusal WeightNotPositive(string unit, string field) => new($"Trọng số của {unit} phải lớn hơn 0. Số đã ghi còn ở đây.", field);

    public static Refusal PartHasValues(string unit, string field) =>
        new($"{unit} đã báo số cho chỉ tiêu này nên không rút lại được. Các ô khác còn ở đây. Sửa đích nếu cần.", field);

    public static Refusal PartIsDivided(string unit, string field) =>
        new($"{unit} đã giao chỉ tiêu này xuống dưới nên không rút lại được. Các ô khác còn ở đây. Sửa đích nếu cần.", field);

    public static readonly Refusal NotSetter = new("Đồng chí không có quyền ghi chỉ tiêu của đơn vị, nên chưa lưu. Chữ đã ghi còn ở đây. Xóa đích vừa ghi rồi lưu, nhờ bí thư ghi đích.");

    public static Refusal NotedMeanwhile(string target, string? there, string field) =>
        new($"Người khác vừa {(there is null ? "bỏ đích" : $"ghi đích {there}")} của chỉ tiêu \"{target}\". Số vừa ghi còn ở đây, chưa lưu. Lưu lần nữa thì lấy số của đồng chí.", field);

    public static Refusal GoalTooLate(Target target) =>
        new($"Chỉ tiêu {target.Code} \"{target.Name}\" hết hạn ngày {Dates.Full(target.DueOn)}, trước hoặc đúng ngày ban hành. Chưa ban hành. Xóa đích của đơn vị ở chỉ tiêu ấy, hoặc xem lại ngày ban hành.");
}
