namespace SoTay.Features.Tasks;

/// <summary>States of tasks in the field's own words.</summary>
public static class TaskWords
{
    /// <summary>"Đã nghiệm thu", "Chậm 3 ngày", "Đang làm, 60 %".</summary>
    public static string State(WorkTask task, DateOnly today)
    {
        var late = task.DaysLate(today);
        return task.State switch
        {
            WorkTaskState.Accepted => late > 0 ? $"Đã nghiệm thu, chậm {late} ngày" : "Đã nghiệm thu, đúng hạn",
            WorkTaskState.Cancelled => "Đã hủy",
            WorkTaskState.Submitted => late > 0 ? $"Đã nộp chậm {late} ngày, chờ nghiệm thu" : "Đã nộp, chờ nghiệm thu",
            _ when late > 0 => $"Chậm {late} ngày",
            WorkTaskState.Blocked => "Đang vướng",
            WorkTaskState.Returned => "Trả lại, làm tiếp",
            WorkTaskState.InProgress => $"Đang làm, {task.Progress} %",
            WorkTaskState.Taken => "Đã nhận",
            WorkTaskState.Draft => "Dự kiến, chưa giao",
            _ => "Mới giao",
        };
    }

    /// <summary>"số lượng 100 %, chất lượng 90 %, chậm 3 ngày": what the acceptance judged; null before it.</summary>
    public static string? Verdict(WorkTask task) =>
        task.JudgedQuantity is { } much && task.JudgedQuality is { } good ? $"số lượng {much} %, chất lượng {good} %" : null;

    public static string Of(WorkTaskState state) => state switch
    {
        WorkTaskState.Draft => "Dự kiến",
        WorkTaskState.Given => "Giao việc",
        WorkTaskState.Taken => "Nhận việc",
        WorkTaskState.InProgress => "Đang làm",
        WorkTaskState.Blocked => "Đang vướng",
        WorkTaskState.Submitted => "Nộp sản phẩm",
        WorkTaskState.Accepted => "Nghiệm thu",
        WorkTaskState.Returned => "Trả lại",
        _ => "Hủy",
    };

    public static string Of(Bottleneck reason) => reason switch
    {
        Bottleneck.LacksGuidance => "Thiếu hướng dẫn, căn cứ",
        Bottleneck.WaitsForAnother => "Chờ cơ quan, người khác",
        Bottleneck.LacksMoney => "Thiếu kinh phí",
        Bottleneck.LacksPeople => "Thiếu người, thiếu chuyên môn",
        Bottleneck.LandOrProcurement => "Vướng đất đai, mua sắm",
        Bottleneck.TechnicalFault => "Lỗi dữ liệu, kỹ thuật",
        Bottleneck.NaturalDisaster => "Thiên tai, dịch bệnh",
        Bottleneck.AssignedLate => "Giao muộn hoặc chưa rõ",
        Bottleneck.OwnFault => "Do bản thân",
        _ => "Lý do khác",
    };
}
