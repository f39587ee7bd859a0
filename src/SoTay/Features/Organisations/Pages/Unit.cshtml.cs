using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Organisations.Pages;

/// <summary>A unit: what it is, who leads it, how many belong to it, what is below it, and how it became so.</summary>
[Requires(Capability.SeeOrganisations)]
public sealed class UnitModel(AppDb db, PersonAccess access, VietnamClock clock, IEnumerable<IRoster> rosters, PolicyBook policies) : PageModel
{
    [FromRoute(Name = "organisation")]
    public Guid Id { get; set; }

    [FromQuery(Name = "on")]
    public string? On { get; set; }

    public AsOf AsOf { get; private set; } = null!;

    public UnitView View { get; private set; } = null!;

    public IReadOnlyList<OrganisationWarning> Warnings { get; private set; } = [];

    public bool MayChange { get; private set; }

    public bool MayEstablishBelow { get; private set; }

    public bool MayManagePosts { get; private set; }

    public bool MaySeeRoster { get; private set; }

    public bool MaySeeCompetitions { get; private set; }

    public bool MayMeet { get; private set; }

    /// <summary>The name that held on the date, else the last one.</summary>
    public string Name => View.Period?.Name ?? View.Organisation.Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        AsOf = AsOf.Parse(On, clock.Today);
        View = await new UnitQuery(db, rosters, AsOf).ReadAsync(Id, cancellation);
        var unit = View.Organisation;
        MayChange = AsOf.IsToday && !unit.IsEnded && unit.ParentId is { } parent && await access.MayAsync(Capability.ManageOrganisations, parent, cancellation);
        MayEstablishBelow = AsOf.IsToday && !unit.IsEnded && unit.Kind != OrganisationKind.Group && await access.MayAsync(Capability.ManageOrganisations, Id, cancellation);
        MayManagePosts = AsOf.IsToday && !unit.IsEnded && await access.MayAsync(Capability.ManagePosts, Id, cancellation);
        MaySeeRoster = await access.MayAsync(Capability.SeeRoster, Id, cancellation);
        MaySeeCompetitions = !unit.IsCell && await access.MayAsync(Capability.SeeCompetitions, Id, cancellation);
        MayMeet = unit.Kind is not OrganisationKind.Group && await access.MayAsync(Capability.SeeMeetings, Id, cancellation);
        if (AsOf.IsToday && !unit.IsEnded) Warnings = OrganisationWarnings.For(View, await policies.ForAsync(Id, clock.Today, cancellation));
        return Page();
    }

    internal int Count(HeadcountKind kind) => View.Counts.GetValueOrDefault(kind);
}
