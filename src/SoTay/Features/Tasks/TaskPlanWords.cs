namespace SoTay.Features.Tasks;

public static class TaskPlanWords
{
    public static string Of(TaskPlanKind kind) => kind switch
    {
        TaskPlanKind.Products => "Khoán sản phẩm năm",
        TaskPlanKind.Remediation => "Khắc phục hạn chế",
        _ => "Kiến nghị của hội nghị, hội thảo",
    };

    /// <summary>What the words of an item's ground are in this kind of plan.</summary>
    public static string Ground(TaskPlanKind? kind) => kind switch
    {
        TaskPlanKind.Remediation => "Hạn chế cần khắc phục",
        TaskPlanKind.Recommendations => "Kiến nghị, của tham luận nào",
        _ => "Căn cứ, lý do giao",
    };
}
