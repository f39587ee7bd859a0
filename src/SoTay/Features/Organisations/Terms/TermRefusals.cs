using SoTay.Platform;

namespace SoTay.Features.Organisations.Terms;

/// <summary>Sentences with which terms say no.</summary>
internal static class TermRefusals
{
    private const string Kept = "Chưa có gì thay đổi, mọi chữ đã gõ còn nguyên.";

    public static readonly Refusal NameMissing = new($"Chưa có tên nhiệm kỳ. {Kept} Ghi như vẫn gọi, ví dụ 2025-2030.", "Name");
    public static readonly Refusal FromMissing = new($"Chưa có ngày bắt đầu nhiệm kỳ. {Kept} Ghi ngày đại hội bầu, hoặc ngày quyết định chỉ định có hiệu lực.", "From");
    public static readonly Refusal DueMissing = new($"Chưa có quy định nào nói nhiệm kỳ của loại tổ chức này dài bao lâu. {Kept} Ghi ngày dự kiến kết thúc.", "DueOn");

    public static Refusal TooLong(string what, int limit, string field) => new($"{what} dài quá {limit} chữ cái. {Kept} Rút ngắn rồi ghi lại.", field);

    public static Refusal InFuture(DateOnly from, DateOnly today) => new($"Ngày {from:dd/MM/yyyy} ở sau hôm nay. {Kept} Nhiệm kỳ ghi khi đã bắt đầu; nay nhận ngày đến {today:dd/MM/yyyy}.", "From");

    public static Refusal BeforeUnit(string unit, DateOnly beginning) => new($"{unit} có từ {beginning:dd/MM/yyyy}, nên chưa thể có nhiệm kỳ trước ngày đó. {Kept} Chọn ngày từ {beginning:dd/MM/yyyy}.", "From");

    public static Refusal UnitEnded(string unit) => new($"{unit} đã kết thúc hoạt động, nên nhiệm kỳ phải có ngày cuối. {Kept} Ghi ngày cuối.", "To");

    public static Refusal EndWrong(DateOnly from, DateOnly today) => new($"Ngày cuối nhiệm kỳ phải từ {from:dd/MM/yyyy} đến {today:dd/MM/yyyy}. {Kept} Còn trong nhiệm kỳ thì để trống.", "To");

    public static Refusal CongressAfter(DateOnly from) => new($"Đại hội không thể họp sau ngày bắt đầu nhiệm kỳ {from:dd/MM/yyyy}. {Kept} Sửa một trong hai ngày.", "CongressOn");

    public static Refusal Meets(UnitTerm other) =>
        new($"Khoảng này trùng với nhiệm kỳ {other.Name} (từ {other.From:dd/MM/yyyy}{(other.To is { } to ? $" đến {to:dd/MM/yyyy}" : "")}). {Kept} Sửa ngày, hoặc sửa nhiệm kỳ kia trước.", "From");

    public static Refusal DueBeforeFrom(DateOnly from) => new($"Ngày dự kiến kết thúc phải sau {from:dd/MM/yyyy}. {Kept} Sửa lại, hoặc để trống để sổ tính.", "DueOn");

    public static Refusal MovedTooFar(DateOnly normal, int months, string source) =>
        new($"Theo quy định nhiệm kỳ hết ngày {normal:dd/MM/yyyy}; đại hội sớm hoặc muộn không quá {months} tháng ({source}). {Kept} Sửa ngày, hoặc để trống để sổ tính.", "DueOn");

    public static Refusal SeatsWrong(string field, int most) => new($"Số cấp ủy viên là số nguyên đến {most}. {Kept} Sửa lại.", field);

    public static Refusal MoreThanPlanned(int planned) => new($"Số bầu được nhiều hơn số {planned} mà đại hội quyết. {Kept} Xem lại hai số.", "Elected");

    public static Refusal PredecessorsWrong(int most) => new($"Số đơn vị cũ là số nguyên từ 1 đến {most}. {Kept} Không sáp nhập thì để trống.", "Predecessors");
}
