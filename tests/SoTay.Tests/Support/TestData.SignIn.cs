using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;

namespace SoTay.Tests.Support;

public sealed partial class TestData
{
    public const string Password = "mua-xuan-2026";
    private static readonly string PasswordHash = new PasswordHasher<Account>().HashPassword(new Account(), Password);

    /// <summary>An account that signs in by itself, at a new organisation unless one is given; for a member's account name the member.</summary>
    public async Task<Account> WithPasswordAsync(Role role, Organisation? organisation = null, Member? member = null)
    {
        var account = await AccountAsync(role, organisation ?? await OrganisationAsync(), member);
        await app.InDbAsync(db => db.Accounts.Where(row => row.Id == account.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.PasswordHash, PasswordHash).SetProperty(row => row.LockoutEnabled, true)));
        return account;
    }

    /// <summary>A browser that signed in through the page, with the product's own cookie.</summary>
    public async Task<(Browser Browser, Account Account)> SignedInAsync(Role role, Organisation? organisation = null, Member? member = null)
    {
        var account = await WithPasswordAsync(role, organisation, member);
        return (await SignInAsync(account), account);
    }

    public async Task<Browser> SignInAsync(Account account)
    {
        var browser = app.Browse();
        await (await browser.OpenAsync("/sign-in?to=/account")).SubmitAsync("form", ("Login", account.UserName!), ("Password", Password));
        return browser;
    }
}
