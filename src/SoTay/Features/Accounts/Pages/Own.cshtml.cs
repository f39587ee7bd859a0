using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Pages;

[Requires(Capability.Self)]
public sealed class OwnModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public string Name => access.Person.Name;

    public string UserName { get; private set; } = "";

    public bool HasSecondFactor { get; private set; }

    public int Passkeys { get; private set; }

    public int Sessions { get; private set; }

    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];

    /// <summary>The first organisation whose accounts this person looks after.</summary>
    public Guid? Manages => access.Person.HoldersOf(Capability.ManageAccounts) is [var first, ..] ? first : null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (id, now) = (access.Person.AccountId, clock.Now);
        var account = await db.Accounts.AsNoTracking().SingleAsync(row => row.Id == id, cancellation);
        (UserName, HasSecondFactor) = (account.UserName!, account.TwoFactorEnabled);
        Passkeys = await db.Set<IdentityUserPasskey<Guid>>().CountAsync(row => row.UserId == id, cancellation);
        Sessions = await db.AccountSessions.CountAsync(row => row.AccountId == id && row.EndedAt == null && row.ExpiresAt > now, cancellation);
        Roles = await HeldRole.OfAsync(db, id, clock.Today, cancellation);
    }
}
