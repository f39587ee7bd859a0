using Microsoft.AspNetCore.Identity;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Platform.Data;

namespace SoTay.Cli.Demo;

/// <summary>Accounts to try the product with; all share one password, which is why such a store says that it is a demonstration.</summary>
internal sealed class DemoAccounts(AppDb db, DateTime now)
{
    public const string Password = "so-tay-2026";
    private static readonly DateOnly Since = new(2025, 7, 1);
    // Hashing is slow on purpose; one hash serves all of these.
    private readonly string _hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);

    public List<DemoLogin> Shown { get; } = [];

    public Account Add(string userName, string displayName, Guid? member, Role role, Guid organisation, string? show = null)
    {
        var account = new Account
        {
            UserName = userName, NormalizedUserName = userName.ToUpperInvariant(), DisplayName = displayName, MemberId = member,
            PasswordHash = _hash, SecurityStamp = Guid.CreateVersion7().ToString("N"), CreatedAt = now, LockoutEnabled = true,
        };
        db.Add(account);
        db.Add(new RoleGrant { AccountId = account.Id, Role = role, OrganisationId = organisation, From = Since });
        if (show is not null) Shown.Add(new(show, userName, Password, displayName));
        return account;
    }

    public Account AddMember(string userName, Member member, Role role, Guid organisation, string? show = null)
    {
        var account = Add(userName, member.FullName, member.Id, role, organisation, show);
        if (role != Role.Member && member.CellId is { } cell)
            db.Add(new RoleGrant { AccountId = account.Id, Role = Role.Member, OrganisationId = cell, From = Since });
        return account;
    }
}

/// <summary>One line of what <c>run</c> prints.</summary>
internal sealed record DemoLogin(string Who, string UserName, string Password, string Name)
{
    /// <summary>Kept in the data folder, so that the next start can print it again.</summary>
    public const string FileName = "demonstration.txt";

    public static string Table(IEnumerable<DemoLogin> logins) =>
        string.Concat(logins.Select(login => $"  {login.UserName,-10} {login.Password,-13} {login.Who} ({login.Name})\n"));
}
