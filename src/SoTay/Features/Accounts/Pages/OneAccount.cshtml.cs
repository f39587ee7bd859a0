using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Invitations;
using SoTay.Features.Accounts.Lists;
using SoTay.Features.Accounts.Roles;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

/// <summary>One account as its office sees it: roles, a new slip, closing.</summary>
[Requires(Capability.ManageAccounts)]
public sealed class OneAccountModel(AppDb db, PersonAccess access, VietnamClock clock, AccountAuthority authority, RoleDesk roles, AccessReset reset, SecretarySlips slips) : PageModel
{
    private Account _account = null!;

    [BindProperty]
    public Role Role { get; set; } = Role.Secretary;

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    public DateOnly Today => clock.Today;

    public Guid Id => _account.Id;

    public string Name => _account.DisplayName;

    public string UserName => _account.UserName!;

    public bool IsClosed => _account.IsClosed;

    public bool HasComeIn => !_account.MustChangePassword;

    public IReadOnlyList<HeldRole> Roles { get; private set; } = [];

    public IReadOnlyList<Slip> Slips { get; private set; } = [];

    public IEnumerable<SelectListItem> Offered => Enum.GetValues<Role>().Where(role => RoleRules.MayGive(access.Person, role)).Select(role => new SelectListItem(RoleWords.Of(role), role.ToString()));

    public async Task OnGetAsync(Guid account)
    {
        From = clock.Today;
        await LoadAsync(account);
    }

    public Task<IActionResult> OnPostRoleAsync(Guid account) => ActAsync(account, async () =>
    {
        if (await db.UnitByWordsAsync(access.Person, Where) is not { } unit) return AccountRefusals.UnitNotFound(Where);
        if (!await authority.MayGiveAsync(Role, unit.Id)) return AccountRefusals.RoleNotYours(RoleWords.Of(Role));
        return await roles.GiveAsync(_account, Role, unit, From ?? clock.Today, access.Person.Actor);
    }, $"Đã giao vai trò {RoleWords.Of(Role)}");

    public Task<IActionResult> OnPostEndingAsync(Guid account, Guid grant, DateOnly? last) => ActAsync(account, async () =>
        await db.RoleGrants.FirstOrDefaultAsync(row => row.Id == grant && row.AccountId == account) is { } held
            ? await roles.EndAsync(held, last ?? clock.Today, access.Person.Actor) : AccountRefusals.RoleOver, "Đã thôi vai trò");

    public Task<IActionResult> OnPostClosureAsync(Guid account) =>
        ActAsync(account, () => roles.CloseAsync(_account, Roles is [var first, ..] ? first.OrganisationId : account, access.Person.Actor), "Đã đóng tài khoản");

    public async Task<IActionResult> OnPostResetAsync(Guid account)
    {
        await LoadAsync(account);
        if (IsClosed || await authority.CheckAsync(_account) is { } || Roles is not [var first, ..])
            return this.Refuse(await authority.CheckAsync(_account) ?? AccountRefusals.AccountClosed);
        var code = await reset.DoAsync(_account, access.Person.Actor, first.OrganisationId);
        Response.KeepNoCopy();
        Slips = [new(Name, UserName, first.Words, first.Organisation, Request.Link(code), slips.Until)];
        return Page();
    }

    private async Task<IActionResult> ActAsync(Guid account, Func<Task<Refusal?>> act, string done)
    {
        await LoadAsync(account);
        if (!ModelState.IsValid) return this.Again();
        if ((await authority.CheckAsync(_account) ?? await act()) is { } refusal) return this.Refuse(refusal);
        this.Say(done);
        return Redirect(AccountLinks.One(account));
    }

    private async Task LoadAsync(Guid account)
    {
        _account = await db.Accounts.SingleAsync(row => row.Id == account);
        Roles = await HeldRole.OfAsync(db, account, clock.Today, HttpContext.RequestAborted);
    }
}
