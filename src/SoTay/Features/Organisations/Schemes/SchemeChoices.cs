using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>What the forms of a scheme offer: units below the one that decides, and those that earlier steps draft.</summary>
public sealed class SchemeChoices(AppDb db, IEnumerable<IRoster> rosters)
{
    private const int MostBelow = 1_000;

    /// <summary>The unit that decides, every committee below it, and new ones of the draft; a line for "nobody" first where there may be nobody.</summary>
    /// <param name="editing">The step that is changed: only units that steps before it make; null for a new one at the end.</param>
    public async Task<List<SelectListItem>> SuperiorsAsync(Scheme scheme, SchemeStep? editing, string? empty, CancellationToken cancellation)
    {
        var inside = db.SubtreeOf(scheme.OrganisationId);
        var units = await db.Organisations.AsNoTracking().Where(row => inside.Contains(row.Id) && row.EndedOn == null
                && row.Kind != OrganisationKind.Cell && row.Kind != OrganisationKind.GrassrootsCell && row.Kind != OrganisationKind.Group)
            .OrderBy(row => row.Code).Select(row => new { row.Id, row.Name }).ToListAsync(cancellation);
        List<SelectListItem> items = empty is null ? [] : [new(empty, "")];
        items.AddRange(units.OrderByDescending(row => row.Id == scheme.OrganisationId).Select(row => new SelectListItem(row.Name, row.Id.ToString())));
        items.AddRange(scheme.InOrder.Where(step => step.MadeId is not null && (editing is null || step.Place < editing.Place)).Select(step => new SelectListItem($"{step.Name} (mới, bước {step.Place})", step.MadeId!.Value.ToString())));
        return items;
    }

    /// <summary>Units directly below one that the scheme may decide on.</summary>
    public async Task<IReadOnlyList<OfferedUnit>> BelowAsync(Scheme scheme, Guid superior, CancellationToken cancellation)
    {
        var inside = db.SubtreeOf(scheme.OrganisationId);
        var counts = db.Headcounts.AsNoTracking();
        return await db.Organisations.AsNoTracking().Where(row => row.ParentId == superior && row.EndedOn == null && inside.Contains(row.Id)).OrderBy(row => row.Code).Take(MostBelow)
            .Select(row => new OfferedUnit(row.Id, row.Name, row.Kind,
                counts.Where(count => count.OrganisationId == row.Id && count.Kind == HeadcountKind.Members).Select(count => count.Value).FirstOrDefault())).ToListAsync(cancellation);
    }

    /// <summary>The superior below which a step's units stand today; null for a step that names none.</summary>
    public async Task<Guid?> SuperiorOfAsync(SchemeStep step, CancellationToken cancellation)
    {
        var unit = step.UnitId ?? (step.Kind is OrganisationChangeKind.Split ? null : step.Units.Cast<Guid?>().FirstOrDefault());
        return await db.Organisations.Where(row => row.Id == unit).Select(row => row.ParentId).FirstOrDefaultAsync(cancellation);
    }

    public Task<List<Guid>> AllBelowAsync(Scheme scheme, Guid superior, CancellationToken cancellation)
    {
        var inside = db.SubtreeOf(scheme.OrganisationId);
        return db.Organisations.Where(row => row.ParentId == superior && row.EndedOn == null && inside.Contains(row.Id)).OrderBy(row => row.Code).Select(row => row.Id).ToListAsync(cancellation);
    }

    public async Task<List<PlacedMember>> MembersAsync(Guid unit, CancellationToken cancellation)
    {
        List<PlacedMember> members = [];
        foreach (var roster in rosters) members.AddRange(await roster.PlacedInAsync(unit, cancellation));
        return members;
    }
}

/// <summary>A unit as a line to choose.</summary>
public sealed record OfferedUnit(Guid Id, string Name, OrganisationKind Kind, int Members)
{
    public bool IsCell => Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;

    public string Note => $"{OrganisationWords.Of(Kind)}, {Members:N0} đảng viên";
}
