using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Reading;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Studies.Pages;

/// <summary>The self-check of a study: one question after the other, each with its right choice and where in the document it stands.</summary>
[Requires(Capability.KeepRegister)]
public sealed class StudyQuestionsModel(AppDb db, PersonAccess access, FileStore files) : PageModel
{
    public DocumentStudy Study { get; private set; } = null!;

    public Document Entry { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    /// <summary>Somebody has done the check: the questions stay.</summary>
    public bool IsFixed { get; private set; }

    [BindProperty]
    public StudyQuestionInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid organisation, Guid study) => await LoadAsync(organisation, study) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid organisation, Guid study)
    {
        if (!await LoadAsync(organisation, study)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (IsFixed) return this.Refuse(StudyRefusals.QuestionsFixed);
        if (Study.Questions.Count >= DocumentStudy.MostQuestions) return this.Refuse(StudyRefusals.TooManyQuestions);
        var (question, refusal) = Input.Read(Study);
        if (question is null) return this.Refuse(refusal!);
        db.Add(question);
        await db.SaveAsync(access.Person.Actor, "Thêm câu hỏi tự kiểm tra", HttpContext.RequestAborted);
        this.Say($"Đã thêm câu {Study.Questions.Count}");
        return Redirect(StudyLinks.Questions(organisation, study));
    }

    public async Task<IActionResult> OnPostRemovalAsync(Guid organisation, Guid study, Guid row)
    {
        if (!await LoadAsync(organisation, study)) return NotFound();
        if (IsFixed) return this.Refuse(StudyRefusals.QuestionsFixed);
        if (Study.Questions.Find(known => known.Id == row) is { } question)
        {
            db.Remove(question);
            await db.SaveAsync(access.Person.Actor, "Bỏ câu hỏi tự kiểm tra", HttpContext.RequestAborted);
            this.Say("Đã bỏ câu hỏi");
        }

        return Redirect(StudyLinks.Questions(organisation, study));
    }

    private async Task<bool> LoadAsync(Guid organisation, Guid study)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.StudyAtAsync(organisation, study, cancellation) is not { } found || found.OrganisationId != organisation) return false;
        Study = found;
        Entry = await db.Documents.AsNoTracking().FirstAsync(row => row.Id == found.DocumentId, cancellation);
        IsFixed = await db.StudyMembers.AnyAsync(row => row.StudyId == study && row.FinishedAt != null, cancellation);
        var headings = DraftOutline.HeadingsOf(await db.LinesAsync(Entry, files, cancellation));
        Places = [new("Không ghi", ""), .. headings.Select(line => new SelectListItem(line.Words, line.Words))];
        while (Input.Choices.Count < StudyQuestion.MostChoices) Input.Choices.Add(new());
        return true;
    }
}
