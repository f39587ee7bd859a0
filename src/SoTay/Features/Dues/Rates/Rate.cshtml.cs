using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues.Rates;

/// <summary>What one member pays: proposed by who collects, approved by who was assigned, exempted or reduced by decision of the cell.</summary>
[Requires(Capability.SeeDues)]
public sealed class RateModel(AppDb db, DuesDesk desk, DuesSheets sheets, PolicyBook policies, PersonAccess access, VietnamClock clock) : PageModel
{
    private PolicyReader _rules = null!;

    public DuesPlace Place { get; private set; } = null!;

    public Guid Member { get; private set; }

    public string Name { get; private set; } = "";

    public DuesTerms Terms { get; private set; } = null!;

    public DateOnly Month => DuesMonths.Of(clock.Today);

    public string NowWords { get; private set; } = "";

    public DuesSum? Sum { get; private set; }

    public DateOnly? FreeFrom { get; private set; }

    public bool IsRelieving { get; private set; }

    public IEnumerable<SelectListItem> Shares => ReliefInput.SharesOf(_rules).Select(share => new SelectListItem(Vnd.Share(share), (share * 100).ToString("0", System.Globalization.CultureInfo.InvariantCulture))).Prepend(new("Chọn mức giảm", ""));

    [BindProperty]
    public RateInput Input { get; set; } = new();

    [BindProperty]
    public ReliefInput Relief { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid dues, Guid row, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, row, cancellation)) return NotFound();
        Input.From = Relief.From = DuesMonths.Show(Place.LastClosed is { } closed && closed >= Month ? closed.AddMonths(1) : Month);
        Relief.DecidedOn = clock.Today;
        return Page();
    }

    /// <summary>Proposes a group and its amount.</summary>
    [Requires(Capability.CollectDues)]
    public async Task<IActionResult> OnPostAsync(Guid dues, Guid row, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, row, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var rules = DuesMonths.TryRead(Input.From?.Trim(), out var from) ? await policies.ForAsync(dues, from, cancellation) : _rules;
        var (rate, refusal) = Input.Read(dues, row, Place.LastClosed, rules, desk.Me, access.Person.Name, clock.Now);
        if (rate is null) return this.Refuse(refusal!);
        // A newer proposal takes the place of the one that waits.
        db.RemoveRange(await db.DuesRates.Where(one => one.MemberId == row && one.OrganisationId == dues && one.State == DuesRateState.Proposed).ToListAsync(cancellation));
        db.Add(rate);
        return await SaveAsync(dues, row, $"Đã gửi mức đóng của {Name} để duyệt", cancellation);
    }

    [Requires(Capability.ApproveDues)]
    public async Task<IActionResult> OnPostApproveAsync(Guid dues, Guid row, Guid rate, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, row, cancellation) || await ProposalAsync(dues, row, rate, cancellation) is not { } found) return NotFound();
        if (found.Approve(desk.Me, access.Person.Name, Place.LastClosed, clock.Now) is { } no) return this.Refuse(no);
        await sheets.FollowAsync(dues, [row], cancellation);
        return await SaveAsync(dues, row, $"Đã duyệt mức đóng của {Name}", cancellation);
    }

    [Requires(Capability.ApproveDues)]
    public async Task<IActionResult> OnPostReturnAsync(Guid dues, Guid row, Guid rate, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, row, cancellation) || await ProposalAsync(dues, row, rate, cancellation) is not { } found) return NotFound();
        if (found.Return(Reason, access.Person.Name, clock.Now) is { } no) return this.Refuse(no);
        return await SaveAsync(dues, row, "Đã gửi trả người thu", cancellation);
    }

    [Requires(Capability.ApproveDues)]
    public async Task<IActionResult> OnPostReliefAsync(Guid dues, Guid row, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, row, cancellation)) return NotFound();
        IsRelieving = true;
        if (!ModelState.IsValid) return this.Again();
        var (relief, refusal) = Relief.Read(dues, row, Terms.Reliefs, Place.LastClosed, await policies.ForAsync(dues, Relief.DecidedOn ?? clock.Today, cancellation), clock.Today, access.Person.Name, clock.Now);
        if (relief is null) return this.Refuse(refusal! with { Field = refusal.Field?.Replace("Input.", "Relief.", StringComparison.Ordinal) });
        db.Add(relief);
        return await FollowedAsync(dues, row, $"Đã ghi {DuesWords.Of(relief.Kind, relief.Share).ToLowerInvariant()} cho {Name}", cancellation);
    }

    [Requires(Capability.ApproveDues)]
    public async Task<IActionResult> OnPostEndAsync(Guid dues, Guid row, Guid relief, string? last, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, row, cancellation) || Terms.Reliefs.FirstOrDefault(one => one.Id == relief) is not { } found) return NotFound();
        if (found.End(DuesMonths.TryRead(last?.Trim(), out var month) ? month : null, Place.LastClosed) is { } no) return this.Refuse(no);
        return await FollowedAsync(dues, row, "Đã kết thúc miễn, giảm", cancellation);
    }

    // The new or shortened decision has to be in the store before the lines are set by it.
    private async Task<IActionResult> FollowedAsync(Guid dues, Guid row, string say, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveAsync(access.Person.Actor, "miễn, giảm đảng phí", cancellation);
        await sheets.FollowAsync(dues, [row], cancellation);
        var answer = await SaveAsync(dues, row, say, cancellation);
        await whole.CommitAsync(cancellation);
        return answer;
    }

    private async Task<IActionResult> SaveAsync(Guid dues, Guid row, string say, CancellationToken cancellation)
    {
        await db.SaveAsync(access.Person.Actor, "mức đóng đảng phí", cancellation);
        this.Say(say);
        return Redirect(DuesLinks.Rate(dues, row));
    }

    private Task<DuesRate?> ProposalAsync(Guid dues, Guid member, Guid rate, CancellationToken cancellation) =>
        db.DuesRates.FirstOrDefaultAsync(one => one.Id == rate && one.MemberId == member && one.OrganisationId == dues, cancellation);

    private async Task<bool> LoadAsync(Guid dues, Guid member, CancellationToken cancellation)
    {
        if (await desk.OpenCellAsync(dues, cancellation) is not { } place) return false;
        // Whoever pays here, or has a line here from before.
        if (!(await sheets.PayersAsync(dues, clock.Today, cancellation)).Contains(member) && !await db.DuesCharges.AnyAsync(row => row.OrganisationId == dues && row.MemberId == member, cancellation)) return false;
        if (await db.Members.AsNoTracking().Where(row => row.Id == member).Select(row => row.FullName).FirstOrDefaultAsync(cancellation) is not { } name) return false;
        (Place, Member, Name) = (place, member, name);
        Terms = (await DuesTerms.ReadAsync(db, [member], cancellation))[member];
        _rules = await policies.ForAsync(dues, Month, cancellation);
        FreeFrom = Terms.FreeFrom(_rules);
        var (group, full, share) = Terms.Of(Month, _rules);
        if (group is { } known && DuesFormula.IsComputed(known)) Sum = DuesFormula.OfMonth(known, _rules);
        var due = share >= 1 ? 0 : full - Vnd.HalfUp(full * share);
        NowWords = group is null && share < 1 ? DuesWords.Of(group) : $"{DuesWords.Of(group)}: {Vnd.Say(full)}" + (share >= 1 ? ", được miễn" : share > 0 ? $", giảm {Vnd.Share(share)}, còn đóng {Vnd.Say(due)}" : "");
        return true;
    }
}
