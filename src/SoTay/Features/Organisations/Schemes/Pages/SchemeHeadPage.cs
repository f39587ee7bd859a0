using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SoTay.Features.Organisations.Schemes.Pages;

/// <summary>Name, day and decision of a scheme, for the forms that begin and change it.</summary>
public abstract class SchemeHeadPage : PageModel
{
    [BindProperty]
    public SchemeInput Input { get; set; } = new();
}
