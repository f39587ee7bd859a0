using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Competitions.Pages;

/// <summary>What the pages of one competition share: loading it whole, and one act that is saved or refused.</summary>
public abstract class CompetitionPage(AppDb db, PersonAccess access, CompetitionDesk desk, VietnamClock clock) : PageModel
{
    [FromRoute(Name = "competition")]
    public Guid Id { get; set; }

    [BindProperty]
    public CompetitionInput Input { get; set; } = new();

    public Competition One { get; private set; } = null!;

    public string Decides { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public OrganisationKind UnitKind { get; private set; }

    public CompetitionTotals Totals { get; private set; } = null!;

    /// <summary>May write down steps; the council only reads and marks.</summary>
    public bool MayRun { get; private set; }

    public DateOnly Today => clock.Today;

    protected AppDb Db => db;

    protected PersonAccess Access => access;

    protected CompetitionDesk Desk => desk;

    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await db.WholeCompetitionAsync(Id, cancellation) is not { } found) return false;
        One = found;
        var units = await db.Organisations.AsNoTracking().Where(row => row.Id == found.OrganisationId || row.Id == found.UnitId).Select(row => new { row.Id, row.Name, row.Kind }).ToListAsync(cancellation);
        Decides = units.Find(row => row.Id == found.OrganisationId)!.Name;
        (Unit, UnitKind) = units.Find(row => row.Id == found.UnitId) is { } unit ? (unit.Name, unit.Kind) : ("", default);
        Totals = await desk.TotalsAsync(found, cancellation);
        MayRun = await access.MayAsync(Capability.RunCompetitions, found.OrganisationId, cancellation);
        await ReadAsync(cancellation);
        return true;
    }

    /// <summary>What a page shows beside the competition.</summary>
    protected virtual Task ReadAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Does one thing and saves it, or shows the page again with the sentence that stood in the way.</summary>
    protected async Task<IActionResult> ActAsync(Func<Competition, Task<Refusal?>> act, string say, CancellationToken cancellation, string? back = null)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (await act(One) is { } refusal)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(cancellation) ? this.Refuse(refusal, refusal.Field is null ? "" : "Input.") : NotFound();
        }

        await db.SaveAsync(access.Person.Actor, One.Title, cancellation);
        this.Say(say);
        return Redirect(back ?? CompetitionLinks.To(Id));
    }

    protected Task<IActionResult> ActAsync(Func<Competition, Refusal?> act, string say, CancellationToken cancellation, string? back = null) => ActAsync(one => Task.FromResult(act(one)), say, cancellation, back);
}

/// <summary>What the forms of a competition ask for; each form sends some of it.</summary>
public sealed class CompetitionInput
{
    public string? Text { get; set; }

    public CompetitionPart Part { get; set; }

    public string? Name { get; set; }

    public int? Most { get; set; } = 100;

    public int? Weight { get; set; } = 1;

    /// <summary>Part, candidate or condition that the act is about.</summary>
    public Guid? Which { get; set; }

    public Guid? Condition { get; set; }

    public bool Met { get; set; }

    public DateOnly? On { get; set; }

    public string? Number { get; set; }

    public string? FewNumber { get; set; }

    public string? FewReason { get; set; }

    public Guid? Member { get; set; }

    public string? Unit { get; set; }

    public CompetitionBallot Ballot { get; set; } = new();

    public Guid? Winner { get; set; }

    /// <summary>Where there are several posts.</summary>
    public List<Guid> Winners { get; set; } = [];

    public DateOnly? TakesOn { get; set; }

    public string? Term { get; set; }

    public bool? IsLocal { get; set; }

    public PostEnding? Ending { get; set; }

    public DateOnly? EndedOn { get; set; }

    public string? Why { get; set; }

    public string? BackWhy { get; set; }
}
