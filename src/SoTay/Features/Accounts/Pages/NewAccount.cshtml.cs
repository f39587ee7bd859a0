using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Invitations;
using SoTay.Features.Accounts.Roles;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

[Requires(Capability.ManageAccounts)]
public sealed class NewAccountModel(AppDb db, PersonAccess access, AccountOpening opening, AccountAuthority authority, SecretarySlips slips) : PageModel
{
    private Organisation? _unit;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    public Guid Organisation => _unit!.Id;

    public string OrganisationName => _unit!.Name;

    public IReadOnlyList<Slip> Slips { get; private set; } = [];

    public IEnumerable<SelectListItem> Offered => RoleRules.Offered(access.Person, _unit!.Kind).Select(role => new SelectListItem(RoleWords.Of(role), role.ToString()));

    public Task OnGetAsync(Guid organisation) => LoadAsync(organisation);

    public async Task<IActionResult> OnPostAsync(Guid organisation)
    {
        await LoadAsync(organisation);
        if (!await authority.MayGiveAsync(Role, organisation)) return this.Refuse(AccountRefusals.RoleNotYours(RoleWords.Of(Role)));
        var (refusal, account, code) = await opening.OpenAsync(new(Name, await UserNameAsync(), Role, Phone), _unit!, access.Person.Actor);
        if (account is null) return this.Refuse(refusal!);
        Response.KeepNoCopy();
        Slips = [new(account.DisplayName, account.UserName!, RoleWords.Of(Role), OrganisationName, Request.Link(code!), slips.Until)];
        return Page();
    }

    private async Task<string?> UserNameAsync()
    {
        if (!string.IsNullOrWhiteSpace(UserName) || string.IsNullOrWhiteSpace(Name)) return UserName;
        var start = UserNames.Offer(Name, _ => false).ToUpperInvariant();
        var taken = await db.Accounts.Where(row => row.NormalizedUserName!.StartsWith(start)).Select(row => row.UserName!).ToListAsync();
        return UserNames.Offer(Name, name => taken.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private async Task LoadAsync(Guid organisation) => _unit = await db.Organisations.AsNoTracking().SingleAsync(row => row.Id == organisation);
}
