using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Policies.Calendar;

[Requires(Capability.ManagePolicies)]
public sealed class CalendarYearModel(AppDb db, PolicyBook book, VietnamClock clock) : PageModel
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public int Year { get; private set; }

    public IReadOnlyList<CalendarMonth> Months { get; private set; } = [];

    public int Pending => Months.Sum(month => month.Days.Count(day => day.Kind is CalendarDayKind.Pending or CalendarDayKind.ExpectedOff));

    public bool IsEmpty => Months.All(month => month.Days.Count == 0);

    public int WorkingDays => Months.Sum(month => month.WorkingDays);

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancellation)
    {
        Year = year ?? clock.Today.Year;
        if (Year is < FirstYear or > LastYear) return NotFound();
        var (first, last) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        var days = await db.CalendarDays.AsNoTracking().Where(day => day.Date >= first && day.Date <= last).OrderBy(day => day.Date).ToListAsync(cancellation);
        var calendar = (await book.CurrentAsync(cancellation)).Calendar;
        Months = [.. Enumerable.Range(1, 12).Select(month => new CalendarMonth(
            month,
            Enumerable.Range(1, DateTime.DaysInMonth(Year, month)).Count(day => calendar.IsWorkingDay(new DateOnly(Year, month, day))),
            days.FindAll(day => day.Date.Month == month)))];
        return Page();
    }
}
