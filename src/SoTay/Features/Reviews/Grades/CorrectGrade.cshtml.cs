using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Reviews.Grades;

/// <summary>Another decision that takes the place of an earlier one, with its reason.</summary>
[Requires(Capability.DecideGrades, At = Place.Above)]
public sealed class CorrectGradeModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public YearGrade Decided { get; private set; } = null!;

    public string Name { get; private set; } = "";

    /// <summary>The list that the grade stands in.</summary>
    public string List { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Choices => [new("Chọn mức", ""), .. GradeChoice.For(Decided.MemberId is not null).Select(choice => new SelectListItem(choice.Words, choice.Code))];

    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty]
    public string? DecisionNumber { get; set; }

    [BindProperty]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid grade, CancellationToken cancellation) => await LoadAsync(grade, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid grade, CancellationToken cancellation)
    {
        if (!await LoadAsync(grade, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var typed = new GradeInput { Choice = Choice, DecisionNumber = DecisionNumber, DecidedOn = DecidedOn, Reason = Reason };
        var (made, no) = Decided.Replace(typed, clock.Today, access.Person.Name, clock.Now);
        if (made is null) return this.Refuse(no!);
        try
        {
            // The old one first: only one grade of a year counts at any moment.
            using var turn = await db.TurnAsync(cancellation);
            await using var whole = await db.Database.BeginTransactionAsync(cancellation);
            await db.SaveAsync(access.Person.Actor, made.Reason, cancellation);
            db.Add(made);
            await db.SaveAsync(access.Person.Actor, made.Reason, cancellation);
            await whole.CommitAsync(cancellation);
        }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(grade, cancellation) ? this.Refuse(GradeRefusals.ReplacedAlready) : NotFound();
        }

        this.Say($"Đã sửa xếp loại năm {made.Year} của {Name}");
        return Redirect(List);
    }

    private async Task<bool> LoadAsync(Guid grade, CancellationToken cancellation)
    {
        if (await db.YearGrades.FirstOrDefaultAsync(row => row.Id == grade, cancellation) is not { } found) return false;
        Decided = found;
        Name = (found.MemberId is { } member ? await db.Set<Members.Member>().Where(row => row.Id == member).Select(row => row.FullName).FirstOrDefaultAsync(cancellation)
            : await db.Set<Organisations.Organisation>().Where(row => row.Id == found.OrganisationId).Select(row => row.Name).FirstOrDefaultAsync(cancellation)) ?? "";
        List = GradeLinks.Of(found.MemberId is null ? await access.SuperiorOfAsync(found.OrganisationId, cancellation) : found.OrganisationId, found.Year);
        return true;
    }
}
