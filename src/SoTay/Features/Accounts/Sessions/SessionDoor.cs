using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Sessions;

/// <summary>Opens and ends sessions: the row in the store and the cookie that names it.</summary>
public sealed class SessionDoor(AppDb db, VietnamClock clock, SignedInPeople people)
{
    public const string SessionClaim = "sid";

    /// <summary>Call only after the person has proved who they are.</summary>
    public async Task OpenAsync(HttpContext http, Account account, SignInMethod method, bool shared = false)
    {
        var now = clock.Now;
        // Whoever signs in over somebody else on one browser does not get the other's messages there.
        if (SessionOf(http.User) is { } before) await db.PushDevices.Where(row => row.SessionId == before).ExecuteDeleteAsync(http.RequestAborted);
        var person = await SignedInQuery.PersonAsync(db, account.Id, account.MemberId, account.DisplayName, clock.Today, http.RequestAborted);
        var session = new AccountSession
        {
            AccountId = account.Id, Method = method, Device = DeviceWords.From(http.Request.Headers.UserAgent), OnSharedDevice = shared,
            StartedAt = now, SeenAt = now, ExpiresAt = now + SessionLife.Of(person, shared),
        };
        db.Add(session);
        await db.SaveChangesAsync(http.RequestAborted);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(SessionClaim, session.Id.ToString())], AccountsModule.Scheme);
        await http.SignInAsync(AccountsModule.Scheme, new ClaimsPrincipal(identity), new() { IsPersistent = !shared });
    }

    /// <summary>Ends this browser's session and empties what the browser kept of the pages.</summary>
    public async Task LeaveAsync(HttpContext http)
    {
        if (SessionOf(http.User) is { } session) await EndAsync(db.AccountSessions.Where(row => row.Id == session));
        await http.SignOutAsync(AccountsModule.Scheme);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
    }

    /// <summary>Ends one session of an account; false when it has no such session.</summary>
    public async Task<bool> EndAsync(Guid account, Guid session) =>
        await EndAsync(db.AccountSessions.Where(row => row.AccountId == account && row.Id == session)) > 0;

    public Task<int> EndAllAsync(Guid account, Guid? except = null) =>
        EndAsync(db.AccountSessions.Where(row => row.AccountId == account && row.Id != except));

    public static Guid? SessionOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    private async Task<int> EndAsync(IQueryable<AccountSession> sessions)
    {
        var now = clock.Now;
        var open = sessions.Where(row => row.EndedAt == null);
        var ids = await open.Select(row => row.Id).ToListAsync();
        await open.ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now));
        await db.PushDevices.Where(row => ids.Contains(row.SessionId)).ExecuteDeleteAsync();
        foreach (var id in ids) people.ForgetSession(id);
        return ids.Count;
    }
}
