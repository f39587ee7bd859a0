using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Lists;

/// <summary>The register of an organisation: a cell on one screen, a larger one page by page, with filters and search inside it.</summary>
[Requires(Capability.SeeRoster)]
public sealed class SeeRosterModel(AppDb db, PersonAccess access, KnownOrganisations organisations, PolicyBook policies, VietnamClock clock) : PageModel
{
    private IReadOnlyList<AgeBand> _bands = [];

    public RosterFilter Filter { get; private set; } = new();

    public RosterPage Roster { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public bool MayExport { get; private set; }

    public bool MayImport { get; private set; }

    public string Here => MemberLinks.Roster(Roster.Head.Id);

    public IEnumerable<SelectListItem> Statuses { get; } =
        [new("Mọi đảng viên", ""), new("Chính thức", "official"), new("Dự bị", "probationary"), new("Đình chỉ sinh hoạt", "suspended"), new("Chưa rõ", "unknown")];

    public IEnumerable<SelectListItem> Sexes { get; } = [new("Nam và nữ", ""), new("Nữ", nameof(Sex.Female)), new("Nam", nameof(Sex.Male))];

    public IEnumerable<SelectListItem> Ages => _bands.Select(band => new SelectListItem(band.Label, $"{band.Number}")).Prepend(new("Mọi tuổi", ""));

    public IEnumerable<SelectListItem> Cells => Roster.Cells.Select(cell => new SelectListItem(cell.Name, cell.Id.ToString())).Prepend(new("Mọi chi bộ", ""));

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        // A list is mostly opened without a filter, and then nothing is bound.
        if (Request.Query.Count > 0 && !await TryUpdateModelAsync(Filter, "")) Filter = new RosterFilter { Q = Filter.Q };
        ModelState.Clear();
        _bands = AgeBand.From(await policies.ForAsync(null, clock.Today, cancellation));
        if (Filter.Cell is { } cell && !await access.MayAsync(Capability.SeeRoster, cell, cancellation)) return NotFound();
        if (await new RosterReading(db, organisations, clock.Today, _bands).ReadAsync(organisation, Filter, cancellation) is not { } page) return NotFound();
        Roster = page;
        MayEdit = await access.MayAsync(Capability.EditRoster, organisation, cancellation);
        MayExport = await access.MayAsync(Capability.Export, organisation, cancellation);
        MayImport = await access.MayAsync(Capability.Import, organisation, cancellation);
        return Page();
    }
}
