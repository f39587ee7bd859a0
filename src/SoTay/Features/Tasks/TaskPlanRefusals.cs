using SoTay.Platform;

namespace SoTay.Features.Tasks;

public static class TaskPlanRefusals
{
    public static readonly Refusal Issued = new("Kế hoạch này đã giao rồi. Không ghi lần nữa; việc thêm sau được giao ngay.");
    public static readonly Refusal Empty = new("Kế hoạch chưa có việc nào nên chưa giao được. Thêm ít nhất một việc.");
    public static readonly Refusal ChangedMeanwhile = new("Người khác vừa đổi kế hoạch này. Trọng số đã gõ còn ở đây. Xem lại rồi giao.");
    public static readonly Refusal TitleMissing = new("Ghi tên kế hoạch. Những ô khác còn giữ ở đây.", "PlanTitle");

    public static Refusal WeightsDoNotAddUp(string owner, decimal sum) =>
        new($"Trọng số các sản phẩm của {owner} cộng lại là {sum:0.##} %, phải đúng {TaskPlan.Whole:0} %. Chưa giao việc nào. Sửa trọng số rồi giao lại.");
}
