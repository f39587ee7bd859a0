using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Policies.Calendar;

[Requires(Capability.ManagePolicies)]
public sealed class DayModel(AppDb db, PolicyBook book, PersonAccess access) : PageModel
{
    [BindProperty]
    public DayInput Input { get; set; } = new();

    /// <summary>The version that was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    public CalendarDay Day { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string date, CancellationToken cancellation)
    {
        if (!await LoadAsync(date, cancellation)) return NotFound();
        Input = new DayInput { Name = Day.Name, Kind = Day.Kind, Confidence = Day.Confidence, Note = Day.Note };
        Version = Day.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string date, CancellationToken cancellation)
    {
        if (!await LoadAsync(date, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (Version != Day.Version) return this.Refuse(PolicyRefusals.DayChangedMeanwhile(Day));
        if (Day.Set(Input.Name, Input.Kind, Input.Confidence, Input.Note) is { } refusal) return this.Refuse(refusal, "Input.");
        try { await db.SaveAsync(access.Person.Actor, Day.Note, cancellation); }
        catch (DbUpdateConcurrencyException) { return this.Refuse(PolicyRefusals.DayChangedMeanwhile(Day)); }
        book.Forget();
        this.Say($"Đã sửa ngày {Day.Date.Shown()}: {PolicyWords.Of(Day.Kind)}.");
        return Redirect(PolicyLinks.Year(Day.Date.Year));
    }

    private async Task<bool> LoadAsync(string date, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        Day = (await db.CalendarDays.FirstOrDefaultAsync(row => row.Date == day, cancellation))!;
        return Day is not null;
    }
}
