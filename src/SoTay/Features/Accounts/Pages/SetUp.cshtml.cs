using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Accounts.Setup;
using SoTay.Features.Organisations;
using SoTay.Platform.Http;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

/// <summary>The first page of an empty store; does not exist any more once something is in it.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
public sealed class SetUpModel(FirstRun first, SessionDoor door) : PageModel
{
    public static IEnumerable<SelectListItem> Kinds =>
        new[] { OrganisationKind.Commune, OrganisationKind.Province, OrganisationKind.GrassrootsCommittee, OrganisationKind.GrassrootsCell, OrganisationKind.Cell, OrganisationKind.Central }
            .Select(kind => new SelectListItem(OrganisationWords.Of(kind), kind.ToString()));

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public OrganisationKind Kind { get; set; } = OrganisationKind.Commune;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? AdministratorName { get; set; }

    [BindProperty]
    public string? Administrator { get; set; }

    public async Task<IActionResult> OnGetAsync() => await first.IsEmptyAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await first.IsEmptyAsync()) return NotFound();
        var (refusal, administrator, _) = await first.BeginAsync(new(Name, Kind, Code, Administrator, AdministratorName));
        if (administrator is null) return this.Refuse(refusal!);
        await door.OpenAsync(HttpContext, administrator, SignInMethod.Invitation);
        return Redirect(AccountLinks.Password);
    }
}
