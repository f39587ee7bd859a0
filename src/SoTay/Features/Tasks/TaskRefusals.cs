using SoTay.Features.Documents;
using SoTay.Platform;

namespace SoTay.Features.Tasks;

public static class TaskRefusals
{
    public static readonly Refusal NotTheOwners = new("Người làm chỉ báo được: đang làm, vướng, hoặc đã nộp sản phẩm. Chữ còn giữ ở đây.", "State");
    public static readonly Refusal NotYourTask = new("Việc này giao cho người khác nên chưa ghi gì. Người được giao tự báo, hoặc bí thư ghi hộ từ hồ sơ của người đó.");
    public static readonly Refusal NotYoursToJudge = new("Việc này do bí thư hoặc người được giao nghiệm thu đánh giá. Chưa ghi gì. Nhắn cho người đó nếu cần đánh giá sớm.");
    public static readonly Refusal ProgressOutside = new("Tiến độ là số từ 0 đến 100. Chữ còn giữ ở đây.", "Progress");
    public static readonly Refusal ReasonMissing = new("Việc đang vướng hoặc đã quá hạn nên phải chọn một lý do. Chữ còn giữ ở đây.", "Bottleneck");
    public static readonly Refusal ReturnReasonMissing = new("Trả lại sản phẩm thì ghi rõ còn thiếu gì. Việc vẫn ở trạng thái cũ.", "Words");

    public static Refusal ChangedMeanwhile(WorkTask task) =>
        new($"Việc này vừa được người khác ghi: “{TaskWords.Of(task.State)}{(task.Result.Length > 0 ? ": " + task.Result : "")}”. Chữ của đồng chí còn ở đây; xem rồi gửi lại nếu vẫn cần.");

    public static Refusal Settled(WorkTask task) => task.State is WorkTaskState.Accepted
        ? new("Việc đã được nghiệm thu nên không báo thêm được. Kết quả đã ghi vẫn giữ.")
        : new("Việc đã hủy nên không ghi thêm được.");

    public static Refusal ResultMissing(WorkTaskState state) => state is WorkTaskState.Blocked
        ? new("Ghi một câu nói rõ vướng ở đâu và đề nghị ai tháo gỡ.", "Words")
        : new("Ghi sản phẩm đã nộp: thứ gì, bao nhiêu, để ở đâu.", "Words");

    public static Refusal? WordsIn(string words)
    {
        if (words.Length > WorkTask.ResultLimit)
            return new($"Dài {words.Length:N0} chữ cái, quá {WorkTask.ResultLimit:N0}. Chữ còn giữ ở đây. Rút ngắn rồi lưu lại.", "Words");
        return SecretMark.In(words) is { } mark
            ? new($"Có dấu “{mark}”. Nội dung mật không được đưa vào phần mềm này nên chưa lưu gì. Bỏ phần mật rồi ghi lại.", "Words")
            : null;
    }
}
