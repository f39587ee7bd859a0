using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Entry;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Pages;

/// <summary>One draft: what it is, the versions of its file, and the way to issue it.</summary>
[Requires(Capability.KeepRegister), LargestUpload(DocumentContent.FormBytes)]
public sealed class ShowDraftModel(AppDb db, PersonAccess access, PolicyBook policies, IDraftTargets targets, FileStore files, VietnamClock clock) : PageModel
{
    public DocumentDraft Draft { get; private set; } = null!;

    public Organisation Unit { get; private set; } = null!;

    public IssuingRights Rights { get; private set; } = null!;

    /// <summary>Headings of the text written here.</summary>
    public int Sections { get; private set; }

    /// <summary>Those with nothing under them.</summary>
    public int Empty { get; private set; }

    [BindProperty]
    public DraftInput Input { get; set; } = new();

    [BindProperty]
    public string? Secret { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid draft)
    {
        await LoadAsync(draft);
        if (Draft.DocumentId is { } document) return Redirect(DocumentLinks.To(document));
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid draft)
    {
        await LoadAsync(draft);
        if (!ModelState.IsValid) return this.Again();
        if (Draft.Change() is { } closed) return this.Refuse(closed);
        if ((Input.Check(Rights) ?? (await db.UppersAsync(Unit.Id, Input.Concretises, HttpContext.RequestAborted)).Refusal) is { } wrong) return this.Refuse(wrong, "Input.");
        (Draft.Type, Draft.Subject, Draft.Concretises) = (Input.Type!, Input.Subject!.Trim(), Input.Concretises?.Trim() ?? "");
        await db.SaveAsync(access.Person.Actor, "Sửa bản thảo", HttpContext.RequestAborted);
        this.Say("Đã lưu");
        return Redirect(DocumentLinks.Draft(draft));
    }

    public async Task<IActionResult> OnPostVersionAsync(Guid draft)
    {
        await LoadAsync(draft);
        Fill();
        if (ArrivalInput.Secrecy(Secret) is { } secret) return this.Refuse(secret);
        var (content, refusal) = await DocumentContent.ReadAsync(Upload, HttpContext.RequestAborted);
        if (content is null) return this.Refuse(refusal!);
        if (Draft.Bring(files.Keep(content.Bytes), content.Extension, access.Person.Name, clock.Now) is { } closed) return this.Refuse(closed);
        await db.SaveAsync(access.Person.Actor, "Thêm bản của văn bản đang soạn", HttpContext.RequestAborted);
        this.Say($"Đã thêm bản {Draft.Latest!.Number}{KeptDocument.Unread(content)}");
        return Redirect(DocumentLinks.Draft(draft));
    }

    /// <summary>A draft that is given up keeps its versions and can be taken back.</summary>
    public async Task<IActionResult> OnPostAbandonmentAsync(Guid draft, bool back)
    {
        await LoadAsync(draft);
        Fill();
        if (Draft.DocumentId is not null) return this.Refuse(DocumentRefusals.DraftClosed);
        Draft.DroppedAt = back ? null : clock.Now;
        await db.SaveAsync(access.Person.Actor, back ? "Lấy lại bản thảo" : "Bỏ bản thảo", HttpContext.RequestAborted);
        this.Say(back ? "Đã lấy lại bản thảo" : "Đã bỏ bản thảo", back ? null : $"{DocumentLinks.Draft(draft)}?handler=Abandonment&back=true");
        return Redirect(back ? DocumentLinks.Draft(draft) : DocumentLinks.Drafts(Unit.Id));
    }

    private void Fill() => Input = new DraftInput { Type = Draft.Type, Subject = Draft.Subject, Concretises = Draft.Concretises };

    private async Task LoadAsync(Guid draft)
    {
        var cancellation = HttpContext.RequestAborted;
        Draft = await db.DocumentDrafts.Include(row => row.Versions).Include(row => row.Reviews).AsSplitQuery().FirstAsync(row => row.Id == draft, cancellation);
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == Draft.OrganisationId, cancellation);
        Rights = IssuingRights.For(await policies.ForAsync(Unit.Id, clock.Today, cancellation), Unit.Kind, Draft.Body);
        if (Draft.AnswersId is null) return;
        var sections = await db.DraftSections.AsNoTracking().Where(row => row.DraftId == draft && !row.IsLeftOut).ToListAsync(cancellation);
        Sections = sections.Count;
        Empty = DraftOutline.Empty(sections, (await targets.OfAsync(Draft, cancellation)).Any(row => row.Taken is not null)).Count;
    }
}
