using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts.Pages;

[Requires(Capability.Self)]
public sealed class OwnModel(AppDb db, PersonAccess access) : PageModel
{
    public string Name => access.Person.Name;

    public string UserName { get; private set; } = "";

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        UserName = await db.Accounts.Where(row => row.Id == access.Person.AccountId).Select(row => row.UserName!).FirstAsync(cancellation);
        Roles = [.. access.Person.Grants.Select(grant => grant.Role)];
    }
}
