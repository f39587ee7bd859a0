using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues;

/// <summary>The cell assigns who approves amounts and who collects (01-QĐ/TW Art. 7.4): two people.</summary>
[Requires(Capability.AssignDues)]
public sealed class DutiesModel(AppDb db, DuesDesk desk, PersonAccess access, VietnamClock clock) : PageModel
{
    private HashSet<Guid> _officers = [];

    public DuesPlace Place { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<(DuesDuty Duty, string Name)> Before { get; private set; } = [];

    [BindProperty]
    public Guid? Approver { get; set; }

    [BindProperty]
    public Guid? Collector { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid dues, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, cancellation)) return NotFound();
        Approver = NowOf(DuesDutyKind.Approve);
        Collector = NowOf(DuesDutyKind.Collect);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid dues, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (Judge() is { } no) return this.Refuse(no);
        await GiveAsync(dues, DuesDutyKind.Approve, Approver!.Value, cancellation);
        await GiveAsync(dues, DuesDutyKind.Collect, Collector!.Value, cancellation);
        await db.SaveAsync(access.Person.Actor, "phân công thu đảng phí", cancellation);
        this.Say("Đã ghi phân công");
        return Redirect(DuesLinks.Duties(dues));
    }

    private Refusal? Judge()
    {
        if (Approver is not { } approver) return DuesRefusals.ApproverMissing;
        if (!_officers.Contains(approver)) return DuesRefusals.ApproverNoOfficer;
        if (Collector is not { } collector || People.All(one => one.Value != collector.ToString())) return DuesRefusals.CollectorMissing;
        return approver == collector ? DuesRefusals.SamePerson : null;
    }

    private async Task GiveAsync(Guid cell, DuesDutyKind kind, Guid member, CancellationToken cancellation)
    {
        var open = await db.DuesDuties.Where(row => row.OrganisationId == cell && row.Kind == kind && row.To == null).ToListAsync(cancellation);
        if (open.Exists(row => row.MemberId == member)) return;
        foreach (var duty in open)
            if (duty.From >= clock.Today) db.Remove(duty);
            else duty.To = clock.Today.AddDays(-1);
        db.Add(new DuesDuty { OrganisationId = cell, MemberId = member, Kind = kind, From = clock.Today });
    }

    private Guid? NowOf(DuesDutyKind kind) => Before.Where(row => row.Duty.Kind == kind && row.Duty.To is null).Select(row => (Guid?)row.Duty.MemberId).FirstOrDefault();

    private async Task<bool> LoadAsync(Guid dues, CancellationToken cancellation)
    {
        if (await desk.OpenCellAsync(dues, cancellation) is not { } place) return false;
        Place = place;
        var people = await db.Members.AsNoTracking().Where(row => row.CellId == dues || row.TemporaryCellId == dues).OrderBy(row => row.SortKey).Select(row => new { row.Id, row.FullName }).ToListAsync(cancellation);
        _officers = [.. await db.Posts.Where(row => row.OrganisationId == dues && row.To == null && (row.Kind == PostKind.Secretary || row.Kind == PostKind.DeputySecretary || row.Kind == PostKind.CommitteeMember))
            .Select(row => row.MemberId).ToListAsync(cancellation)];
        // The secretary's account tells the same where nobody wrote the post down.
        if (place.Rights.Assigns && desk.Me is { } me && people.Exists(row => row.Id == me)) _officers.Add(me);
        People = [new("Chọn người thu", ""), .. people.Select(row => new SelectListItem(row.FullName, row.Id.ToString()))];
        Officers = [new("Chọn người duyệt", ""), .. people.Where(row => _officers.Contains(row.Id)).Select(row => new SelectListItem(row.FullName, row.Id.ToString()))];
        var duties = await db.DuesDuties.AsNoTracking().Where(row => row.OrganisationId == dues).OrderByDescending(row => row.From).Take(20)
            .Join(db.Members, row => row.MemberId, member => member.Id, (row, member) => new { Duty = row, member.FullName }).ToListAsync(cancellation);
        Before = duties.ConvertAll(row => (row.Duty, row.FullName));
        return true;
    }
}
