using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Invitations;

/// <summary>Makes one-time ways in and takes them. An account has at most one that is open: a new slip makes the old one void.</summary>
public sealed class InvitationDesk(AppDb db, VietnamClock clock)
{
    /// <summary>Written by the next save. The code exists only in what this returns.</summary>
    public string Issue(Account account, Guid? by)
    {
        var now = clock.Now;
        var (invitation, code) = Invitation.For(account, now, by);
        db.Add(invitation);
        db.WithSave(cancellation => db.Invitations.Where(row => row.AccountId == account.Id && row.Id != invitation.Id && row.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellation));
        return code;
    }

    /// <summary>The account a code leads to, while the code is open.</summary>
    public async Task<Account?> FindAsync(string code) =>
        await OpenAsync(code) is { } open ? await db.Accounts.FirstOrDefaultAsync(row => row.Id == open.AccountId && row.ClosedAt == null) : null;

    /// <summary>Uses the code up. Two people with one slip: the first gets in.</summary>
    public async Task<Account?> TakeAsync(string code)
    {
        if (await OpenAsync(code) is not { } open || await FindAsync(code) is not { } account) return null;
        var now = clock.Now;
        var taken = await db.Invitations.Where(row => row.Id == open.Id && row.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now));
        if (taken == 0) return null;
        account.ForgetPassword();
        await db.SaveChangesAsync();
        return account;
    }

    private async Task<Invitation?> OpenAsync(string code)
    {
        var hash = Invitation.Hash(code);
        var found = await db.Invitations.AsNoTracking().FirstOrDefaultAsync(row => row.CodeHash == hash);
        return found?.IsOpen(clock.Now) == true ? found : null;
    }
}
