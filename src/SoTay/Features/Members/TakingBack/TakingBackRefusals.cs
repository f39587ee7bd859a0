using SoTay.Platform;

namespace SoTay.Features.Members.TakingBack;

/// <summary>Sentences that refuse to take a decision back.</summary>
public static class TakingBackRefusals
{
    public static readonly Refusal ReasonMissing = new("Chưa ghi lý do. Quyết định vẫn như cũ. Ghi một câu: nhầm người, nhầm ngày, nhầm quyết định nào.", "Reason");
    public static readonly Refusal ReasonTooLong = new($"Lý do dài quá {RecordedDecision.ReasonLimit} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", "Reason");
    public static readonly Refusal NotYours = new("Người ghi được quyết định này mới lấy lại được, nên chưa đổi gì. Chữ còn giữ ở đây. Nhờ cấp ghi quyết định.");
    public static readonly Refusal Gone = new("Không còn quyết định nào lấy lại được ở hồ sơ này.");
    public static readonly Refusal ChangedMeanwhile = new("Có người vừa ghi vào hồ sơ này. Chưa đổi gì. Xem lại ở trên; chữ của đồng chí còn ở đây.");

    public static Refusal TakenBack(RecordedDecision decision) => new($"{DecisionWords.Of(decision)}: {DecisionWords.TakenBack(decision)}. Không lấy lại lần nữa.");

    public static Refusal Blocked(IReadOnlyList<RestingFact> facts) => new($"Chưa lấy lại được, hồ sơ giữ nguyên: {facts[0].Say}");
}
