using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Pages;

/// <summary>The unit with everything below it goes under another superior.</summary>
[Requires(Capability.ManageOrganisations, At = Place.Above)]
public sealed class TransferModel(AppDb db, OrganisationDecisions decisions, PersonAccess access) : DecisionPage(db, decisions, access)
{
    public List<SelectListItem> Parents { get; private set; } = [];

    /// <summary>Units that go along.</summary>
    public int Below { get; private set; }

    protected override async Task OfferAsync(bool opened, CancellationToken cancellation)
    {
        var inside = Db.SubtreeOf(Id);
        Below = await inside.CountAsync(cancellation) - 1;
        Parents = await ChoicesAsync(Db.Organisations.Where(row => row.Kind != OrganisationKind.Cell && row.Kind != OrganisationKind.GrassrootsCell && row.Kind != OrganisationKind.Group
            && row.Id != Unit.ParentId && !inside.Contains(row.Id)), "Chọn cấp trên mới", cancellation);
    }

    protected override async Task<(Refusal?, Guid, string)> DecideAsync(Decision decision, CancellationToken cancellation)
    {
        if (await ChosenAsync(Input.Parent, cancellation) is not { } parent) return (OrganisationRefusals.NoParent, Id, "");
        return (await Decisions.MoveAsync(Unit, parent, decision, Person.Actor, cancellation), Id, $"Đã chuyển {Unit.Name} về trực thuộc {parent.Name}");
    }
}
