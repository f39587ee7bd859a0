using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Pages;

/// <summary>A new unit below this one.</summary>
[Requires(Capability.ManageOrganisations)]
public sealed class EstablishmentModel(AppDb db, OrganisationDecisions decisions, PersonAccess access) : DecisionPage(db, decisions, access)
{
    public bool IsCodeSuggested { get; private set; }

    public IEnumerable<SelectListItem> Kinds => OrganisationChoices.KindsBelow(Unit.Kind);

    protected override async Task OfferAsync(bool opened, CancellationToken cancellation)
    {
        if (!opened) return;
        Input.Kind = Unit.IsCell ? OrganisationKind.Group : OrganisationKind.Cell;
        Input.Code = await SuggestAsync(cancellation);
        IsCodeSuggested = Input.Code is not null;
    }

    protected override async Task<(Refusal?, Guid, string)> DecideAsync(Decision decision, CancellationToken cancellation)
    {
        var (refusal, made) = await Decisions.EstablishAsync(Unit, Input.Naming(), decision, Person.Actor,
            one => (one.EconomicKind, one.LocalityKind) = (Input.Economic, Input.Locality ?? LocalityKind.None), cancellation);
        return (refusal, made?.Id ?? Id, $"Đã lập {Input.Name}");
    }

    // pp.ccc.bbb.ddd.nnn: cells below one committee share all but the last group, which counts on.
    private async Task<string?> SuggestAsync(CancellationToken cancellation)
    {
        if (Unit.Code.LastIndexOf('.') is not (> 0 and var cut)) return null;
        var stem = Unit.Code[..(cut + 1)];
        var codes = await Db.Organisations.Where(row => row.Code.StartsWith(stem)).Select(row => row.Code).ToListAsync(cancellation);
        var last = codes.Select(code => int.TryParse(code[stem.Length..], out var number) ? number : 0).Append(0).Max();
        return last < 999 ? $"{stem}{last + 1:000}" : null;
    }
}
