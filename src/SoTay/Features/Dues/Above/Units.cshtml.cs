using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Above;

/// <summary>The units right below with their month, page by page: totals only.</summary>
[Requires(Capability.SeeDuesBook)]
public sealed class UnitsModel(DuesDesk desk, DuesUnits units, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public DuesPlace Place { get; private set; } = null!;

    public DateOnly Month { get; private set; }

    public List<DuesUnitLine> Lines { get; private set; } = [];

    /// <summary>Of the whole subtree.</summary>
    public DuesTotals Sum { get; private set; } = DuesTotals.None;

    public int From { get; private set; }

    public int Total { get; private set; }

    public DateOnly Today => clock.Today;

    public static string Say(DuesUnitLine line) => !line.Unit.IsCell ? $"{line.Begun}/{line.Cells} chi bộ đã lập, {line.Closed} đã khóa"
        : line.Begun == 0 ? "Chưa lập danh sách" : line.Closed == 0 ? "Chưa khóa sổ" : "Đã khóa sổ";

    public async Task<IActionResult> OnGetAsync(Guid dues, string? month, int from, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(dues, cancellation) is not { } place) return NotFound();
        (Place, Month, From) = (place, DuesMonths.TryRead(month, out var asked) ? asked : DuesMonths.Of(clock.Today), Math.Max(0, from));
        Total = await units.CountAsync(dues, Month, cancellation);
        Lines = await units.PageAsync(dues, Month, From, PageSize, cancellation);
        (Sum, _, _, _) = await units.SumAsync(dues, Month, Month, cancellation);
        return Page();
    }
}
