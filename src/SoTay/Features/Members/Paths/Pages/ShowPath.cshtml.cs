using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Paths.Pages;

/// <summary>One path: the steps taken and ahead, who acts, until when; the step waited for with its conditions and its form.</summary>
[Requires(Capability.SeeRoster)]
public sealed class ShowPathModel(AppDb db, PersonAccess access, PathDesk desk, VietnamClock clock) : PathFormPage(db, access, desk, clock)
{
    private readonly AppDb _db = db;
    private readonly PersonAccess _access = access;
    private readonly PathDesk _desk = desk;

    public bool MayEdit { get; private set; }

    public SourceDecisions Decisions { get; private set; } = null!;

    public IReadOnlyList<PathStep> Steps { get; private set; } = [];

    public IReadOnlyList<PathStep> Extras { get; private set; } = [];

    /// <summary>The text behind the last day for a complaint.</summary>
    public PolicyBasis? ComplaintBasis { get; private set; }

    public IReadOnlyList<(string Code, string Name)> Papers { get; private set; } = [];

    [BindProperty]
    public PathStop? Reason { get; set; }

    [BindProperty]
    public DateOnly? StopOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid path)
    {
        if (!await LoadAsync(path)) return NotFound();
        Prefill();
        StopOn = Today;
        return Page();
    }

    [Requires(Capability.EditRoster)]
    public async Task<IActionResult> OnPostAsync(Guid path) => await LoadAsync(path) ? await TakeAsync(() => LoadAsync(path)) : NotFound();

    [Requires(Capability.EditRoster)]
    public async Task<IActionResult> OnPostReturnAsync(Guid path)
    {
        if (!await LoadAsync(path)) return NotFound();
        return Path.TakeBack(Facts) is { } no ? await AgainAsync(() => LoadAsync(path), no) : await SaveAsync(() => LoadAsync(path), "Đã lùi một bước");
    }

    [Requires(Capability.EditRoster)]
    public async Task<IActionResult> OnPostEndingAsync(Guid path)
    {
        if (!await LoadAsync(path)) return NotFound();
        if (Path.Stop(Reason, StopOn, Today) is not { } no) return await SaveAsync(() => LoadAsync(path), "Đã thôi việc này");
        Prefill();
        _db.ChangeTracker.Clear();
        return await LoadAsync(path) ? Platform.Ui.PageRefusals.Refuse(this, no with { Field = no.Field is "On" ? nameof(StopOn) : no.Field }) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid path)
    {
        var cancellation = HttpContext.RequestAborted;
        var found = await _db.PathsVisibleTo(_access.Person).Include(row => row.Marks.OrderBy(mark => mark.On).ThenBy(mark => mark.Id)).FirstOrDefaultAsync(row => row.Id == path, cancellation);
        if (found is null || await MemberRecord.LoadAsync(_db, found.MemberId, cancellation) is not { } record) return false;
        (Path, Record) = (found, record);
        MayEdit = await _access.MayAsync(Capability.EditRoster, found.OrganisationId, cancellation);
        Decisions = await SourceDecisions.OfAsync(_db, path, MayEdit, cancellation);
        await GatherAsync();
        (Steps, Extras) = ([.. PathFlow.Steps(Path, Facts)], [.. PathFlow.Extras(Path, Facts)]);
        if (found is { ComplaintUntil: not null, Decided: { } decided }) ComplaintBasis = PathReading.ComplaintTerm(found.Kind, decided.On, await _desk.RulesAsync(found, decided.On, cancellation)).Basis;
        var cell = await _db.Organisations.AsNoTracking().FirstAsync(row => row.Id == found.OrganisationId, cancellation);
        Papers = MayEdit ? [.. new PathPapers(Path, record.Member, cell, Facts, Rules).All()] : [];
        return true;
    }
}
