using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts.Invitations;

/// <summary>
/// Recovery by the superior office: password, passkeys and second factor are gone, every device is signed out, and a new
/// slip leads in once. Nobody learns a password in between.
/// </summary>
public sealed class AccessReset(AppDb db, InvitationDesk invitations, SessionDoor door, SignedInPeople people)
{
    /// <param name="account">Whose access is renewed.</param>
    /// <param name="actor">The officer, or the command on the machine.</param>
    /// <param name="stream">Organisation in whose audit it is written.</param>
    /// <param name="reason">Why, in the officer's words.</param>
    /// <returns>The code of the new invitation.</returns>
    public async Task<string> DoAsync(Account account, Actor actor, Guid stream, string? reason = null)
    {
        account.ForgetProofs();
        var code = invitations.Issue(account, actor.AccountId);
        db.WithSave(async cancellation =>
        {
            await db.Set<IdentityUserPasskey<Guid>>().Where(row => row.UserId == account.Id).ExecuteDeleteAsync(cancellation);
            await db.Set<IdentityUserToken<Guid>>().Where(row => row.UserId == account.Id).ExecuteDeleteAsync(cancellation);
        });
        AuditTrail.Note(db, actor, stream, "Account.reset", account.Id, reason: reason);
        await db.SaveAsync(actor, reason);
        await door.EndAllAsync(account.Id);
        people.Forget(account.Id);
        return code;
    }
}
