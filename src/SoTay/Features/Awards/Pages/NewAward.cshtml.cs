using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Awards.Pages;

/// <summary>Proposes members and organisations of a unit for an award; to the unit itself where it may decide.</summary>
[Requires(Capability.EditRoster)]
public sealed class NewAwardModel(AppDb db, AwardDesk desk, VietnamClock clock) : PageModel
{
    // A large cell whole; elsewhere what a name finds.
    private const int MostShown = 200;
    private const int MostFound = 30;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<AwardSubject> Subjects { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Givers { get; private set; } = [];

    public IReadOnlyList<MeetingVoteLine> Votes { get; private set; } = [];

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
        Subjects = [.. await UnitsAsync(cancellation), .. await MembersAsync(cancellation)];
        return true;
    }

    private async Task<IEnumerable<AwardSubject>> MembersAsync(CancellationToken cancellation)
    {
        var (inside, words, chosen, whole) = (db.SubtreeOf(Unit.Id), Folding.Fold(Input.Find ?? "").Trim(), Input.Chosen, Unit.IsCell);
        if (!whole && words.Length == 0 && chosen.Count == 0) return [];
        return await db.Members.AsNoTracking().Where(row => row.CellId != null && inside.Contains(row.CellId.Value) && (whole || chosen.Contains(row.Id) || words.Length > 0 && row.FoldedName.Contains(words)))
            .Join(db.Organisations, row => row.CellId, cell => cell.Id, (row, cell) => new { row.Id, row.FullName, row.SortKey, cell.Name }).OrderByDescending(row => chosen.Contains(row.Id)).ThenBy(row => row.SortKey).ThenBy(row => row.Id)
            .Take(whole ? MostShown : MostFound + chosen.Count).Select(row => new AwardSubject(row.Id, row.FullName, row.Name)).ToListAsync(cancellation);
    }

    // The cell itself may be proposed to its superior; of a committee the units right below it, or those that the name finds.
    private async Task<IEnumerable<AwardSubject>> UnitsAsync(CancellationToken cancellation)
    {
        var (inside, words, chosen, here) = (db.SubtreeOf(Unit.Id), Folding.Fold(Input.Find ?? "").Trim(), Input.Chosen, Unit.Id);
        return await db.Organisations.AsNoTracking().Where(row => row.EndedOn == null && inside.Contains(row.Id) && (row.Id == here || chosen.Contains(row.Id) || words.Length > 0 && row.FoldedName.Contains(words)))
            .OrderByDescending(row => chosen.Contains(row.Id)).ThenByDescending(row => row.Id == here).ThenBy(row => row.Code).Take(MostFound + chosen.Count).Select(row => new AwardSubject(row.Id, row.Name, "Tổ chức")).ToListAsync(cancellation);
    }
}
