namespace SoTay.Platform.Ui.Pages.Design;

public sealed class DesignInput
{
    public string Place { get; set; } = "Nhà văn hóa bản Khe Sàng";

    public DateOnly? Held { get; set; } = new(2026, 11, 3);

    public TimeOnly? At { get; set; } = new(19, 30);

    public decimal? Points { get; set; } = 8.5m;

    public string? Product { get; set; }

    public IFormFile? Workbook { get; set; }

    public string Doer { get; set; } = "phuong";

    public bool ByHand { get; set; } = true;

    public string Reason { get; set; } = "excused";

    public string? Locked { get; set; } = "Chi bộ bản Khe Sàng";
}
