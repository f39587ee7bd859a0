using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Admissions.Pages;

/// <summary>Takes up the path of probationers who were on the roster before: the day of the ceremony is all it asks.</summary>
[Requires(Capability.EditRoster)]
public sealed class ProbationersModel(AppDb db, PersonAccess access, PolicyBook policies, VietnamClock clock) : PageModel
{
    public Guid Organisation { get; private set; }

    public string CellName { get; private set; } = "";

    public IReadOnlyList<Member> People { get; private set; } = [];

    [BindProperty]
    public Guid? Member { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public IEnumerable<SelectListItem> Choices => People.Select(row =>
        new SelectListItem($"{row.FullName}, vào Đảng {MemberLabels.Date(row.JoinedOn, row.JoinedPrecision)}", row.Id.ToString())).Prepend(new("Chọn đảng viên dự bị", ""));

    public async Task<IActionResult> OnGetAsync(Guid organisation) => await LoadAsync(organisation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid organisation)
    {
        if (!await LoadAsync(organisation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (People.FirstOrDefault(row => row.Id == Member) is not { } member) return this.Refuse(AdmissionRefusals.ProbationerMissing);
        var rules = await policies.ForAsync(organisation, On ?? clock.Today, HttpContext.RequestAborted);
        var (one, no) = Candidate.TakeUp(member, On, rules, clock.Today);
        if (one is null) return this.Refuse(no!);
        db.Add(one);
        await db.SaveAsync(access.Person.Actor, cancellation: HttpContext.RequestAborted);
        this.Say($"Đã theo dõi {member.FullName}");
        return Redirect(AdmissionLinks.To(one.Id));
    }

    private async Task<bool> LoadAsync(Guid organisation)
    {
        var cell = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation && row.EndedOn == null, HttpContext.RequestAborted);
        if (cell is not { IsCell: true }) return false;
        (Organisation, CellName) = (organisation, cell.Name);
        People = await db.ProbationersWithoutPath(organisation).AsNoTracking().OrderBy(row => row.SortKey).ToListAsync(HttpContext.RequestAborted);
        return true;
    }
}
