using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Records;

/// <summary>Places a member in another cell, for good or for a while, or ends a temporary placement; of a guest ends the stay, or takes in for good with a referral.</summary>
[Requires(Capability.EditRoster)]
public sealed class TransferModel(AppDb db, PersonAccess access, MemberTies ties, VietnamClock clock) : PageModel
{
    public MemberRecord Record { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Cells { get; private set; } = [];

    public string HomeCell { get; private set; } = "";

    public string? TemporaryCell { get; private set; }

    /// <summary>Posts in the cell that end when the member moves for good.</summary>
    public IReadOnlyList<string> Posts { get; private set; } = [];

    public string PermanentNote => "Từ ngày ghi, tính vào số đảng viên của chi bộ mới."
        + (Posts.Count == 0 ? "" : $" Chức vụ thôi giữ từ ngày ấy: {string.Join("; ", Posts)}.");

    /// <summary><c>permanent</c>, <c>temporary</c> or <c>end</c>.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public Guid? Cell { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? DecisionNumber { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid member, CancellationToken cancellation) =>
        await LoadAsync(member, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid member, CancellationToken cancellation)
    {
        if (!await LoadAsync(member, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        this.Collect(await ChangeAsync(cancellation));
        if (!ModelState.IsValid) return this.Again();
        Record.Keep();
        await ties.FollowAsync([member], cancellation);
        await db.SaveAsync(access.Person.Actor, string.IsNullOrWhiteSpace(DecisionNumber) ? null : $"giấy giới thiệu {DecisionNumber.Trim()}", cancellation);
        this.Say($"Đã ghi chuyển sinh hoạt của {Record.Member.FullName}");
        return Redirect(MemberLinks.Of(member));
    }

    private async Task<Refusal?> ChangeAsync(CancellationToken cancellation)
    {
        if (Kind == "end") return Record.EndTemporary(On, clock.Today);
        if (Record.IsGuest && string.IsNullOrWhiteSpace(DecisionNumber)) return MemberRefusals.ReferralMissing with { Field = nameof(DecisionNumber) };
        if (await db.OpenTransferOfAsync(Record.Member.Id, cancellation) is { } open) return TransferRefusals.AlreadyOpen(open);
        if (Cell is not { } id || !await access.MayAsync(Capability.EditRoster, id, cancellation)
            || await db.Organisations.FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } cell) return MemberRefusals.NotACell;
        if (Record.IsGuest) return Record.ComeBack(cell, On, DecisionNumber!, null, clock.Today);
        return Kind == "temporary" ? Record.PlaceTemporarily(cell, On, clock.Today) : Record.MoveTo(cell, On, clock.Today);
    }

    private async Task<bool> LoadAsync(Guid member, CancellationToken cancellation)
    {
        if (await MemberRecord.LoadAsync(db, member, cancellation) is not { } record || record is { HasLeft: true, IsGuest: false }) return false;
        Record = record;
        var here = (record.Permanent ?? record.Temporary)!.OrganisationId;
        Cells = await CellChoice.ForAsync(db, access, here, record.IsGuest, cancellation);
        HomeCell = record.IsGuest ? "" : await NameAsync(here, cancellation);
        TemporaryCell = record.Temporary is { } open ? await NameAsync(open.OrganisationId, cancellation) : null;
        Posts = await MemberPosts.HeldAsync(db, member, here, cancellation);
        return true;
    }

    private Task<string> NameAsync(Guid cell, CancellationToken cancellation) =>
        db.Organisations.AsNoTracking().Where(row => row.Id == cell).Select(row => row.Name).FirstAsync(cancellation);
}
