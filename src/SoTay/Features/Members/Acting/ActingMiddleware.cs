using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Acting;

/// <summary>Puts the member a person writes for beside the person, on every request of that act, as long as the right lasts.</summary>
internal sealed class ActingMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, AppDb db, PersonAccess access, ActingCookie cookie)
    {
        if (access.IsSignedIn && cookie.MemberOf(http, access.Person) is { } id)
        {
            var member = await db.Members.AsNoTracking().Where(row => row.Id == id && row.CellId != null)
                .Select(row => new { row.FullName, CellId = row.CellId!.Value }).FirstOrDefaultAsync(http.RequestAborted);
            if (member is not null && await access.MayAsync(Capability.ActForMember, member.CellId, http.RequestAborted))
                access.ActFor(new(id, member.FullName));
            else ActingCookie.End(http);
        }

        await next(http);
    }
}
