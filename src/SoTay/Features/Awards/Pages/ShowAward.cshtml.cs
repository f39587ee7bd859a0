using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Awards.Pages;

/// <summary>One award: what it is for, by which decision, and, where it was decided, its correction or taking back.</summary>
[Requires(Capability.SeeRoster)]
public sealed class ShowAwardModel(AppDb db, PersonAccess access, AwardDesk desk, AwardRuns runs, VietnamClock clock) : PageModel
{
    public AwardLine Line { get; private set; } = null!;

    public Award Award => Line.Award;

    /// <summary>Works where it is decided: sees the appraiser's answer, corrects, takes back.</summary>
    public bool MayDecide { get; private set; }

    public string ProposedBy { get; private set; } = "";

    /// <summary>Money that goes with it, computed and not kept.</summary>
    public (long Amount, PolicyBasis Basis)? Bonus { get; private set; }

    /// <summary>Years with the highest grade, where a rule asks for them.</summary>
    public ExcellentRun? Run { get; private set; }

    [BindProperty]
    public AwardAmendment Input { get; set; } = new();

    public bool IsAmending { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid award, CancellationToken cancellation)
    {
        if (!await LoadAsync(award, cancellation)) return NotFound();
        Input = new() { On = clock.Today, Ground = Award.Ground, Year = Award.Year };
        return Page();
    }

    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostCorrectAsync(Guid award, CancellationToken cancellation) => AmendAsync(award, () => Award.Correct(Input, clock.Today), "Đã ghi đính chính", cancellation);

    [Requires(Capability.EditRoster)]
    public Task<IActionResult> OnPostWithdrawAsync(Guid award, CancellationToken cancellation) => AmendAsync(award, () => Award.Withdraw(Input, clock.Today), "Đã ghi thu hồi", cancellation);

    private async Task<IActionResult> AmendAsync(Guid award, Func<Refusal?> act, string done, CancellationToken cancellation)
    {
        if (!await LoadAsync(award, cancellation)) return NotFound();
        IsAmending = true;
        if (!MayDecide) return this.Refuse(AwardRefusals.NotYours);
        if (!ModelState.IsValid) return this.Again();
        if ((act() ?? await desk.SaveAsync($"{Input.Number?.Trim()}", cancellation)) is { } no)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(award, cancellation) ? this.Refuse(no, "Input.") : NotFound();
        }

        this.Say(done);
        return Redirect(AwardLinks.To(award));
    }

    private async Task<bool> LoadAsync(Guid award, CancellationToken cancellation)
    {
        if (await db.Awards.FirstOrDefaultAsync(row => row.Id == award, cancellation) is not { } found) return false;
        Line = (await AwardLine.OfAsync(db, [found], cancellation))[0];
        MayDecide = await access.MayAsync(Capability.EditRoster, found.GiverId, cancellation);
        ProposedBy = await db.Set<Organisations.Organisation>().Where(row => row.Id == found.ProposedById).Select(row => row.Name).FirstAsync(cancellation);
        Bonus = Line.Decision is { } decision && found.MemberId is not null && found.Standing is AwardStanding.Given ? await desk.BonusAsync(decision, cancellation) : null;
        Run = (await runs.OfAsync([found], found.GiverId, found.DecidedOn ?? clock.Today, cancellation)).GetValueOrDefault(found.Id);
        return true;
    }
}
