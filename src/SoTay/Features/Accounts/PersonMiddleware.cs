using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Auth;
using SoTay.Platform.Http;

namespace SoTay.Features.Accounts;

/// <summary>
/// Turns the cookie's session into the <see cref="Person"/> with today's roles, from memory when it was asked some seconds ago,
/// and sends a person with something to settle first (password, second factor) there.
/// </summary>
internal sealed class PersonMiddleware(RequestDelegate next, SignedInPeople people)
{
    public async Task InvokeAsync(HttpContext context, PersonAccess access)
    {
        if (SessionDoor.SessionOf(context.User) is { } session)
        {
            if (await FindAsync(context, session) is { } signedIn)
            {
                access.SignIn(signedIn.Person);
                if (signedIn.OnSharedDevice) context.Response.KeepNoCopy();
                if (Settle(context, signedIn.Hurdle) is { } detour) { context.Response.Redirect(detour); return; }
            }
            else
            {
                await context.SignOutAsync(AccountsModule.Scheme);
                context.User = new();
            }
        }
        else if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
            && await context.RequestServices.GetRequiredService<SignedInQuery>().PersonAsync(account, context.RequestAborted) is { } person)
        {
            // Another scheme of sign-in vouches for the account and keeps no session here.
            access.SignIn(person);
        }

        await next(context);
    }

    private async ValueTask<SignedIn?> FindAsync(HttpContext context, Guid session)
    {
        if (people.Find(session) is { } known) return known;
        // Resolved only when needed: a request answered from memory opens no database.
        var loaded = await context.RequestServices.GetRequiredService<SignedInQuery>().LoadAsync(session, context.RequestAborted);
        if (loaded is not null) people.Keep(loaded);
        return loaded;
    }

    private static string? Settle(HttpContext context, Hurdle hurdle)
    {
        if (hurdle == Hurdle.None || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null) return null;
        var path = context.Request.Path;
        if (context.GetEndpoint()?.Metadata.GetMetadata<SettlesAttribute>() is { } settles && settles.Hurdle == hurdle) return null;
        return path.StartsWithSegments("/sign-out", StringComparison.Ordinal) ? null : AccountLinks.Settle(hurdle);
    }
}
