using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues.Payments;

/// <summary>A payment for one or several months, late or in advance, in cash or on the portal, as the collector types it.</summary>
public sealed class PayInput
{
    public Guid? Member { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public DateOnly? On { get; set; }

    public DuesChannel Channel { get; set; }

    public string? Reference { get; set; }
}

/// <summary>Writes a payment down for chosen months: each month its line, so that what is paid in advance is on the sheet when its month comes.</summary>
[Requires(Capability.CollectDues)]
public sealed class PayModel(AppDb db, DuesDesk desk, DuesSheets sheets, DuesCash cash, PersonAccess access, VietnamClock clock) : PageModel
{
    /// <summary>A year at a time is what is paid in advance in practice.</summary>
    private const int MostMonths = 12;

    public DuesPlace Place { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    [BindProperty]
    public PayInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid dues, Guid? member, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, cancellation)) return NotFound();
        Input = new() { Member = member, From = DuesMonths.Show(DuesMonths.Of(clock.Today)), On = clock.Today };
        if (member is { } who && await db.DuesCharges.Where(row => row.OrganisationId == dues && row.MemberId == who && row.Due > row.Paid).MinAsync(row => (DateOnly?)row.Month, cancellation) is { } oldest) Input.From = DuesMonths.Show(oldest);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid dues, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (Input.Member is not { } member || People.All(one => one.Value != member.ToString())) return this.Refuse(DuesRefusals.MemberMissing);
        if (!DuesMonths.TryRead(Input.From?.Trim(), out var from)) return this.Refuse(DuesRefusals.MonthMissing("Input.From"));
        var to = from;
        if (!string.IsNullOrWhiteSpace(Input.To) && !DuesMonths.TryRead(Input.To.Trim(), out to)) return this.Refuse(DuesRefusals.MonthMissing("Input.To"));
        if (to < from) return this.Refuse(DuesRefusals.MonthsReversed("Input.To"));
        if (DuesMonths.Count(from, to) > MostMonths || from > DuesMonths.Of(clock.Today).AddMonths(MostMonths)) return this.Refuse(DuesRefusals.TooFarAhead(MostMonths, "Input.To"));
        var (sum, refusal) = await PayAsync(dues, member, from, to, cancellation);
        if (refusal is not null) return this.Refuse(refusal with { Field = refusal.Field is "On" or "Reference" ? "Input." + refusal.Field : refusal.Field });
        try { await db.SaveAsync(access.Person.Actor, cancellation: cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DuesRefusals.ChangedMeanwhile); }
        this.Say($"Đã ghi {Vnd.Say(sum)} cho {DuesMonths.Count(from, to)} tháng");
        await turn.CommitAsync(cancellation);
        return Redirect(DuesLinks.Sheet(dues, from > DuesMonths.Of(clock.Today) ? DuesMonths.Of(clock.Today) : from));
    }

    private async Task<(long Sum, Refusal? Refusal)> PayAsync(Guid dues, Guid member, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var sum = 0L;
        for (var month = from; month <= to; month = month.AddMonths(1))
        {
            // A past month without a sheet has no line: the cell did not begin it here, or the member was not in it.
            if (month <= Place.LastClosed && !await db.DuesCharges.AnyAsync(row => row.MemberId == member && row.Month == month && row.OrganisationId == dues, cancellation)) return (0, DuesRefusals.MonthClosed(month, "Input.From"));
            if (await sheets.LineAsync(dues, member, month, cancellation) is not { } line) return (0, DuesRefusals.ChargedElsewhere(month));
            var (payment, refusal) = await cash.PayAsync(Place, line, Input.On, Input.Channel, Input.Reference, cancellation);
            if (payment is null) return (0, refusal);
            sum += payment.Amount;
        }

        return (sum, null);
    }

    private async Task<bool> LoadAsync(Guid dues, CancellationToken cancellation)
    {
        if (await desk.OpenCellAsync(dues, cancellation) is not { } place) return false;
        Place = place;
        var payers = await sheets.PayersAsync(dues, clock.Today, cancellation);
        var lines = db.DuesCharges;
        var people = await db.Members.AsNoTracking().Where(row => payers.Contains(row.Id) || lines.Any(line => line.OrganisationId == dues && line.MemberId == row.Id && line.Due > line.Paid))
            .OrderBy(row => row.SortKey).Select(row => new { row.Id, row.FullName }).ToListAsync(cancellation);
        People = [new("Chọn đồng chí", ""), .. people.Select(row => new SelectListItem(row.FullName, row.Id.ToString()))];
        return true;
    }
}
