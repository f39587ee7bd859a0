using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

/// <summary>Where reminders go besides the first screen. An address is the person's own choice and is forgotten when the field is emptied.</summary>
[Requires(Capability.Self)]
public sealed class ReminderWaysModel(AppDb db, PersonAccess access, FieldCipher cipher) : PageModel
{
    private const int AddressLimit = 200;

    [BindProperty]
    public string? Address { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Address = await db.Accounts.Where(row => row.Id == access.Person.AccountId).Select(row => row.AddressSealed).SingleAsync(cancellation) is { } box ? cipher.Open(box) : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var address = (Address ?? "").Trim();
        if (address.Length > 0 && !IsAddress(address)) return this.Refuse(AccountRefusals.AddressUnfit);
        var account = await db.Accounts.SingleAsync(row => row.Id == access.Person.AccountId, cancellation);
        account.AddressSealed = address.Length > 0 ? cipher.Seal(address) : null;
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say(address.Length > 0 ? "Đã lưu. Từ nay nhắc việc gửi thêm vào hộp thư này." : "Đã bỏ địa chỉ thư. Nhắc việc chỉ còn ở màn hình đầu.");
        return Redirect("/account");
    }

    private static bool IsAddress(string words) =>
        words.Length <= AddressLimit && words.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == words.LastIndexOf('@') && words.IndexOf('.', at) > at + 1 && !words.EndsWith('.')
        && words.All(letter => char.IsAsciiLetterOrDigit(letter) || "@._-+".Contains(letter, StringComparison.Ordinal));
}
