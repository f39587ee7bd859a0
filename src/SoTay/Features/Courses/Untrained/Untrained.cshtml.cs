using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Courses.Untrained;

/// <summary>Who has never been trained, unit by unit; every number opens to its people.</summary>
[Requires(Capability.SeeRoster)]
public sealed class UntrainedModel(AppDb db, PersonAccess access, UntrainedQuery untrained, VietnamClock clock) : PageModel
{
    public const int PageSize = 100;

    public Organisation Unit { get; private set; } = null!;

    public UntrainedFilter Filter { get; private set; } = new();

    public AsOf Day { get; private set; } = null!;

    public UntrainedAsk Ask { get; private set; } = null!;

    public int People { get; private set; }

    public int Never { get; private set; }

    public bool ByName { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<UntrainedUnit> Units { get; private set; } = [];

    public IReadOnlyList<UntrainedPerson> Persons { get; private set; } = [];

    public bool MayExport { get; private set; }

    public string Link(UntrainedFilter filter) => filter.Address(Unit.Id, Day);

    public async Task<IActionResult> OnGetAsync(Guid organisation, [FromQuery] UntrainedFilter filter, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Unit, Filter, Day) = (unit, filter with { From = Math.Max(0, filter.From) }, AsOf.Parse(filter.On, clock.Today));
        Ask = filter.Ask(Day);
        (People, Never) = await untrained.CountAsync(organisation, Ask, cancellation);
        ByName = unit.IsCell || filter.View == "people";
        if (ByName)
        {
            Total = filter.Who == "all" ? People : Never;
            Persons = await untrained.PeopleAsync(organisation, Ask, filter.Who != "all", Filter.From, PageSize, cancellation);
        }
        else
        {
            var all = await untrained.UnitsAsync(unit, Ask, cancellation);
            (Total, Units) = (all.Count, [.. all.Skip(Filter.From).Take(PageSize)]);
        }

        MayExport = await access.MayAsync(Capability.Export, organisation, cancellation);
        return Page();
    }
}
