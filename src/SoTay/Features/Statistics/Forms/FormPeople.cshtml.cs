using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Lists;
using SoTay.Features.Statistics.Forms.Units;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms;

/// <summary>What stands behind one number of a form. Names are for those who may see the roster there; everybody else reads how many.</summary>
[Requires(Capability.SeeBoard)]
public sealed class FormPeoplePage(AppDb db, PersonAccess access, IServiceProvider services) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "period")] public string? PeriodCode { get; set; }

    /// <summary>A unit below, of a number that is too large for one list.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Below { get; set; }

    /// <summary>A type of unit, in a form that has a column for each.</summary>
    [BindProperty(SupportsGet = true)] public string? Type { get; set; }

    [BindProperty(SupportsGet = true)] public int At { get; set; } = 1;

    public Organisation Organisation { get; private set; } = null!;

    internal FormLayout Layout { get; private set; } = null!;

    internal FormRow Row { get; private set; } = null!;

    public FormPeriod Period { get; private set; } = null!;

    internal FormList List { get; private set; } = null!;

    public string? BelowName { get; private set; }

    /// <summary>The type of unit in words.</summary>
    public string? TypeName => Type is null ? null : UnitTypes.All.FirstOrDefault(one => one.Type == Type).Words;

    public bool SeesPersons { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, string name, string code, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<FormBook>().AskAsync(organisation, name, PeriodCode, null, null, cancellation) is not { Period: { } period } asked
            || asked.Layout.Row(code) is not { } row || !asked.Layout.Opens(row)) return NotFound();
        (Layout, Row, Organisation, Period) = (asked.Layout, row, asked.Unit, period);
        if (Type is not null && (Layout.Shape != FormShape.Types || TypeName is null)) return NotFound();
        if (Below is { } below && (BelowName = await NameBelowAsync(below, cancellation)) is null) return NotFound();
        SeesPersons = await access.MayAsync(Capability.SeeRoster, organisation, cancellation);
        List = await services.GetRequiredService<FormListing>().ReadAsync(Organisation, row, period, Below, Type, At, cancellation);
        return Page();
    }

    public string Address(Guid? below = null, int page = 1) =>
        StatisticsLinks.FormRow(Organisation.Id, Layout.Name, Row.Code, Period, Type) + (below is { } unit ? $"&below={unit}" : "") + (page > 1 ? $"&at={page}" : "");

    // A unit that stood below on some day: nothing is told about others.
    private Task<string?> NameBelowAsync(Guid below, CancellationToken cancellation) =>
        db.Organisations.Where(unit => unit.Id == below && db.Set<OrganisationAncestor>().Any(above => above.AncestorId == Organisation.Id && above.DescendantId == below))
            .Select(unit => (string?)unit.Name).FirstOrDefaultAsync(cancellation);
}
