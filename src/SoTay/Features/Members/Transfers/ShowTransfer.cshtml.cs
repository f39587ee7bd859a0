using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Transfers;

/// <summary>One transfer as both ends see it: who, from where to where, until when, and what each side can do now.</summary>
[Requires(Capability.SeeRoster)]
public sealed class ShowTransferModel(AppDb db, PersonAccess access, MemberTies ties, PolicyBook policies, VietnamClock clock) : PageModel
{
    public TransferLine Line { get; private set; } = null!;

    public MemberTransfer Transfer => Line.Transfer;

    public Member Member { get; private set; } = null!;

    /// <summary>The rule behind the last day.</summary>
    public Dated<int>? Rule { get; private set; }

    public int WarnDays { get; private set; }

    /// <summary>May take in or send back: keeps the roster of the place it names; for a place outside whoever issued it says that it arrived.</summary>
    public bool MayTake { get; private set; }

    public bool MayWithdraw { get; private set; }

    public bool SeesRecord { get; private set; }

    public SourceDecisions Decisions { get; private set; } = null!;

    /// <summary>The installation whose signed receipt closes it; null where it is closed by hand.</summary>
    public string? WaitsFor { get; private set; }

    /// <summary>May send a signed file and read its receipt.</summary>
    public bool MayFile { get; private set; }

    /// <summary>A temporary stay that nobody has ended.</summary>
    public bool IsStaying { get; private set; }

    public bool MayFinish { get; private set; }

    public bool MayProlong { get; private set; }

    public DateOnly Today => clock.Today;

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The last day of the stay.</summary>
    [BindProperty]
    public DateOnly? Last { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? DecisionNumber { get; set; }

    /// <summary>Away to study: a longer limit.</summary>
    [BindProperty]
    public bool IsStudy { get; set; }

    /// <summary>A refusal of sending back or giving up was refused: its form stands open.</summary>
    public bool IsEnding { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid transfer, CancellationToken cancellation)
    {
        if (!await LoadAsync(transfer, cancellation)) return NotFound();
        On = Today;
        Last = Transfer.Until is { } until && until < Today ? until : Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid transfer, CancellationToken cancellation)
    {
        if (!await LoadAsync(transfer, cancellation)) return NotFound();
        if (!MayTake) return this.Refuse(Transfer.State is TransferState.Open ? TransferRefusals.NotYoursToTake : TransferRefusals.Settled(Transfer));
        if (WaitsFor is { } receiver) return this.Refuse(ExchangeWords.WaitForReceipt(receiver));
        if (!ModelState.IsValid) return this.Again();
        if (await MemberRecord.LoadAsync(db, Transfer.MemberId, cancellation) is not { } record) return NotFound();
        var to = Transfer.ToId is { } id ? await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == id, cancellation) : null;
        if (Transfer.Take(record, to, On, Today, access.Person.Name, clock.Now) is { } refusal) return this.Refuse(refusal);
        record.Keep();
        await ties.FollowAsync([Transfer.MemberId], cancellation);
        return await SaveAsync(transfer, Transfer.IsOutside ? $"Đã ghi {Member.FullName} đến nơi mới" : $"Đã tiếp nhận {Member.FullName}", cancellation);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid transfer, CancellationToken cancellation)
    {
        if (!await LoadAsync(transfer, cancellation)) return NotFound();
        (IsEnding, On) = (true, Today);
        if (!MayTake && !MayWithdraw) return this.Refuse(Transfer.State is TransferState.Open ? TransferRefusals.NotYoursToTake : TransferRefusals.Settled(Transfer));
        if (WaitsFor is { } receiver) return this.Refuse(ExchangeWords.WaitForReceipt(receiver));
        var how = MayWithdraw ? TransferState.Withdrawn : TransferState.Returned;
        return Transfer.End(how, Reason, access.Person.Name, clock.Now) is { } refusal ? this.Refuse(refusal)
            : await SaveAsync(transfer, how is TransferState.Returned ? "Đã gửi trả giấy giới thiệu" : "Đã hủy giấy giới thiệu", cancellation);
    }

    /// <summary>Ends the temporary stay.</summary>
    public async Task<IActionResult> OnPostFinishAsync(Guid transfer, CancellationToken cancellation)
    {
        if (!await LoadAsync(transfer, cancellation)) return NotFound();
        if (!IsStaying) return this.Refuse(TransferRefusals.StayOver);
        if (!MayFinish) return this.Refuse(TransferRefusals.NotYoursToTake);
        if (!ModelState.IsValid) return this.Again();
        if (await MemberRecord.LoadAsync(db, Transfer.MemberId, cancellation) is not { } record) return NotFound();
        if (Transfer.Finish(record, Last, Today) is { } refusal) return this.Refuse(refusal with { Field = "Last" });
        record.Keep();
        await ties.FollowAsync([Transfer.MemberId], cancellation);
        return await SaveAsync(transfer, $"Đã ghi hết sinh hoạt tạm thời của {Member.FullName}", cancellation);
    }

    /// <summary>Another last day by a decision of who issued the referral.</summary>
    public async Task<IActionResult> OnPostProlongAsync(Guid transfer, CancellationToken cancellation)
    {
        if (!await LoadAsync(transfer, cancellation)) return NotFound();
        if (!IsStaying) return this.Refuse(TransferRefusals.StayOver);
        if (!MayProlong) return this.Refuse(TransferRefusals.NotYoursToProlong);
        if (!ModelState.IsValid) return this.Again();
        var rules = await policies.ForAsync(Transfer.FromId, Today, cancellation);
        var refusal = new TransferInput { Until = Until, IsStudy = IsStudy }.Length(Transfer.IssuedOn, rules) is { } length ? length with { Field = "Until" } : Transfer.Prolong(Until!.Value, DecisionNumber);
        return refusal is not null ? this.Refuse(refusal) : await SaveAsync(transfer, $"Đã gia hạn sinh hoạt tạm thời của {Member.FullName}", cancellation);
    }

    private async Task<IActionResult> SaveAsync(Guid transfer, string done, CancellationToken cancellation)
    {
        try { await db.SaveAsync(access.Person.Actor, $"giấy giới thiệu {Transfer.ReferralNumber}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            // The other side was faster.
            db.ChangeTracker.Clear();
            return await LoadAsync(transfer, cancellation) ? this.Refuse(TransferRefusals.ChangedMeanwhile) : NotFound();
        }

        this.Say(done);
        return Redirect(TransferLinks.To(transfer));
    }

    private async Task<bool> LoadAsync(Guid transfer, CancellationToken cancellation)
    {
        if (await db.TransfersVisibleTo(access.Person).FirstOrDefaultAsync(row => row.Id == transfer, cancellation) is not { } found) return false;
        Line = (await TransferLine.OfAsync(db, [found], cancellation))[0];
        Member = await db.Members.AsNoTracking().FirstAsync(row => row.Id == found.MemberId, cancellation);
        SeesRecord = await db.MembersVisibleTo(access.Person).AnyAsync(row => row.Id == found.MemberId, cancellation);
        var above = await access.SuperiorOfAsync(found.FromId, cancellation);
        MayWithdraw = found.State is TransferState.Open && await access.MayAsync(Capability.EditRoster, above, cancellation);
        MayTake = found.State is TransferState.Open && (found.ToId is { } to ? await access.MayAsync(Capability.EditRoster, to, cancellation) : MayWithdraw);
        Decisions = await SourceDecisions.OfAsync(db, transfer, found.ToId is { } end && await access.MayAsync(Capability.EditRoster, end, cancellation) || await access.MayAsync(Capability.EditRoster, above, cancellation), cancellation);
        IsStaying = await db.StaysNow().AnyAsync(row => row.Id == found.Id, cancellation);
        MayProlong = IsStaying && await access.MayAsync(Capability.EditRoster, above, cancellation);
        MayFinish = MayProlong || IsStaying && await access.MayAsync(Capability.EditRoster, found.ToId ?? found.FromId, cancellation);
        WaitsFor = await db.WaitsForAsync(found, cancellation);
        MayFile = found.IsOutside && (MayWithdraw || found.FiledAt is not null && await access.MayAsync(Capability.EditRoster, above, cancellation));
        Rule = (await policies.ForAsync(found.FromId, found.IssuedOn, cancellation)).OrFirstKnown().Whole("transfer.referral.present_within_working_days");
        WarnDays = (await policies.ForAsync(found.FromId, Today, cancellation)).Whole("transfer.remind.days_before")?.Value ?? 0;
        return true;
    }
}
