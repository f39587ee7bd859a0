using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Transfers;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Exchange;

/// <summary>A referral to a place outside this store as a signed file, and the receipt that closes it: who issues referrals, the direct superior, sends it.</summary>
[Requires(Capability.EditRoster, At = Place.Above), LargestUpload(SmallUpload.FormBytes)]
public sealed class SendFileModel(AppDb db, PersonAccess access, MemberTies ties, OutgoingFiles files, VietnamClock clock) : PageModel
{
    public MemberTransfer Transfer { get; private set; } = null!;

    public string Member { get; private set; } = "";

    /// <summary>Installations whose key is trusted; the first choice is none.</summary>
    public IReadOnlyList<SelectListItem> Receivers { get; private set; } = [];

    /// <summary>For whom the file is sealed; null while it is not, or not made.</summary>
    public string? Receiver { get; private set; }

    /// <summary>The receiver is no longer trusted: nobody is waited for.</summary>
    public bool IsLost { get; private set; }

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid transfer, CancellationToken cancellation) => await LoadAsync(transfer, cancellation) ? Page() : NotFound();

    /// <summary>Makes the file for a place, or one in the open; it is downloaded afterwards, as often as needed.</summary>
    public async Task<IActionResult> OnPostAsync(Guid transfer, CancellationToken cancellation)
    {
        if (!await LoadAsync(transfer, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var to = To is { } id ? await db.TrustedKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.WithdrawnAt == null, cancellation) : null;
        if (To is not null && to is null) return this.Refuse(new("Nơi nhận này không còn được tin. Chọn nơi khác.", nameof(To)));
        if (Receiver is { } known && to?.Name != known) return this.Refuse(ExchangeWords.AddressedAlready(known));
        return Transfer.File(to?.Fingerprint, clock.Now) is { } no ? this.Refuse(no) : await SaveAsync(transfer, "Đã lập tệp, tải về rồi gửi đi", cancellation);
    }

    public async Task<IActionResult> OnPostReceiptAsync(Guid transfer, CancellationToken cancellation)
    {
        if (!await LoadAsync(transfer, cancellation)) return NotFound();
        var (bytes, wrong) = await SmallUpload.ReadAsync(Upload, cancellation);
        if (bytes is null) return this.Refuse(wrong!);
        if (await files.ReceiveAsync(Transfer, bytes, clock.Today, access.Person.Name, clock.Now, cancellation) is { } no) return this.Refuse(no);
        await ties.FollowAsync([Transfer.MemberId], cancellation);
        return await SaveAsync(transfer, Transfer.State is TransferState.Taken ? $"Nơi đến đã tiếp nhận {Member}" : "Nơi đến gửi trả giấy giới thiệu", cancellation, TransferLinks.To(transfer));
    }

    private async Task<IActionResult> SaveAsync(Guid transfer, string done, CancellationToken cancellation, string? next = null)
    {
        try { await db.SaveAsync(access.Person.Actor, $"tệp chuyển sinh hoạt {Transfer.ReferralNumber}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(transfer, cancellation) ? this.Refuse(TransferRefusals.ChangedMeanwhile) : NotFound();
        }

        this.Say(done);
        return Redirect(next ?? ExchangeLinks.Send(transfer));
    }

    private async Task<bool> LoadAsync(Guid transfer, CancellationToken cancellation)
    {
        if (await db.TransfersVisibleTo(access.Person).FirstOrDefaultAsync(row => row.Id == transfer, cancellation) is not { IsOutside: true } found) return false;
        Transfer = found;
        Member = await db.Members.Where(row => row.Id == found.MemberId).Select(row => row.FullName).FirstAsync(cancellation);
        Receiver = found.FiledFor is { } key ? await db.TrustedKeys.Where(row => row.Fingerprint == key).OrderBy(row => row.WithdrawnAt != null).Select(row => row.Name).FirstOrDefaultAsync(cancellation) : null;
        IsLost = found.FiledFor is { } wanted && await db.TrustedAsync(wanted, cancellation) is null;
        Receivers = [new("Không niêm phong", ""), .. (await db.TrustedKeys.AsNoTracking().Where(row => row.WithdrawnAt == null).OrderBy(row => row.Name).ToListAsync(cancellation)).Select(row => new SelectListItem(row.Name, row.Id.ToString()))];
        return true;
    }
}
