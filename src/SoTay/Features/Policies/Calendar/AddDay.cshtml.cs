using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Policies.Calendar;

[Requires(Capability.ManagePolicies)]
public sealed class AddDayModel(AppDb db, PolicyBook book, PersonAccess access) : PageModel
{
    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public DayInput Input { get; set; } = new();

    public int Year { get; private set; }

    public void OnGet(int year) => Year = year;

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancellation)
    {
        Year = year;
        if (!ModelState.IsValid) return this.Again();
        if (Date is not { } date) return this.Refuse(PolicyRefusals.DayWithoutDate);
        if (await db.CalendarDays.FirstOrDefaultAsync(row => row.Date == date, cancellation) is { } taken) return this.Refuse(PolicyRefusals.DayTaken(taken));
        var day = new CalendarDay { Date = date, Name = "", Kind = Input.Kind, IsWorkingDay = false, Confidence = Input.Confidence };
        if (day.Set(Input.Name, Input.Kind, Input.Confidence, Input.Note) is { } refusal) return this.Refuse(refusal, refusal.Field is null ? "" : "Input.");
        db.Add(day);
        await db.SaveAsync(access.Person.Actor, day.Note, cancellation);
        book.Forget();
        this.Say($"Đã thêm ngày {date.Shown()}: {day.Name}.", PolicyLinks.Day(date));
        return Redirect(PolicyLinks.Year(date.Year));
    }
}
