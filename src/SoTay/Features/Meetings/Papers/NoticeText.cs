using SoTay.Features.Documents.Papers;

namespace SoTay.Features.Meetings.Papers;

/// <summary>The invitation (<i>giấy mời</i>) to a meeting.</summary>
/// <param name="Head">Top of the paper; symbol optional.</param>
/// <param name="Invited">Whom: <c>Toàn thể đảng viên chi bộ</c>, or one name.</param>
/// <param name="Subject">To what: <c>sinh hoạt chi bộ thường kỳ tháng 12 năm 2026</c>.</param>
/// <param name="HeldOn">Day of the meeting.</param>
/// <param name="StartsAt">Wall-clock time.</param>
/// <param name="Place">Where.</param>
/// <param name="Chair">Name and post of the chair.</param>
/// <param name="Agenda">Titles of the agenda items in order.</param>
/// <param name="Papers">Papers to read before; may be empty.</param>
/// <param name="Recipients">Lines of <i>Nơi nhận</i>.</param>
/// <param name="Signature">Who signs.</param>
public sealed record NoticeText(
    PaperHead Head, string Invited, string Subject, DateOnly HeldOn, TimeOnly StartsAt, string Place, string Chair,
    IReadOnlyList<string> Agenda, IReadOnlyList<string> Papers, IReadOnlyList<string> Recipients, PaperSignature Signature)
{
    /// <summary>What it is called: <c>buổi sinh hoạt</c>, <c>cuộc họp</c>.</summary>
    public string Gathering { get; init; } = "buổi sinh hoạt";
}
