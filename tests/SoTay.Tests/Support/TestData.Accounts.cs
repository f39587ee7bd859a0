using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;

namespace SoTay.Tests.Support;

public sealed partial class TestData
{
    /// <summary>An account holding a role at an organisation; for a member's account name the member.</summary>
    public async Task<Account> AccountAsync(Role role, Organisation organisation, Member? member = null)
    {
        var name = $"user{Next()}";
        var account = new Account
        {
            UserName = name, NormalizedUserName = name.ToUpperInvariant(), SecurityStamp = name, DisplayName = member?.FullName ?? "Lê Thị Thu Hằng",
            MemberId = member?.Id, CreatedAt = DateTime.UnixEpoch,
        };
        return await AddAsync(account, new RoleGrant { AccountId = account.Id, Role = role, OrganisationId = organisation.Id, From = Beginning });
    }

    /// <summary>A browser signed in as a new account with a role.</summary>
    public async Task<Browser> BrowserAsync(Role role, Organisation organisation, Member? member = null) =>
        app.Browse((await AccountAsync(role, organisation, member)).Id);
}
