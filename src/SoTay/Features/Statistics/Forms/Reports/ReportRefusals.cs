using SoTay.Platform;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms.Reports;

/// <summary>Every sentence with which closing a period of the statutory forms says no.</summary>
internal static class ReportRefusals
{
    public static readonly Refusal ReasonMissing = new("Ghi vì sao gửi lại, để cấp trên biết số nào sửa và sửa vì việc gì.", nameof(FormReport.Reason));
    public static readonly Refusal NotYours = new("Chỉ người được giao báo cáo của đơn vị này chốt và gửi biểu. Nhờ bí thư hoặc văn phòng của đơn vị.");
    public static readonly Refusal SentMeanwhile = new("Vừa có người khác chốt kỳ này. Xem lại bản đã gửi ở dưới.");

    public static Refusal NotOver(FormPeriod period) => new($"Kỳ này đến hết ngày {Dates.Full(period.To)} mới xong nên chưa chốt được. Sau ngày đó hãy chốt; các biểu vẫn xem được hằng ngày.");

    public static Refusal NothingChanged(FormReport last) => new($"Số liệu hôm nay vẫn như bản {last.Number} đã gửi ngày {Dates.Full(DateOnly.FromDateTime(last.At.AddHours(7)))}; không có gì để gửi lại.");

    public static Refusal ReasonTooLong(int length) => new($"Lý do dài {length} chữ, ghi gọn trong {FormReport.ReasonLimit} chữ. Chữ đã gõ còn nguyên.", nameof(FormReport.Reason));
}
