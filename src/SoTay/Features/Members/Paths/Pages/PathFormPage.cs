using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Records;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Paths.Pages;

/// <summary>What the first page of a path and the path's own page share: the step that is written now, with what its form needs.</summary>
public abstract class PathFormPage(AppDb db, PersonAccess access, PathDesk desk, VietnamClock clock) : PageModel
{
    public MemberPath Path { get; protected set; } = null!;

    public MemberRecord Record { get; protected set; } = null!;

    public string Cell { get; private set; } = "";

    public PathFacts Facts { get; private set; } = null!;

    public PolicyReader Rules { get; private set; } = null!;

    /// <summary>The step whose form stands on the page; null when nothing can be written.</summary>
    public PathStep? Asked { get; private set; }

    public IReadOnlyList<AdmissionCondition> Conditions { get; private set; } = [];

    /// <summary>The share that the vote needs today, and how many people it is counted on.</summary>
    public VoteRule? Rule { get; private set; }

    public (int Least, int Most) Voters { get; private set; }

    public IReadOnlyList<MeetingVoteLine> Votes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Grounds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Cells { get; private set; } = [];

    [BindProperty]
    public PathInput Input { get; set; } = new();

    /// <summary>The step that was written, or that the address asks for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    public DateOnly Today => clock.Today;

    /// <summary>Who acts at a step; the decision is made by the body above.</summary>
    public string Who(PathStep step) => step.Who.Replace("{above}", Facts.Body, StringComparison.Ordinal);

    /// <summary>Gathers what the step asked for needs: an extra by name, else the one waited for.</summary>
    protected async Task GatherAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        Cell = await db.Organisations.Where(row => row.Id == Path.OrganisationId).Select(row => row.Name).FirstAsync(cancellation);
        (Facts, Rules) = (await desk.FactsAsync(Path, Record.Member, cancellation), await desk.RulesAsync(Path, Today, cancellation));
        Asked = Path.State is PathState.Stopped ? null : PathFlow.Extras(Path, Facts).FirstOrDefault(step => step.Code == Step) ?? PathFlow.Next(Path, Facts);
        if (Asked is not { } asked) return;
        Conditions = [.. PathConditions.Of(Path, asked, Facts, Rules, Today)];
        if (asked.Wants("ground"))
            Grounds = [new("Chọn", ""), .. (Path.Kind is PathKind.Exemption ? ExemptionGrounds.All : StrikeOffGrounds.For(Facts.IsProbationary, Rules)).Select(ground => new SelectListItem(ground.Words, ground.Code))];
        if (asked.Wants("cell")) Cells = await CellsAsync(cancellation);
        if (Facts.VoteOf(asked) is not { } vote) return;
        Rule = Rules.Vote(vote);
        Voters = await db.VotersOnAsync(Path.OrganisationId, Today, Rule?.Base ?? VoteBase.AllOfficialMembers, cancellation);
        Votes = await desk.VotesAsync(Path, vote, cancellation);
    }

    /// <summary>What the product knows already stands in the form.</summary>
    protected void Prefill() => Input = new PathInput
    {
        On = Today, By = Asked?.Effect is PathEffect.StrikeOff or PathEffect.Resign ? Facts.Body : null, Base = Asked?.Vote is null ? null : Voters.Most,
        Year = Asked?.Wants("year") == true ? Today.Year - 1 : null, Cell = Cells.Count > 0 ? Path.OrganisationId : null,
    };

    /// <summary>Takes the step, saves, and goes on to the path; a refusal comes back to the form with everything typed.</summary>
    protected async Task<IActionResult> TakeAsync(Func<Task<bool>> load)
    {
        var cancellation = HttpContext.RequestAborted;
        if (!ModelState.IsValid) return this.Again();
        if (await desk.TakeAsync(Path, Record, Step ?? Asked?.Code ?? "", Input, cancellation) is { } no) return await AgainAsync(load, no);
        if (db.Entry(Path).State is EntityState.Detached) db.Add(Path);
        return await SaveAsync(load, "Đã ghi vào sổ");
    }

    protected async Task<IActionResult> SaveAsync(Func<Task<bool>> load, string say)
    {
        try { await db.SaveAsync(access.Person.Actor, cancellation: HttpContext.RequestAborted); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            // Secretary and office at the same moment: the path as it stands now, with what was typed.
            return await AgainAsync(load, PathRefusals.ChangedMeanwhile);
        }

        this.Say(say);
        return Redirect(PathLinks.To(Path.Id));
    }

    protected async Task<IActionResult> AgainAsync(Func<Task<bool>> load, Refusal no)
    {
        db.ChangeTracker.Clear();
        return await load() ? this.Refuse(no, "Input.") : NotFound();
    }

    private async Task<IReadOnlyList<SelectListItem>> CellsAsync(CancellationToken cancellation)
    {
        var own = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == Path.OrganisationId, cancellation);
        IEnumerable<SelectListItem> others = await CellChoice.ForAsync(db, access, own.Id, withOwn: false, cancellation);
        return [new(own.Name + (own.IsEnded ? " (đã kết thúc)" : ""), own.Id.ToString()), .. others.Where(one => one.Value.Length > 0)];
    }
}
