using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Own;

/// <summary>A member's own dues, and nobody else's.</summary>
[Requires(Capability.Self)]
public sealed class OwnDuesModel(AppDb db, DuesDesk desk, ArrearsList arrears, VietnamClock clock) : PageModel
{
    private const int MonthsShown = 24;

    public List<DuesCharge> Lines { get; private set; } = [];

    public Arrear? Arrear { get; private set; }

    public string? Warning { get; private set; }

    public string? Collector { get; private set; }

    public string NowWords { get; private set; } = "";

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (desk.Me is not { } me) return Page();
        Lines = await db.DuesCharges.AsNoTracking().Where(row => row.MemberId == me).OrderByDescending(row => row.Month).Take(MonthsShown).ToListAsync(cancellation);
        if (Lines.Count == 0) return Page();
        var cell = Lines[0].OrganisationId;
        Arrear = await arrears.OfMemberAsync(me, cancellation);
        Warning = Arrear?.WarningOf((await arrears.LimitAsync(cell, cancellation))?.Value, clock.Today);
        Collector = await db.DuesDuties.Where(row => row.OrganisationId == cell && row.Kind == DuesDutyKind.Collect && row.To == null).Join(db.Members, row => row.MemberId, member => member.Id, (_, member) => member.FullName).FirstOrDefaultAsync(cancellation);
        var now = Lines.Find(row => row.Month <= DuesMonths.Of(Today)) ?? Lines[0];
        NowWords = now.State is DuesLineState.Exempt ? $"Được miễn đóng tháng {DuesMonths.Show(now.Month)}." : $"{DuesWords.Of(now.Group)}: {Vnd.Say(now.Due)} tháng {DuesMonths.Show(now.Month)}.";
        return Page();
    }
}
