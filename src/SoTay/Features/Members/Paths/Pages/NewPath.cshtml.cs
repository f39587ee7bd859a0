using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Paths.Pages;

/// <summary>The first step of a path; the path is there once it is written.</summary>
[Requires(Capability.EditRoster)]
public sealed class NewPathModel(AppDb db, PersonAccess access, PathDesk desk, VietnamClock clock) : PathFormPage(db, access, desk, clock)
{
    private readonly AppDb _db = db;
    private readonly PathDesk _desk = desk;

    [BindProperty(SupportsGet = true)]
    public PathKind? Kind { get; set; }

    /// <summary>Why none can begin.</summary>
    public Refusal? No { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid member)
    {
        if (Kind is null || !ModelState.IsValid) return Redirect(PathLinks.OfMember(member));
        if (!await LoadAsync(member)) return NotFound();
        Prefill();
        await ContinueAsync(member);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid member)
    {
        if (Kind is null) return Redirect(PathLinks.OfMember(member));
        if (!await LoadAsync(member)) return NotFound();
        return No is { } no ? await AgainAsync(() => LoadAsync(member), no) : await TakeAsync(() => LoadAsync(member));
    }

    /// <summary>What an earlier path came to is not asked again: a screening without progress, a complaint that was right.</summary>
    private async Task ContinueAsync(Guid member)
    {
        var before = await _db.MemberPaths.AsNoTracking().Include(row => row.Marks).Where(row => row.MemberId == member && row.State == PathState.Done).OrderByDescending(row => row.MadeAt).Take(5).ToListAsync(HttpContext.RequestAborted);
        if (Kind is PathKind.StrikeOff && before.Exists(path => path.MadeNoProgress)) Input.Ground = "will";
        if (Kind is PathKind.Restoration && before.Find(path => path.Of("answer") is { Code: "restored" })?.Of("answer") is { } answer) (Input.On, Input.Number, Input.By) = (answer.On, answer.Number, answer.By);
    }

    private async Task<bool> LoadAsync(Guid member)
    {
        if (await MemberRecord.LoadAsync(_db, member, HttpContext.RequestAborted) is not { IsGuest: false } record || !record.Placements.Exists(row => row.Kind is PlacementKind.Permanent)) return false;
        Record = record;
        (Path, No) = await _desk.BeginAsync(record, Kind!.Value, HttpContext.RequestAborted);
        await GatherAsync();
        return true;
    }
}
