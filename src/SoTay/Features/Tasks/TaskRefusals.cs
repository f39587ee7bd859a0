using SoTay.Features.Documents;
using SoTay.Platform;

namespace SoTay.Features.Tasks;

public static class TaskRefusals
{
    public static readonly Refusal NotTheOwners = new("Người làm chỉ báo được: đang làm, vướng, hoặc đã nộp sản phẩm. Chữ còn giữ ở đây.", "State");
    public static readonly Refusal NotYourTask = new("Việc này giao cho người khác nên chưa ghi gì. Người được giao tự báo, hoặc bí thư ghi hộ từ hồ sơ của người đó.");
    public static readonly Refusal NotYoursToJudge = new("Việc này do bí thư hoặc người được giao nghiệm thu đánh giá. Chưa ghi gì. Nhắn cho người đó nếu cần đánh giá sớm.");
    public static readonly Refusal NotYoursToChange = new("Chỉ nơi giao việc lùi hạn hoặc hủy việc. Chưa ghi gì. Báo vướng để nơi giao xem xét.");
    public static readonly Refusal ProgressOutside = new("Tiến độ là số từ 0 đến 100. Chữ còn giữ ở đây.", "Progress");
    public static readonly Refusal ReasonMissing = new("Việc đang vướng hoặc đã quá hạn nên phải chọn một lý do. Chữ còn giữ ở đây.", "Bottleneck");
    public static readonly Refusal ReturnReasonMissing = new("Trả lại sản phẩm thì ghi rõ còn thiếu gì. Việc vẫn ở trạng thái cũ.", "Words");

    public static readonly Refusal NobodyAsked = new("Việc này không còn chờ đơn vị nào trả lời. Chữ còn giữ ở đây; xem diễn biến ở dưới.");
    public static readonly Refusal AnswerMissing = new("Ghi câu trả lời: đồng ý gì, ai làm, bao giờ. Đề nghị vẫn chờ.", "AnswerWords");
    public static readonly Refusal VerdictOutside = new($"Số lượng, chất lượng là số từ 0 đến {TaskVerdict.Most} %, số góp vào chỉ tiêu không âm. Chưa nghiệm thu; chữ còn giữ ở đây.", "Quantity");
    public static readonly Refusal ExtensionReasonMissing = new("Lùi hạn thì ghi rõ vì sao. Hạn cũ vẫn giữ.", "Reason");
    public static readonly Refusal CancelReasonMissing = new("Hủy việc thì ghi rõ vì sao. Việc vẫn còn.", "Reason");
    public static readonly Refusal NotYoursToAnswer = new("Đề nghị này gửi đơn vị khác nên chưa ghi gì. Người phụ trách của đơn vị đó trả lời.");
    public static readonly Refusal AskedElsewhere = new("Chỉ đề nghị được đơn vị làm việc này hoặc cấp trên của đơn vị đó. Chưa ghi gì. Chọn lại đơn vị.", "AsksOf");
    public static readonly Refusal OwnerMissing = new("Chưa chọn người làm hoặc đơn vị làm. Những ô khác còn giữ ở đây.", "Input.Owner");
    public static readonly Refusal TitleMissing = new("Ghi tên việc. Những ô khác còn giữ ở đây.", "Input.Title");
    public static readonly Refusal ProductMissing = new("Ghi sản phẩm giao nộp: thứ gì, bao nhiêu. Chưa có sản phẩm thì chưa thể nghiệm thu. Những ô khác còn giữ ở đây.", "Input.Product");
    public static readonly Refusal DeadlineMissing = new("Ghi hạn. Những ô khác còn giữ ở đây.", "Input.Deadline");
    public static readonly Refusal AmountWithoutTarget = new("Ghi số góp vào chỉ tiêu thì chọn chỉ tiêu. Những ô khác còn giữ ở đây.", "Input.Target");
    public static readonly Refusal AmountNotANumber = new("Số góp vào chỉ tiêu không đọc được. Ghi số lớn hơn 0 như 2 hoặc 1,5. Những ô khác còn giữ ở đây.", "Input.Amount");
    public static readonly Refusal WeightOutside = new("Trọng số là số phần trăm lớn hơn 0, không quá 100. Những ô khác còn giữ ở đây.", "Input.Weight");

    public static Refusal DeadlinePassed(DateOnly today) => new($"Hạn đã qua, hôm nay là {today:dd'/'MM'/'yyyy}. Chọn ngày từ hôm nay trở đi. Những ô khác còn giữ ở đây.", "Input.Deadline");

    public static Refusal DeadlineNotLater(DateOnly deadline) => new($"Hạn mới phải sau hạn {deadline:dd'/'MM'/'yyyy} và chưa qua. Hạn cũ vẫn giữ.", "Deadline");

    public static Refusal TakenAlready(WorkTask task) => new($"Việc đang ở trạng thái “{TaskWords.Of(task.State)}” nên không cần nhận lần nữa.");

    public static Refusal TooLong(string what, int limit, string field) => new($"{what} dài quá {limit} chữ cái. Chữ còn giữ ở đây. Rút ngắn rồi ghi lại.", field);

    public static Refusal ChangedMeanwhile(WorkTask task) =>
        new($"Việc này vừa được người khác ghi: “{TaskWords.Of(task.State)}{(task.Result.Length > 0 ? ": " + task.Result : "")}”. Chữ của đồng chí còn ở đây; xem rồi gửi lại nếu vẫn cần.");

    public static Refusal Settled(WorkTask task) => task.State is WorkTaskState.Accepted
        ? new("Việc đã được nghiệm thu nên không báo thêm được. Kết quả đã ghi vẫn giữ.")
        : task.State is WorkTaskState.Draft ? new("Kế hoạch chưa giao nên việc chưa đến ai. Giao kế hoạch trước.") : new("Việc đã hủy nên không ghi thêm được.");

    public static Refusal ResultMissing(WorkTaskState state) => state is WorkTaskState.Blocked
        ? new("Ghi một câu nói rõ vướng ở đâu và đề nghị ai tháo gỡ.", "Words")
        : new("Ghi sản phẩm đã nộp: thứ gì, bao nhiêu, để ở đâu.", "Words");

    public static Refusal? WordsIn(string words)
    {
        if (words.Length > WorkTask.ResultLimit)
            return new($"Dài {words.Length:N0} chữ cái, quá {WorkTask.ResultLimit:N0}. Chữ còn giữ ở đây. Rút ngắn rồi lưu lại.", "Words");
        return SecretIn(words);
    }

    public static Refusal? SecretIn(string words) => SecretMark.In(words) is { } mark
        ? new($"Có dấu “{mark}”. Nội dung mật không được đưa vào phần mềm này nên chưa lưu gì. Bỏ phần mật rồi ghi lại.", "Words")
        : null;
}
