using SoTay.Platform;

namespace SoTay.Features.Meetings;

/// <summary>Sentences that refuse a reason for a month.</summary>
public static class MonthReasonRefusals
{
    public static readonly Refusal KindMissing = new("Chưa chọn lý do. Chữ còn giữ ở đây. Chọn một lý do trong danh sách.", nameof(MonthReason.Kind));
    public static readonly Refusal WordsMissing = new("Lý do khác thì phải ghi rõ là gì. Ghi một câu ngắn.", nameof(MonthReason.Words));

    public static Refusal TooEarly(DateOnly month) => new($"Tháng {month.Month}/{month.Year} chưa đến nên chưa cần nêu lý do.");

    public static Refusal HeldOnTime(DateOnly month) => new($"Tháng {month.Month}/{month.Year} đã họp đúng hạn nên không cần nêu lý do.");
}
