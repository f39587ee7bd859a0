using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Entry;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>Documents on their way, and a new one: in whose name, of a type that this body may issue.</summary>
[Requires(Capability.KeepRegister)]
public sealed class DraftsModel(AppDb db, PersonAccess access, PolicyBook policies, VietnamClock clock) : PageModel
{
    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<DocumentDraft> Open { get; private set; } = [];

    public IssuingRights Rights { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Types => DraftInput.Choices(Rights);

    [BindProperty(SupportsGet = true)]
    public IssuingBody By { get; set; }

    [BindProperty]
    public DraftInput Input { get; set; } = new();

    public Task OnGetAsync(Guid organisation) => LoadAsync(organisation);

    public async Task<IActionResult> OnPostAsync(Guid organisation)
    {
        var cancellation = HttpContext.RequestAborted;
        await LoadAsync(organisation);
        if (!ModelState.IsValid) return this.Again();
        if (!IssuingBodies.Of(Unit.Kind).Contains(By)) return this.Refuse(DocumentRefusals.NothingIssued);
        if ((Input.Check(Rights) ?? (await db.UppersAsync(organisation, Input.Concretises, cancellation)).Refusal) is { } wrong) return this.Refuse(wrong, "Input.");
        var draft = new DocumentDraft { OrganisationId = organisation, Body = By, Type = Input.Type!, Subject = Input.Subject!.Trim(), Concretises = Input.Concretises?.Trim() ?? "", MadeAt = clock.Now, ByName = access.Person.Name };
        db.Add(draft);
        await db.SaveAsync(access.Person.Actor, "Soạn văn bản", cancellation);
        return Redirect(DocumentLinks.Draft(draft.Id));
    }

    private async Task LoadAsync(Guid organisation)
    {
        var cancellation = HttpContext.RequestAborted;
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        Open = await db.DocumentDrafts.AsNoTracking().Include(row => row.Reviews).Where(row => row.OrganisationId == organisation && row.DocumentId == null && row.DroppedAt == null)
            .OrderByDescending(row => row.MadeAt).ToListAsync(cancellation);
        Rights = IssuingRights.For(await policies.ForAsync(organisation, clock.Today, cancellation), Unit.Kind, By);
    }
}
