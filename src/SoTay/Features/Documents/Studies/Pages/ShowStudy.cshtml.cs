using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Documents.Studies.Pages;

/// <summary>
/// A study as it stands in an organisation: how many were given it, have read, have finished the self-check. A level above sees counts of units;
/// who has not read yet is named in the cell alone, to those who see its roster; nobody sees answers or results of anybody.
/// </summary>
[Requires(Capability.SeeMeetings)]
public sealed class ShowStudyModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public Organisation Unit { get; private set; } = null!;

    public DocumentStudy Study { get; private set; } = null!;

    public Document Entry { get; private set; } = null!;

    /// <summary>Who has it studied.</summary>
    public string From { get; private set; } = "";

    public Refusal? Over { get; private set; }

    public Document? Newer { get; private set; }

    public StudyCount Count { get; private set; } = null!;

    /// <summary>Units right below; empty in a cell.</summary>
    public IReadOnlyList<UnitStudy> Units { get; private set; } = [];

    /// <summary>Names of those who have not read, in the order of the register; they stay in the cell, with who sees its roster.</summary>
    public IReadOnlyList<string> Unread { get; private set; } = [];

    public bool MayGive { get; private set; }

    public bool IsOwn => Study.OrganisationId == Unit.Id;

    public bool IsLate => Study.Deadline < clock.Today;

    public IReadOnlyList<UnitStudy> Living => [.. Units.Where(unit => unit.EndedOn is null)];

    /// <summary>Units with nobody missing.</summary>
    public int Complete => Units.Count(unit => unit is { EndedOn: null, IsSilent: false, IsBehind: false });

    public async Task<IActionResult> OnGetAsync(Guid organisation, Guid study)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.StudyAtAsync(organisation, study, cancellation) is not { } found) return NotFound();
        Study = found;
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        Entry = await db.Documents.AsNoTracking().FirstAsync(row => row.Id == found.DocumentId, cancellation);
        Newer = await db.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Entry.ReplacedById, cancellation);
        From = await db.Organisations.Where(row => row.Id == found.OrganisationId).Select(row => row.Name).FirstAsync(cancellation);
        Over = DocumentStudy.Over(Entry, Newer, clock.Today);
        MayGive = !Unit.IsEnded && Over is null && await access.MayAsync(Capability.KeepRegister, organisation, cancellation);
        if (Unit.IsCell) await CellAsync(organisation, study, cancellation);
        else
        {
            Units = await db.UnitsInStudyAsync(study, organisation, cancellation);
            Count = StudyCounting.Sum(Units.Select(unit => unit.Count));
        }

        return Page();
    }

    private async Task CellAsync(Guid cell, Guid study, CancellationToken cancellation)
    {
        Count = (await db.StudyCountsAsync(study, cancellation)).GetValueOrDefault(cell) ?? new StudyCount(0, 0, 0, 0);
        if (!access.Person.Reach.Contains(cell) || !await access.MayAsync(Capability.SeeRoster, cell, cancellation)) return;
        var waiting = db.StudyMembers.Where(row => row.StudyId == study && row.OrganisationId == cell && row.ReadAt == null).Select(row => row.MemberId);
        Unread = await db.Set<Member>().Where(row => waiting.Contains(row.Id) && (row.CellId == cell || row.TemporaryCellId == cell)).OrderBy(row => row.SortKey).Select(row => row.FullName).ToListAsync(cancellation);
    }
}
