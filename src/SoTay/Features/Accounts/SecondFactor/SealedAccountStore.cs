using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts.SecondFactor;

/// <summary>
/// The framework's store, with the second factor's key and the recovery codes sealed: whoever reads the database
/// cannot make a code from it.
/// </summary>
public sealed class SealedAccountStore(AppDb db, FieldCipher cipher, IdentityErrorDescriber errors)
    : UserOnlyStore<Account, AppDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, errors)
{
    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : Convert.ToBase64String(cipher.Seal(value)), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } box ? cipher.Open(Convert.FromBase64String(box)) : null;
}
