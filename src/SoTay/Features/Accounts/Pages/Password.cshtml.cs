using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Passwords;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

[Requires(Capability.Self), Settles(Hurdle.SetPassword)]
public sealed class PasswordModel(AppDb db, PersonAccess access, PasswordChange change) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public bool IsFirst { get; private set; }

    public string UserName { get; private set; } = "";

    public string Name => access.Person.Name;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await LoadAsync();
        if (await change.TryAsync(account, Current, Password, Repeated, SessionDoor.SessionOf(User)) is { } refusal) return this.Refuse(refusal);
        this.Say(IsFirst ? "Đã đặt mật khẩu" : "Đã đổi mật khẩu");
        return Redirect(IsFirst ? "/" : AccountLinks.Own);
    }

    private async Task<Account> LoadAsync()
    {
        var account = await db.Accounts.SingleAsync(row => row.Id == access.Person.AccountId);
        (IsFirst, UserName) = (account.MustChangePassword, account.UserName!);
        return account;
    }
}
