using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Awards.Pages;

/// <summary>Proposes members and organisations of a unit for an award; to the unit itself where it may decide.</summary>
[Requires(Capability.EditRoster)]
public sealed class NewAwardModel(AppDb db, AwardDesk desk, AwardRuns runs, VietnamClock clock) : PageModel
{
    private const int MinYear = 1930;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<AwardSubject> Subjects { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Givers { get; private set; } = [];

    public IReadOnlyList<MeetingVoteLine> Votes { get; private set; } = [];

    /// <summary>Years with the highest grade that this kind of award asks for; null where none asks.</summary>
    public Dated<int>? Rule { get; private set; }

    /// <summary>By member or organisation.</summary>
    public IReadOnlyDictionary<Guid, ExcellentRun> Runs { get; private set; } = new Dictionary<Guid, ExcellentRun>();

    /// <summary>Who is offered, and whether the years are there.</summary>
    public string? FactsOf(AwardSubject one) => Runs.GetValueOrDefault(one.Id) is { } run ? $"{one.Facts}. {AwardWords.Of(run)}" : Unit.IsCell && one.Facts == Unit.Name ? null : one.Facts;

    [BindProperty]
    public AwardInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        Input = new() { Kind = AwardKind.Praise, Year = clock.Today.Year, Giver = organisation };
        return await LoadAsync(organisation, cancellation) ? Page() : NotFound();
    }

    /// <summary>Looks for people and units below by name; who is chosen stays chosen.</summary>
    public async Task<IActionResult> OnPostFindAsync(Guid organisation, CancellationToken cancellation) => await LoadAsync(organisation, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        if (!await LoadAsync(organisation, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if ((await desk.ProposeAsync(Unit, Input, cancellation) ?? await desk.SaveAsync("đề nghị khen thưởng", cancellation)) is { } no) return this.Refuse(no, "Input.");
        this.Say($"Đã ghi đề nghị {AwardWords.Act(Input.Kind!.Value)} {Input.Chosen.Distinct().Count()} người, tổ chức");
        return Redirect(Input.Giver == organisation ? AwardLinks.Waiting(organisation) : AwardLinks.Of(organisation) + "?proposed=true");
    }

    private async Task<bool> LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation && row.EndedOn == null, cancellation) is not { } unit) return false;
        Unit = unit;
        Givers = [.. (await desk.GiversAsync(organisation, cancellation)).Select(row => new SelectListItem(row.Name, row.Id.ToString()))];
        if (unit.IsCell) Votes = await desk.VotesAsync(organisation, cancellation);
        Subjects = [.. await UnitsAsync(cancellation), .. await AwardPeople.OfAsync(db, unit, Input.Find, Input.Chosen, cancellation)];
        if (Input.Kind is { } kind && Input.Giver is { } giver) Rule = await runs.RuleAsync(kind, giver, clock.Today, cancellation);
        if (Rule is not null && Input.Year is { } year && year > MinYear && year <= clock.Today.Year) Runs = await runs.OfAsync([.. Subjects], Rule, year, cancellation);
        return true;
    }

    // The cell itself may be proposed to its superior; of a committee the units right below it, or those that the name finds.
    private async Task<IEnumerable<AwardSubject>> UnitsAsync(CancellationToken cancellation)
    {
        var (inside, words, chosen, here) = (db.SubtreeOf(Unit.Id), Folding.Fold(Input.Find ?? "").Trim(), Input.Chosen, Unit.Id);
        return await db.Organisations.AsNoTracking().Where(row => row.EndedOn == null && inside.Contains(row.Id) && (row.Id == here || chosen.Contains(row.Id) || words.Length > 0 && row.FoldedName.Contains(words)))
            .OrderByDescending(row => chosen.Contains(row.Id)).ThenByDescending(row => row.Id == here).ThenBy(row => row.Code).Take(AwardPeople.MostFound + chosen.Count).Select(row => new AwardSubject(row.Id, row.Name, "Tổ chức")).ToListAsync(cancellation);
    }
}
