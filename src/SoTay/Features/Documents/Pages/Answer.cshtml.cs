using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Import;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Documents.Reading;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>Begins the document with which an organisation carries out one from above: in whose name, of which type; the headings, targets and tasks come by themselves.</summary>
[Requires(Capability.KeepRegister)]
public sealed class AnswerModel(AppDb db, PersonAccess access, PolicyBook policies, IDocumentWork work, FileStore files, VietnamClock clock) : PageModel
{
    private const string UsualOfCell = "KH", UsualAbove = "CTr";

    public Organisation Unit { get; private set; } = null!;

    /// <summary>The document that is carried out.</summary>
    public Document Entry { get; private set; } = null!;

    public Organisation Issuer { get; private set; } = null!;

    public IReadOnlyList<DocumentLine> Headings { get; private set; } = [];

    public DocumentWork Work { get; private set; } = null!;

    public IssuingRights Rights { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Types => [.. DraftInput.Choices(Rights).Where(item => item.Value.Length == 0 || AnswerDraft.MayAnswer(item.Value))];

    [BindProperty(SupportsGet = true)]
    public IssuingBody By { get; set; }

    [BindProperty]
    public DraftInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid organisation, Guid upper)
    {
        if (!await LoadAsync(organisation, upper)) return NotFound();
        if (await OpenAsync(organisation) is { } open) return Redirect(DocumentLinks.DraftText(open));
        var usual = Unit.IsCell ? UsualOfCell : UsualAbove;
        Input = new DraftInput { Type = Rights.Check(usual) is null ? usual : null, Subject = AnswerDraft.Subject(Entry, Issuer), Concretises = Entry.Symbol };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation, Guid upper)
    {
        var cancellation = HttpContext.RequestAborted;
        if (!await LoadAsync(organisation, upper)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        // Pressed twice, or begun by somebody else meanwhile: there is one draft.
        if (await OpenAsync(organisation) is { } open) return Redirect(DocumentLinks.DraftText(open));
        if (!IssuingBodies.Of(Unit.Kind).Contains(By)) return this.Refuse(DocumentRefusals.NothingIssued);
        if (Unit.IsEnded) return this.Refuse(DraftRefusals.UnitEnded);
        if (!AnswerDraft.StandsFor(Entry, clock.Today)) return this.Refuse(DraftRefusals.DocumentOver);
        Input.Concretises = Entry.Symbol;
        if (Input.Check(Rights) is { } wrong) return this.Refuse(wrong, "Input.");
        var draft = new DocumentDraft
        {
            OrganisationId = organisation, Body = By, Type = Input.Type!, Subject = Input.Subject!.Trim(), Concretises = Entry.Symbol, AnswersId = Entry.Id, MadeAt = clock.Now, ByName = access.Person.Name,
        };
        var own = new PaperIssuer(Unit.Kind, By, Unit.Name, "");
        await db.AnswerAsync(draft, Entry, new(AnswerDraft.Opening(Entry, Issuer, own, draft.Type), [.. Work.Tasks.Select(task => $"- {task.Title} ({task.Who}, hạn {Dates.Full(task.Deadline)})")], Work.Targets > 0), files, cancellation);
        await db.SaveAsync(access.Person.Actor, $"Soạn văn bản thực hiện {Entry.Symbol}", cancellation);
        return Redirect(DocumentLinks.DraftText(draft.Id));
    }

    private Task<Guid?> OpenAsync(Guid organisation) => db.DocumentDrafts.Where(row => row.AnswersId == Entry.Id && row.OrganisationId == organisation && row.DocumentId == null && row.DroppedAt == null)
        .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(HttpContext.RequestAborted);

    // What stands above this organisation, or in its own register; whoever only sees a document cannot answer it from elsewhere.
    private async Task<bool> LoadAsync(Guid organisation, Guid upper)
    {
        var cancellation = HttpContext.RequestAborted;
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        var line = db.OrganisationAncestors.Where(row => row.To == null && row.DescendantId == organisation).Select(row => row.AncestorId);
        if (await db.DocumentsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == upper && (row.OrganisationId == organisation || line.Contains(row.OrganisationId)), cancellation) is not { } found) return false;
        Entry = found;
        Issuer = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == found.OrganisationId, cancellation);
        Headings = DraftOutline.HeadingsOf(await db.LinesAsync(found, files, cancellation));
        Work = await work.OfAsync(found, cancellation);
        Rights = IssuingRights.For(await policies.ForAsync(organisation, clock.Today, cancellation), Unit.Kind, By);
        return true;
    }
}
