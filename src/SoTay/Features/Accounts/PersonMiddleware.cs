using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts;

/// <summary>Turns the signed-in principal into the <see cref="Person"/> with today's grants.</summary>
internal sealed class PersonMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, AppDb db, PersonAccess access, VietnamClock clock)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId)
            && await LoadAsync(db, accountId, clock.Today, context.RequestAborted) is { } person)
            access.SignIn(person);
        await next(context);
    }

    internal static async Task<Person?> LoadAsync(AppDb db, Guid accountId, DateOnly today, CancellationToken cancellation)
    {
        var account = await db.Accounts.AsNoTracking().Where(row => row.Id == accountId && row.ClosedAt == null)
            .Select(row => new { row.Id, row.MemberId, row.DisplayName }).FirstOrDefaultAsync(cancellation);
        if (account is null) return null;
        var grants = await db.RoleGrants.AsNoTracking()
            .Where(row => row.AccountId == accountId && row.From <= today && (row.To == null || row.To >= today))
            .Select(row => new { row.OrganisationId, row.Role }).ToListAsync(cancellation);
        return new Person(account.Id, account.MemberId, account.DisplayName,
            [.. grants.Select(row => new Grant(row.OrganisationId, row.Role.ToString(), RoleCapabilities.Of(row.Role)))]);
    }
}
