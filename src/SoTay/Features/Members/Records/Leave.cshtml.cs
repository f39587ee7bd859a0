using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.Transfers;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Records;

/// <summary>Takes a member off the roster by an event: died, transferred out, struck off, resigned, expelled.</summary>
[Requires(Capability.EditRoster)]
public sealed class LeaveModel(AppDb db, PersonAccess access, MemberTies ties, RecordPaths paths, VietnamClock clock) : PageModel
{
    public static readonly IReadOnlyList<MemberEventKind> Ways =
        [MemberEventKind.TransferredOut, MemberEventKind.Died, MemberEventKind.StruckOff, MemberEventKind.Resigned, MemberEventKind.Expelled];

    public MemberRecord Record { get; private set; } = null!;

    /// <summary>Posts that end with the last day.</summary>
    public IReadOnlyList<string> Posts { get; private set; } = [];

    /// <summary>What is open about the membership: leaving is written there; only a death ends it from here.</summary>
    public MemberPath? Path { get; private set; }

    [BindProperty]
    public MemberEventKind? How { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? DecisionNumber { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid member, CancellationToken cancellation) =>
        await LoadAsync(member, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid member, CancellationToken cancellation)
    {
        if (!await LoadAsync(member, cancellation)) return NotFound();
        if (How is not { } how || !Ways.Contains(how)) ModelState.AddModelError(nameof(How), "Chưa chọn lý do rời danh sách. Chọn một dòng.");
        if (!ModelState.IsValid) return this.Again();
        if (How is MemberEventKind.TransferredOut && await db.OpenTransferOfAsync(member, cancellation) is { } filed && await db.WaitsForAsync(filed, cancellation) is { } receiver) return this.Refuse(ExchangeWords.WaitForReceipt(receiver));
        if (await paths.RefuseLeavingAsync(Record.Member, How!.Value, On, cancellation) is { } round) return this.Refuse(round);
        var cell = Record.Member.CellId!.Value;
        this.Collect(Record.Leave(How!.Value, On, DecisionNumber, clock.Today));
        if (!ModelState.IsValid) return this.Again();
        Record.Keep();
        if (await db.OpenTransferOfAsync(member, cancellation) is { } open) open.End(TransferState.Withdrawn, $"Rời danh sách: {MemberLabels.Of(How.Value)}", access.Person.Name, clock.Now);
        await ties.FollowAsync([member], cancellation);
        await db.SaveAsync(access.Person.Actor, DecisionNumber, cancellation);
        this.Say($"{Record.Member.FullName} đã rời danh sách");
        return Redirect(MemberLinks.Roster(cell));
    }

    private async Task<bool> LoadAsync(Guid member, CancellationToken cancellation)
    {
        if (await MemberRecord.LoadAsync(db, member, cancellation) is not { HasLeft: false } record) return false;
        Record = record;
        Path = await db.OpenPathOfAsync(member, cancellation);
        Posts = await MemberPosts.HeldAsync(db, member, null, cancellation);
        return true;
    }
}
