using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Pages;

/// <summary>Part of the unit becomes a new one beside it (chia tách).</summary>
[Requires(Capability.ManageOrganisations, At = Place.Above)]
public sealed class DivisionModel(AppDb db, OrganisationDecisions decisions, OrganisationMergers mergers, PersonAccess access, IEnumerable<IRoster> rosters) : DecisionPage(db, decisions, access)
{
    public List<PlacedMember> Members { get; } = [];

    public List<NamedUnit> Units { get; private set; } = [];

    protected override async Task OfferAsync(bool opened, CancellationToken cancellation)
    {
        if (opened) Input.Kind = Unit.Kind;
        foreach (var roster in rosters) Members.AddRange(await roster.PlacedInAsync(Id, cancellation));
        Units = await Db.Organisations.AsNoTracking().Where(row => row.ParentId == Id && row.EndedOn == null).OrderBy(row => row.Code)
            .Select(row => new NamedUnit(row.Id, row.Name, row.Kind, 0, 0)).ToListAsync(cancellation);
    }

    protected override async Task<(Refusal?, Guid, string)> DecideAsync(Decision decision, CancellationToken cancellation)
    {
        if (await Decisions.LoadAsync(Unit.ParentId ?? Id, cancellation) is not { } parent) return (OrganisationRefusals.RootStays(Unit.Name), Id, "");
        // Only what really lies in this unit goes along, whatever was sent.
        await OfferAsync(opened: false, cancellation);
        List<Guid> members = [.. Members.Select(one => one.Id).Intersect(Input.Members)], units = [.. Units.Select(one => one.Id).Intersect(Input.Units)];
        Members.Clear();
        var (refusal, made) = await mergers.SplitAsync(Unit, parent, Input.Naming() with { Kind = Unit.Kind }, members, units, decision, Person.Actor, cancellation);
        return (refusal, made?.Id ?? Id, $"Đã tách {Input.Name} từ {Unit.Name}");
    }
}
