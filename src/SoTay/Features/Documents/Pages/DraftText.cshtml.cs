using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>The text of a draft, heading by heading, with the targets of the document above. Two people who write the same heading see both versions.</summary>
[Requires(Capability.KeepRegister)]
public sealed class DraftTextModel(AppDb db, PersonAccess access, IDraftTargets targets, VietnamClock clock) : PageModel
{
    private const int Attempts = 3;

    public DocumentDraft Draft { get; private set; } = null!;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<DraftSection> Sections { get; private set; } = [];

    public IReadOnlyList<DraftTarget> Targets { get; private set; } = [];

    /// <summary>Headings with nothing under them, as saved.</summary>
    public IReadOnlyList<DraftSection> Empty { get; private set; } = [];

    [BindProperty]
    public DraftTextInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid draft)
    {
        if (!await LoadAsync(draft)) return NotFound();
        if (Draft.DocumentId is { } document) return Redirect(DocumentLinks.To(document));
        Input = DraftTextInput.Of(Sections, Targets);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draft)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!await LoadAsync(draft)) return NotFound();
            if (!ModelState.IsValid) return this.Again();
            if ((Draft.Change() ?? Write() ?? Add() ?? await targets.NoteAsync(Draft, Input.Goals, HttpContext.RequestAborted)) is { } refusal)
            {
                db.ChangeTracker.Clear();
                return this.Refuse(refusal);
            }

            if (db.ChangeTracker.HasChanges()) Draft.Write(clock.Now);
            try
            {
                await db.SaveAsync(access.Person.Actor, "Soạn văn bản", HttpContext.RequestAborted);
                break;
            }
            // Somebody saved between reading and writing: the next look finds their words and shows both.
            catch (DbUpdateException fault) when (fault.CameSecond && attempt < Attempts) { db.ChangeTracker.Clear(); }
        }

        this.Say("Đã lưu bản thảo");
        return Redirect(DocumentLinks.DraftText(draft));
    }

    /// <summary>How the targets are typed, in the order of the table.</summary>
    public int GoalOf(Guid target) => Input.Goals.FindIndex(row => row.Target == target);

    private Refusal? Write()
    {
        Refusal? refusal = null;
        foreach (var (input, at) in Input.Sections.Select((input, at) => (input, at)))
        {
            if (Sections.FirstOrDefault(row => row.Id == input.Id) is not { } row) return DraftRefusals.SectionUnknown;
            if (input.Says(row)) continue;
            var field = $"Input.Sections[{at}].";
            if (row.Version != input.Seen)
            {
                (input.Other, input.Seen) = (row, row.Version);
                refusal ??= DraftRefusals.ChangedByOther(row.ByName) with { Field = field + "Words" };
                continue;
            }

            if (row.Write(input.CleanHeading, input.CleanWords, input.LeftOut, access.Person.Name) is { } no) refusal ??= no with { Field = field + no.Field };
        }

        return refusal;
    }

    private Refusal? Add()
    {
        var heading = (Input.NewHeading ?? "").Trim();
        if (heading.Length == 0) return null;
        if (heading.Length > DraftSection.HeadingLimit) return DraftRefusals.HeadingTooLong with { Field = "Input.NewHeading" };
        if (SecretMark.In(heading) is { } mark) return DocumentRefusals.Secret(mark, "Input.NewHeading");
        if (Sections.Count >= DraftOutline.MostSections) return DraftRefusals.TooManySections with { Field = "Input.NewHeading" };
        db.Add(new DraftSection { DraftId = Draft.Id, OrganisationId = Draft.OrganisationId, Place = Sections.Max(row => row.Place) + 1, Rank = 2, Heading = heading });
        return null;
    }

    private async Task<bool> LoadAsync(Guid draft)
    {
        var cancellation = HttpContext.RequestAborted;
        Draft = await db.DocumentDrafts.Include(row => row.Versions).Include(row => row.Reviews).AsSplitQuery().FirstAsync(row => row.Id == draft, cancellation);
        if (Draft.AnswersId is null) return false;
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == Draft.OrganisationId, cancellation);
        Sections = await db.DraftSections.Where(row => row.DraftId == draft).OrderBy(row => row.Place).ToListAsync(cancellation);
        Targets = await targets.OfAsync(Draft, cancellation);
        Empty = DraftOutline.Empty(Sections, Targets.Any(row => row.Taken is not null));
        return true;
    }
}
