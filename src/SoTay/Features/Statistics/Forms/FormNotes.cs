using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms;

/// <summary>What a reader must know before comparing the columns of a form.</summary>
internal static class FormNotes
{
    public static IEnumerable<string> About(FormQuestion asked, DateOnly today)
    {
        var (period, begins) = (asked.Period!, asked.Begins);
        if (asked.Layout.Older.Length > 0) yield return $"Mẫu này thuộc {asked.Layout.Older}. Hỏi ban tổ chức cấp trên trước khi gửi theo mẫu này.";
        if (period.To > today) yield return $"Kỳ này chưa hết: số liệu tính đến hôm nay, {Dates.Full(today)}.";
        if (period.From <= begins && asked.Layout.Name == "growth") yield return $"Số liệu trong Sổ Tay bắt đầu từ {Dates.Full(begins)}: số đầu kỳ là những người đã có trong danh sách ngày ấy.";
        if (asked.Layout.Shape == FormShape.Types && period.To is not { Month: 12, Day: 31 }) yield return $"Xếp loại tính cho cả năm {period.To.Year}; chọn kỳ cả năm để có biểu chính thức.";
        if (asked.Layout.Shape != FormShape.Compared) yield break;
        var before = period.YearBefore;
        if (before.To < begins) yield return $"Cột cùng kỳ năm trước để trống vì trước {Dates.Full(begins)} Sổ Tay chưa có số liệu.";
        else if (before.From <= begins) yield return $"Cùng kỳ năm trước chỉ tính từ {Dates.Full(begins)}, ngày bắt đầu có số liệu.";
    }
}
