using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Accounts.SecondFactor;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

[Requires(Capability.Self), Settles(Hurdle.EnrolSecondFactor)]
public sealed class SecondFactorModel(UserManager<Account> users, Enrolment enrolment, PersonAccess access) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Recovery codes just made; shown once, never again.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    public bool IsOn { get; private set; }

    public bool IsRequired => SecondFactorRule.IsRequiredFor(access.Person);

    public int CodesLeft { get; private set; }

    public string TypedKey { get; private set; } = "";

    public string Address { get; private set; } = "";

    public async Task OnGetAsync() => await ShowAsync(await AccountAsync());

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await AccountAsync();
        if (account.TwoFactorEnabled) return Redirect(AccountLinks.SecondFactor);
        Codes = await enrolment.TurnOnAsync(account, Code);
        return Codes is null ? await RefuseAsync(account, AccountRefusals.CodeNotConfirmed) : Page();
    }

    public Task<IActionResult> OnPostCodesAsync() => ProvenAsync(async account =>
    {
        Codes = await enrolment.NewCodesAsync(account);
        return Page();
    });

    public Task<IActionResult> OnPostChangeAsync() => ProvenAsync(async account =>
    {
        await enrolment.TurnOffAsync(account);
        return Redirect(AccountLinks.SecondFactor);
    });

    public Task<IActionResult> OnPostRemovalAsync() => ProvenAsync(async account =>
    {
        if (IsRequired) return await RefuseAsync(account, AccountRefusals.SecondFactorRequired);
        await enrolment.TurnOffAsync(account);
        this.Say("Đã thôi dùng bước xác nhận thứ hai");
        return Redirect(AccountLinks.Own);
    });

    private async Task<IActionResult> ProvenAsync(Func<Account, Task<IActionResult>> act)
    {
        var account = await AccountAsync();
        return await enrolment.IsRightAsync(account, Code) ? await act(account) : await RefuseAsync(account, AccountRefusals.WrongCode);
    }

    private async Task<IActionResult> RefuseAsync(Account account, Refusal refusal)
    {
        await ShowAsync(account);
        return this.Refuse(refusal);
    }

    private async Task ShowAsync(Account account)
    {
        IsOn = account.TwoFactorEnabled;
        if (IsOn) CodesLeft = await users.CountRecoveryCodesAsync(account);
        else (TypedKey, Address) = await enrolment.KeyAsync(account);
    }

    private async Task<Account> AccountAsync() => (await users.FindByIdAsync(access.Person.AccountId.ToString()))!;
}
