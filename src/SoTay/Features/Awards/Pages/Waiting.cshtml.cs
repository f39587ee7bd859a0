using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Awards.Pages;

/// <summary>What waits for this organisation: the appraiser's answers, and one decision for a list.</summary>
[Requires(Capability.EditRoster)]
public sealed class WaitingModel(AppDb db, AwardDesk desk, AwardRuns runs, VietnamClock clock) : PageModel
{
    public const int PageSize = 200;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<AwardLine> Lines { get; private set; } = [];

    public int Total { get; private set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>Why it is given although years with the highest grade are missing.</summary>
    [BindProperty]
    public string? Exception { get; set; }

    /// <summary>By award: years with the highest grade, where a rule asks for them.</summary>
    public IReadOnlyDictionary<Guid, ExcellentRun> Runs { get; private set; } = new Dictionary<Guid, ExcellentRun>();

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        On = clock.Today;
        return await LoadAsync(organisation, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        if (!await LoadAsync(organisation, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var (decision, no) = await desk.DecideAsync(Unit, Chosen, Number, On, Exception, cancellation);
        if ((no ?? await desk.SaveAsync($"khen thưởng, {Number?.Trim()}", cancellation)) is { } refusal) return await AgainAsync(organisation, refusal, cancellation);
        this.Say($"Đã ghi quyết định {AwardWords.Act(decision!.Kind)} {Chosen.Count} người, tổ chức");
        return Redirect(AwardLinks.Of(organisation));
    }

    public Task<IActionResult> OnPostEligibleAsync(Guid organisation, CancellationToken cancellation) => EachAsync(organisation, award => award.Appraise(true), "Đã ghi đủ điều kiện", cancellation);

    public Task<IActionResult> OnPostIneligibleAsync(Guid organisation, CancellationToken cancellation) => EachAsync(organisation, award => award.Appraise(false), "Đã ghi chưa đủ điều kiện", cancellation);

    public Task<IActionResult> OnPostDeclineAsync(Guid organisation, CancellationToken cancellation) => EachAsync(organisation, award => award.Decline(), "Đã ghi không khen lần này", cancellation);

    private async Task<IActionResult> EachAsync(Guid organisation, Func<Award, Refusal?> act, string done, CancellationToken cancellation)
    {
        var chosen = Chosen;
        var awards = await db.Awards.Where(row => row.GiverId == organisation && chosen.Contains(row.Id)).ToListAsync(cancellation);
        var no = awards.Count == 0 ? AwardRefusals.NobodyChosen with { Field = null } : awards.Select(act).FirstOrDefault(refusal => refusal is not null);
        if ((no ?? await desk.SaveAsync(null, cancellation)) is { } refusal) return await AgainAsync(organisation, refusal, cancellation);
        this.Say(done);
        return Redirect(AwardLinks.Waiting(organisation));
    }

    private async Task<IActionResult> AgainAsync(Guid organisation, Refusal no, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        return await LoadAsync(organisation, cancellation) ? this.Refuse(no) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return false;
        Unit = unit;
        var waiting = db.Awards.AsNoTracking().Where(row => row.GiverId == organisation && row.Standing == AwardStanding.Proposed);
        Total = await waiting.CountAsync(cancellation);
        Lines = await AwardLine.OfAsync(db, await waiting.OrderBy(row => row.Kind).ThenBy(row => row.ProposedOn).ThenBy(row => row.Id).Take(PageSize).ToListAsync(cancellation), cancellation);
        Runs = await runs.OfAsync([.. Lines.Select(line => line.Award)], organisation, On ?? clock.Today, cancellation);
        return true;
    }
}
