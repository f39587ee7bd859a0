using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms;

/// <summary>Every sentence with which a form says that it cannot be made for what was asked.</summary>
internal static class FormRefusals
{
    public static Refusal NotADay(string field, string? typed) => new(string.IsNullOrWhiteSpace(typed)
        ? "Chưa ghi đủ ngày đầu và ngày cuối của kỳ. Ghi cả hai theo mẫu 01/01/2026."
        : $"Không hiểu ngày “{typed.Trim()}”. Chữ đã gõ còn nguyên; ghi lại theo mẫu 01/01/2026.", field);

    public static Refusal EndBeforeStart(DateOnly from, DateOnly to) =>
        new($"Ngày cuối kỳ {Dates.Full(to)} ở trước ngày đầu kỳ {Dates.Full(from)}. Chữ đã gõ còn nguyên; sửa một trong hai ngày.", nameof(FormPeriod.To));

    public static Refusal NotBegun(DateOnly from) => new($"Kỳ này đến {Dates.Full(from)} mới bắt đầu, chưa có gì để đếm. Chọn kỳ sớm hơn.", nameof(FormPeriod.From));

    /// <summary>A form is never made up for days of which the store knows nothing.</summary>
    public static Refusal BeforeData(string unit, DateOnly begins) =>
        new($"Số liệu của {unit} trong Sổ Tay bắt đầu từ {Dates.Full(begins)}; kỳ này ở trước ngày đó nên không lập được biểu. Chọn kỳ từ {Dates.Full(begins)} trở đi.");
}
