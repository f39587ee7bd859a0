using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Reminders;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Push;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

/// <summary>
/// Where reminders go besides the first screen: a mail address, forgotten when the field is emptied, and the devices that the person
/// turned on, each by itself.
/// </summary>
[Requires(Capability.Self)]
public sealed class ReminderWaysModel(AppDb db, PersonAccess access, FieldCipher cipher, PushDevices devices, IPush push) : PageModel
{
    private const int AddressLimit = 200;

    [BindProperty]
    public string? Address { get; set; }

    /// <summary>The administrator allows push services.</summary>
    public bool IsPushOn { get; private set; }

    /// <summary>This browser's own session, on a device of one's own.</summary>
    public bool MayTurnOn { get; private set; }

    public IReadOnlyList<KnownDevice> Devices { get; private set; } = [];

    public string PushKey => push.PublicKey;

    public Guid? Session => SessionDoor.SessionOf(User);

    /// <summary>This device, when it is told.</summary>
    public KnownDevice? This => Devices.FirstOrDefault(device => device.SessionId == Session);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Address = await AddressAsync(cancellation);
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var address = (Address ?? "").Trim();
        if (address.Length > 0 && !IsAddress(address)) return await AgainAsync(AccountRefusals.AddressUnfit, cancellation);
        var account = await db.Accounts.SingleAsync(row => row.Id == access.Person.AccountId, cancellation);
        account.AddressSealed = address.Length > 0 ? cipher.Seal(address) : null;
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say(address.Length > 0 ? "Đã lưu. Từ nay nhắc việc gửi thêm vào hộp thư này." : "Đã bỏ địa chỉ thư. Nhắc việc không gửi thư nữa.");
        return Redirect(AccountLinks.Own);
    }

    public async Task<IActionResult> OnPostDeviceAsync(string? endpoint, string? key, string? secret, CancellationToken cancellation)
    {
        var said = PushAddress.Read(endpoint, key, secret, $"{Request.Scheme}://{Request.Host}");
        if (await devices.AddAsync(access.Person.AccountId, Session, said, cancellation) is { } refusal)
        {
            Address = await AddressAsync(cancellation);
            return await AgainAsync(refusal, cancellation);
        }

        this.Say("Từ nay máy này được báo");
        return Redirect(AccountLinks.Reminders);
    }

    public async Task<IActionResult> OnPostRemovalAsync(Guid device, CancellationToken cancellation)
    {
        this.Say(await devices.RemoveAsync(access.Person.AccountId, device, cancellation) ? "Máy đó không được báo nữa" : "Máy đó đã bỏ từ trước");
        return Redirect(AccountLinks.Reminders);
    }

    private async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return this.Refuse(refusal);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        IsPushOn = (await devices.ServicesAsync(cancellation)).IsOn;
        Devices = await devices.OfAsync(access.Person.AccountId, cancellation);
        MayTurnOn = IsPushOn && await db.AccountSessions.AnyAsync(row => row.Id == Session && !row.OnSharedDevice, cancellation);
    }

    private async Task<string?> AddressAsync(CancellationToken cancellation) =>
        cipher.TryOpen(await db.Accounts.Where(row => row.Id == access.Person.AccountId).Select(row => row.AddressSealed).SingleAsync(cancellation));

    private static bool IsAddress(string words) =>
        words.Length <= AddressLimit && words.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == words.LastIndexOf('@') && words.IndexOf('.', at) > at + 1 && !words.EndsWith('.')
        && words.All(letter => char.IsAsciiLetterOrDigit(letter) || "@._-+".Contains(letter, StringComparison.Ordinal));
}
