using Microsoft.AspNetCore.Mvc.Rendering;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Pages;

/// <summary>The life of the unit ends (giải thể, or giải tán as a sanction).</summary>
[Requires(Capability.ManageOrganisations, At = Place.Above)]
public sealed class EndingModel(AppDb db, OrganisationDecisions decisions, PersonAccess access) : DecisionPage(db, decisions, access)
{
    public List<SelectListItem> Successors { get; private set; } = [];

    public int Members { get; private set; }

    protected override async Task OfferAsync(bool opened, CancellationToken cancellation)
    {
        if (opened) Input.Change = OrganisationChangeKind.Dissolve;
        Members = await Decisions.MembersInAsync(Id, cancellation);
        Successors = await ChoicesAsync(Neighbours(), Members > 0 ? "Chọn chi bộ tiếp nhận" : "Không có", cancellation);
    }

    protected override async Task<(Refusal?, Guid, string)> DecideAsync(Decision decision, CancellationToken cancellation)
    {
        var kind = Input.Change == OrganisationChangeKind.Disband ? OrganisationChangeKind.Disband : OrganisationChangeKind.Dissolve;
        return (await Decisions.EndAsync(Unit, kind, decision, await ChosenAsync(Input.Successor, cancellation), Person.Actor, cancellation), Id, $"Đã ghi {OrganisationWords.Of(kind).ToLowerInvariant()} {Unit.Name}");
    }
}
