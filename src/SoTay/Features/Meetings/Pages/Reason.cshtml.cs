using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>The cell says why a month's meeting was late or not held; the boards show it.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class ReasonModel(AppDb db, PersonAccess access, PolicyBook policies, VietnamClock clock) : PageModel
{
    public Guid Organisation { get; private set; }

    public string CellName { get; private set; } = "";

    // A committee above cells owes no month.
    private bool IsCell { get; set; }

    public DateOnly Month { get; private set; }

    public MonthReason? Reason { get; private set; }

    [BindProperty]
    public MonthReasonInput Input { get; set; } = new();

    public string Label(MonthReasonKind kind) => MonthReasonKinds.Words(kind) is var words ? char.ToUpper(words[0], CultureInfo.GetCultureInfo("vi-VN")) + words[1..] : "";

    public async Task<IActionResult> OnGetAsync(Guid organisation, string month)
    {
        if (!await LoadAsync(organisation, month)) return NotFound();
        if (!IsCell) return Redirect(MeetingLinks.Of(organisation));
        if (Reason is { } said) Input = new MonthReasonInput { Kind = said.Kind, Words = said.Words };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation, string month)
    {
        if (!await LoadAsync(organisation, month)) return NotFound();
        if (!IsCell) return Redirect(MeetingLinks.Of(organisation));
        var words = (Input.Words ?? "").Trim();
        if (MonthReason.Check(Input.Kind, words, Month, await HeldOnTimeAsync(), clock.Today) is { } refusal) return this.Refuse(refusal, "Input.");
        db.Add(new MonthReason { OrganisationId = organisation, Month = Month, Kind = Input.Kind!.Value, Words = words, ByName = access.Person.Name, At = clock.Now });
        await db.SaveAsync(access.Person.Actor, cancellation: HttpContext.RequestAborted);
        this.Say($"Đã ghi lý do của tháng {Month.Month}. Đảng ủy thấy trên bảng sinh hoạt.");
        return Redirect(MeetingLinks.Of(organisation, Month.Year));
    }

    private async Task<bool> LoadAsync(Guid organisation, string month)
    {
        if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return false;
        if (await db.OrganisationsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, HttpContext.RequestAborted) is not { } unit) return false;
        (Organisation, CellName, IsCell, Month) = (organisation, unit.Name, unit.IsCell, first);
        Reason = await db.ReasonAsync(organisation, first, HttpContext.RequestAborted);
        return true;
    }

    private async Task<bool> HeldOnTimeAsync()
    {
        var day = MeetingDay.For(await policies.ForAsync(Organisation, Month, HttpContext.RequestAborted), Month);
        return await db.Meetings.AnyAsync(row => row.OrganisationId == Organisation && row.Month == Month && row.Kind == MeetingKind.Regular
            && row.State == MeetingState.Sealed && row.HeldOn <= day.Latest, HttpContext.RequestAborted);
    }
}

public sealed class MonthReasonInput
{
    public MonthReasonKind? Kind { get; set; }

    public string? Words { get; set; }
}
