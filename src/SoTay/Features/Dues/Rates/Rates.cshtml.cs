using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues.Rates;

/// <param name="Words">What holds this month.</param>
/// <param name="Pressing">A relief that ends soon.</param>
public sealed record RateLine(Guid Member, string Name, string Words, DuesRate? Proposed, string? Pressing);

/// <summary>What each member of the cell pays, what waits for approval, which exemption or reduction ends soon.</summary>
[Requires(Capability.SeeDues)]
public sealed class RatesModel(AppDb db, DuesDesk desk, DuesSheets sheets, PolicyBook policies, PersonAccess access, VietnamClock clock) : PageModel
{
    /// <summary>A relief is spoken of in its last month and the one before.</summary>
    private const int MonthsAhead = 1;

    public DuesPlace Place { get; private set; } = null!;

    public List<RateLine> Lines { get; private set; } = [];

    public int Waiting => Lines.Count(line => line.Proposed is not null);

    public async Task<IActionResult> OnGetAsync(Guid dues, CancellationToken cancellation) => await LoadAsync(dues, cancellation) ? Page() : NotFound();

    /// <summary>Approves everything that waits.</summary>
    [Requires(Capability.ApproveDues)]
    public async Task<IActionResult> OnPostAsync(Guid dues, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, cancellation)) return NotFound();
        var waiting = await db.DuesRates.Where(row => row.OrganisationId == dues && row.State == DuesRateState.Proposed).ToListAsync(cancellation);
        foreach (var rate in waiting)
            if (rate.Approve(desk.Me, access.Person.Name, Place.LastClosed, clock.Now) is { } no) return this.Refuse(no);
        await sheets.FollowAsync(dues, [.. waiting.Select(row => row.MemberId)], cancellation);
        await db.SaveAsync(access.Person.Actor, "duyệt mức đóng đảng phí", cancellation);
        this.Say($"Đã duyệt {waiting.Count} mức đóng");
        return Redirect(DuesLinks.Rates(dues));
    }

    private async Task<bool> LoadAsync(Guid dues, CancellationToken cancellation)
    {
        if (await desk.OpenCellAsync(dues, cancellation) is not { } place) return false;
        Place = place;
        var month = DuesMonths.Of(clock.Today);
        var payers = await sheets.PayersAsync(dues, clock.Today, cancellation);
        var names = await db.Members.AsNoTracking().Where(row => payers.Contains(row.Id)).OrderBy(row => row.SortKey).Select(row => new { row.Id, row.FullName }).ToListAsync(cancellation);
        var terms = await DuesTerms.ReadAsync(db, payers, cancellation);
        var rules = await policies.ForAsync(dues, month, cancellation);
        Lines = names.ConvertAll(row => new RateLine(row.Id, row.FullName, Say(terms[row.Id], month, rules), terms[row.Id].Proposed is { } one && one.OrganisationId == dues ? one : null, Pressing(terms[row.Id], month)));
        return true;
    }

    private static string Say(DuesTerms terms, DateOnly month, PolicyReader rules)
    {
        var (group, full, share) = terms.Of(month, rules);
        var relief = terms.ReliefOf(month);
        var amount = group is null ? DuesWords.Of(group) : $"{DuesWords.Of(group)}, {Vnd.Say(full)}";
        if (share >= 1) return relief is null ? $"{amount}. Được miễn: đủ tuổi Đảng" : $"{amount}. Được miễn đến tháng {DuesMonths.Show(relief.To)}";
        return share > 0 ? $"{amount}. Giảm {Vnd.Share(share)} đến tháng {DuesMonths.Show(relief!.To)}" : amount;
    }

    private static string? Pressing(DuesTerms terms, DateOnly month) =>
        terms.ReliefOf(month) is { } relief && relief.To <= month.AddMonths(MonthsAhead) ? $"Miễn, giảm hết hạn sau tháng {DuesMonths.Show(relief.To)}; chi bộ xét lại nếu còn lý do" : null;
}
