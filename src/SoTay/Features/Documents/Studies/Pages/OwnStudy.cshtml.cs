using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Reading;
using SoTay.Features.Members;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Http;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Studies.Pages;

/// <summary>
/// What one member is to study: outline, questions, the text, the self-check. Which answers were right stands on the answering page alone:
/// it is not stored, neither here nor on the device.
/// </summary>
[Requires(Capability.Self)]
public sealed class OwnStudyModel(AppDb db, PersonAccess access, FileStore files, VietnamClock clock) : PageModel
{
    private IReadOnlyList<DocumentLine> _lines = [];

    public DocumentStudy Study { get; private set; } = null!;

    public StudyMember Mine { get; private set; } = null!;

    public Document Entry { get; private set; } = null!;

    public string Cell { get; private set; } = "";

    /// <summary>The member lives in another cell now: the study counts there no more, reading goes on.</summary>
    public bool HasMoved { get; private set; }

    public bool MayRead { get; private set; }

    public bool IsLate => Study.Deadline < clock.Today;

    public Refusal? Over { get; private set; }

    public Document? Newer { get; private set; }

    /// <summary>Set on the page that answers a check.</summary>
    public bool IsChecked { get; private set; }

    public int RightOnes => Study.Questions.Select((question, at) => Chosen(at) == question.Right).Count(right => right);

    [BindProperty]
    public List<int?> Answers { get; set; } = [];

    public int? Chosen(int question) => question < Answers.Count ? Answers[question] : null;

    /// <summary>Where on the page of the text a heading stands; null where it is not found.</summary>
    public string? PlaceOf(StudyQuestion question)
    {
        if (!MayRead || question.Where.Length == 0) return null;
        var at = _lines.Select((line, place) => (line, place)).FirstOrDefault(row => row.line.Rank > 0 && question.Where.StartsWith(row.line.Words, StringComparison.Ordinal));
        return DocumentLinks.Text(Entry.Id) + (at.line is null ? "" : $"#dong-{at.place}");
    }

    public async Task<IActionResult> OnGetAsync(Guid own) => ForAnother ?? (await LoadAsync(own) ? Page() : NotFound());

    public async Task<IActionResult> OnPostReadingAsync(Guid own)
    {
        if (ForAnother is { } away) return away;
        if (!await LoadAsync(own)) return NotFound();
        if (Over is not null) return this.Refuse(Over);
        Mine.ReadAt ??= clock.Now;
        await SaveAsync();
        this.Say("Đã ghi: đồng chí đã đọc");
        return Redirect(StudyLinks.Own(own));
    }

    public async Task<IActionResult> OnPostCheckAsync(Guid own)
    {
        if (ForAnother is { } away) return away;
        if (!await LoadAsync(own)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (Over is not null) return this.Refuse(Over);
        var left = Study.Questions.Where((question, at) => Chosen(at) is not { } choice || choice < 0 || choice >= question.Choices.Count).Count();
        if (left > 0) return this.Refuse(StudyRefusals.Unanswered(left));
        Mine.FinishedAt ??= clock.Now;
        await SaveAsync();
        IsChecked = true;
        // On a device passed round nobody finds what another one answered.
        Response.KeepNoCopy();
        return Page();
    }

    // Nobody reads or answers for another one: what a member knows is the member's own.
    private IActionResult? ForAnother
    {
        get
        {
            if (access.Person.For is not { } other) return null;
            this.Say($"Học tập thì từng người tự đọc, tự kiểm tra. Thôi làm thay {other.Name} rồi mở lại");
            return Redirect("/");
        }
    }

    // Both marks stay as they were made first; pressed twice at once, the other press did it.
    private async Task SaveAsync()
    {
        try { await db.SaveChangesAsync(HttpContext.RequestAborted); }
        catch (DbUpdateConcurrencyException) { db.ChangeTracker.Clear(); }
    }

    private async Task<bool> LoadAsync(Guid own)
    {
        var (cancellation, self) = (HttpContext.RequestAborted, access.Person.MemberId);
        if (self is null || await db.StudyMembers.FirstOrDefaultAsync(row => row.StudyId == own && row.MemberId == self, cancellation) is not { } mine) return false;
        Mine = mine;
        Study = await db.DocumentStudies.AsNoTracking().Include(row => row.Questions.OrderBy(question => question.Id)).FirstAsync(row => row.Id == own, cancellation);
        Entry = await db.Documents.AsNoTracking().FirstAsync(row => row.Id == Study.DocumentId, cancellation);
        Newer = await db.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Entry.ReplacedById, cancellation);
        Over = DocumentStudy.Over(Entry, Newer, clock.Today);
        Cell = await db.Set<Organisations.Organisation>().Where(row => row.Id == mine.OrganisationId).Select(row => row.Name).FirstAsync(cancellation);
        HasMoved = !await db.Set<Member>().AnyAsync(row => row.Id == self && (row.CellId == mine.OrganisationId || row.TemporaryCellId == mine.OrganisationId), cancellation);
        MayRead = await db.DocumentsVisibleTo(access.Person).AnyAsync(row => row.Id == Entry.Id, cancellation);
        _lines = MayRead ? await db.LinesAsync(Entry, files, cancellation) : [];
        return true;
    }
}
