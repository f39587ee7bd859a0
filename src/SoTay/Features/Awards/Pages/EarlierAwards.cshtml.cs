using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Awards.Pages;

/// <summary>An award from before the roster, with the name of who holds it.</summary>
public sealed record EarlierLine(PastAward Award, string Name, string Cell);

/// <summary>Awards of the members here from before the roster: written down as history, taken out again with a reason when written wrongly.</summary>
[Requires(Capability.SeeRoster)]
public sealed class EarlierAwardsModel(AppDb db, PersonAccess access, AwardDesk desk, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<EarlierLine> Lines { get; private set; } = [];

    public IReadOnlyList<AwardSubject> People { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayEdit { get; private set; }

    /// <summary>The form stands open: something was typed.</summary>
    public bool IsWriting { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    [BindProperty]
    public PastAwardInput Input { get; set; } = new();

    /// <summary>The line that is to be taken out.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Line { get; set; }

    public EarlierLine? Removing { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation) => await LoadAsync(organisation, cancellation) ? Page() : NotFound();

    [Requires(Capability.EditRoster)]
    public async Task<IActionResult> OnPostFindAsync(Guid organisation, CancellationToken cancellation)
    {
        IsWriting = true;
        return await LoadAsync(organisation, cancellation) ? Page() : NotFound();
    }

    [Requires(Capability.EditRoster)]
    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        IsWriting = true;
        if (!await LoadAsync(organisation, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var (made, no) = await MakeAsync(cancellation);
        if ((no ?? await desk.SaveAsync("khen thưởng trước khi có sổ", cancellation)) is { } refusal) return this.Refuse(refusal, "Input.");
        this.Say($"Đã ghi {AwardWords.Of(made!.Kind).ToLowerInvariant()} số {made.Number}");
        return Redirect(AwardLinks.Earlier(organisation));
    }

    [Requires(Capability.EditRoster)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid organisation, CancellationToken cancellation)
    {
        if (!await LoadAsync(organisation, cancellation)) return NotFound();
        var line = Line;
        if (await db.PastAwardsHeld(organisation).AsTracking().FirstOrDefaultAsync(row => row.Id == line, cancellation) is not { } found) return this.Refuse(AwardRefusals.ChangedMeanwhile);
        if (string.IsNullOrWhiteSpace(Reason)) return this.Refuse(AwardRefusals.ReasonMissing);
        db.Remove(found);
        if (await desk.SaveAsync(Reason.Trim(), cancellation) is { } no) return this.Refuse(no);
        this.Say("Đã bỏ dòng ấy");
        return Redirect(AwardLinks.Earlier(organisation));
    }

    private async Task<(PastAward?, Refusal?)> MakeAsync(CancellationToken cancellation)
    {
        var (chosen, inside) = (Input.Member, db.SubtreeOf(Unit.Id));
        if (await db.Members.AsNoTracking().FirstOrDefaultAsync(row => row.Id == chosen && row.CellId != null && inside.Contains(row.CellId.Value), cancellation) is not { } member) return (null, AwardRefusals.MemberMissing);
        // The day on which this book first wrote the member: placements of a list that was taken over reach further back.
        var written = await db.Audit.AsNoTracking().Where(row => row.Subject == member.Id).MinAsync(row => (DateTime?)row.At, cancellation);
        var roster = written is { } at ? VietnamClock.DateOf(at) : clock.Today.AddDays(1);
        var (made, no) = PastAward.Make(Input, (member.Id, member.FullName, member.CellId!.Value), member.JoinedOn, roster, clock.Today, (access.Person.Name, clock.Now));
        if (made is null) return (null, no);
        if (await db.PastAwards.AnyAsync(row => row.MemberId == made.MemberId && row.Kind == made.Kind && row.Number == made.Number && row.On == made.On, cancellation)) return (null, AwardRefusals.PastTwice(member.FullName, made.Number));
        db.Add(made);
        return (made, null);
    }

    private async Task<bool> LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return false;
        (Unit, From) = (unit, Math.Max(0, From));
        MayEdit = !unit.IsEnded && await access.MayAsync(Capability.EditRoster, organisation, cancellation);
        if (MayEdit) People = await AwardPeople.OfAsync(db, unit, Input.Find, Input.Member is { } chosen ? [chosen] : [], cancellation);
        var rows = db.PastAwardsHeld(organisation);
        Total = await rows.CountAsync(cancellation);
        Lines = await LinesAsync(rows.OrderByDescending(row => row.On).ThenBy(row => row.Id).Skip(From).Take(PageSize), cancellation);
        if (Line is { } line) Removing = (await LinesAsync(rows.Where(row => row.Id == line), cancellation)).FirstOrDefault();
        return true;
    }

    private Task<List<EarlierLine>> LinesAsync(IQueryable<PastAward> awards, CancellationToken cancellation) =>
        (from row in awards
         join member in db.Members on row.MemberId equals member.Id
         join cell in db.Organisations on member.CellId equals cell.Id
         orderby row.On descending, row.Id
         select new EarlierLine(row, member.FullName, cell.Name)).ToListAsync(cancellation);
}
