using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Pages;

/// <summary>Another name, code or kind from a day on.</summary>
[Requires(Capability.ManageOrganisations, At = Place.Above)]
public sealed class NamingModel(AppDb db, OrganisationDecisions decisions, PersonAccess access) : DecisionPage(db, decisions, access)
{
    protected override Task OfferAsync(bool opened, CancellationToken cancellation)
    {
        if (opened) (Input.Name, Input.Code, Input.Kind) = (Unit.Name, Unit.Code, Unit.Kind);
        return Task.CompletedTask;
    }

    protected override async Task<(Refusal?, Guid, string)> DecideAsync(Decision decision, CancellationToken cancellation) =>
        (await Decisions.RenameAsync(Unit, Input.Naming(), decision, Person.Actor, cancellation), Id, $"Đã ghi {Input.Name} từ {decision.On:dd/MM/yyyy}");
}
