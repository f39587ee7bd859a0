using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

[Requires(Capability.Self)]
public sealed class PasskeysModel(SignInManager<Account> signIn, UserManager<Account> users, PersonAccess access, AppDb db) : PageModel
{
    [BindProperty]
    public string? Credential { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync() => await ShowAsync(await AccountAsync());

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var account = await AccountAsync();
        var options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.DisplayName });
        return Content(options, "application/json");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await AccountAsync();
        if (await NewKeyAsync() is not { } key)
        {
            await ShowAsync(account);
            return this.Refuse(AccountRefusals.PasskeyNotAccepted);
        }

        key.Name = DeviceWords.From(Request.Headers.UserAgent);
        Note("Account.passkey-added");
        await users.AddOrUpdatePasskeyAsync(account, key);
        this.Say("Đã thêm khóa trên máy này");
        return Redirect(AccountLinks.Passkeys);
    }

    public async Task<IActionResult> OnPostRemovalAsync(string key)
    {
        Note("Account.passkey-removed");
        await users.RemovePasskeyAsync(await AccountAsync(), Base64Url.DecodeFromChars(key));
        this.Say("Đã bỏ khóa");
        return Redirect(AccountLinks.Passkeys);
    }

    private async Task<UserPasskeyInfo?> NewKeyAsync()
    {
        if (string.IsNullOrEmpty(Credential)) return null;
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(Credential);
            return made.Succeeded && made.UserEntity.Id == access.Person.AccountId.ToString() ? made.Passkey : null;
        }
        catch (InvalidOperationException) { return null; }
    }

    private void Note(string act) => AuditTrail.Note(db, access.Person.Actor, access.Person.AccountId, act, access.Person.AccountId);

    private async Task ShowAsync(Account account) => Rows = [.. (await users.GetPasskeysAsync(account))
        .Select(key => new Row(Base64Url.EncodeToString(key.CredentialId), key.Name ?? "Khóa đăng nhập", key.CreatedAt.UtcDateTime))];

    private async Task<Account> AccountAsync() => (await users.FindByIdAsync(access.Person.AccountId.ToString()))!;

    /// <summary>One key in the list.</summary>
    public sealed record Row(string Key, string Name, DateTime At);
}
