using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Reading;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Studies.Pages;

/// <summary>Outline, questions for the discussion and deadline of a study; the headings of the document are offered to begin with.</summary>
[Requires(Capability.KeepRegister)]
public sealed class StudyOutlineModel(AppDb db, PersonAccess access, FileStore files, VietnamClock clock) : PageModel
{
    public Organisation Unit { get; private set; } = null!;

    public Document Entry { get; private set; } = null!;

    /// <summary>What stands there; null where the document is not studied here yet.</summary>
    public DocumentStudy? Known { get; private set; }

    /// <summary>Somebody saved another text meanwhile: shown beside what was typed.</summary>
    public string? Other { get; private set; }

    [BindProperty]
    public DateOnly? Deadline { get; set; }

    [BindProperty]
    public string? Outline { get; set; }

    [BindProperty]
    public string? Discussion { get; set; }

    /// <summary>The version that was shown; -1 for a new one.</summary>
    [BindProperty]
    public int Seen { get; set; } = -1;

    public async Task<IActionResult> OnGetAsync(Guid organisation, Guid upper)
    {
        if (!await LoadAsync(organisation, upper)) return NotFound();
        if (Known is { } study) (Deadline, Outline, Discussion, Seen) = (study.Deadline, study.Outline, study.Discussion, study.Version);
        else Outline = string.Join('\n', DraftOutline.HeadingsOf(await db.LinesAsync(Entry, files, HttpContext.RequestAborted)).Select(line => line.Words));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation, Guid upper)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!await LoadAsync(organisation, upper)) return NotFound();
            if (!ModelState.IsValid) return this.Again();
            if (Write() is { } refusal) return this.Refuse(refusal);
            try
            {
                await db.SaveAsync(access.Person.Actor, $"Giao học tập {Entry.Symbol}", HttpContext.RequestAborted);
                return Redirect(StudyLinks.To(organisation, Known!.Id));
            }
            // Saved by somebody else at the same moment: the next look shows both.
            catch (DbUpdateException fault) when (fault.CameSecond && attempt == 1) { db.ChangeTracker.Clear(); }
        }
    }

    private Refusal? Write()
    {
        if (Unit.IsEnded) return StudyRefusals.UnitEnded;
        if (DocumentStudy.Over(Entry, null, clock.Today) is { } over) return over;
        if (Known is { } there && there.Version != Seen)
        {
            (Other, Seen) = ($"{there.Outline}\n{there.Discussion}", there.Version);
            ModelState.Remove(nameof(Seen));
            return StudyRefusals.ChangedMeanwhile;
        }

        var study = Known ?? new DocumentStudy { DocumentId = Entry.Id, OrganisationId = Unit.Id, MadeAt = clock.Now, ByName = access.Person.Name };
        if (study.Write(Deadline, Outline, Discussion, clock.Today) is { } refusal) return refusal;
        if (Known is null) db.Add(study);
        Known = study;
        return null;
    }

    private async Task<bool> LoadAsync(Guid organisation, Guid upper)
    {
        var cancellation = HttpContext.RequestAborted;
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        var line = db.OrganisationAncestors.Where(row => row.To == null && row.DescendantId == organisation).Select(row => row.AncestorId);
        if (await db.DocumentsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == upper && line.Contains(row.OrganisationId), cancellation) is not { } found) return false;
        Entry = found;
        Known = await db.DocumentStudies.FirstOrDefaultAsync(row => row.DocumentId == upper && row.OrganisationId == organisation, cancellation);
        return true;
    }
}
