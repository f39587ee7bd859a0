using Microsoft.AspNetCore.Mvc.Rendering;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Pages;

/// <summary>The unit goes into one that stays (sáp nhập), or becomes a new one with another (hợp nhất).</summary>
[Requires(Capability.ManageOrganisations, At = Place.Above)]
public sealed class MergerModel(AppDb db, OrganisationDecisions decisions, OrganisationMergers mergers, PersonAccess access) : DecisionPage(db, decisions, access)
{
    public List<SelectListItem> Choices { get; private set; } = [];

    public int Members { get; private set; }

    protected override async Task OfferAsync(bool opened, CancellationToken cancellation)
    {
        if (opened) Input.Change = OrganisationChangeKind.Absorb;
        Members = await Decisions.MembersInAsync(Id, cancellation);
        Choices = await ChoicesAsync(Neighbours(), "Chọn tổ chức", cancellation);
    }

    protected override async Task<(Refusal?, Guid, string)> DecideAsync(Decision decision, CancellationToken cancellation)
    {
        if (Input.Change == OrganisationChangeKind.Merge) return await MergeAsync(decision, cancellation);
        if (await ChosenAsync(Input.Successor, cancellation) is not { } into) return (OrganisationRefusals.NoSuccessor, Id, "");
        return (await mergers.AbsorbAsync(Unit, into, decision, Person.Actor, cancellation), into.Id, $"Đã sáp nhập {Unit.Name} vào {into.Name}");
    }

    private async Task<(Refusal?, Guid, string)> MergeAsync(Decision decision, CancellationToken cancellation)
    {
        if (await ChosenAsync(Input.Others, cancellation) is not { } other || await Decisions.LoadAsync(Unit.ParentId ?? Id, cancellation) is not { } parent)
            return (OrganisationRefusals.NotEnoughToMerge, Id, "");
        var (refusal, made) = await mergers.MergeAsync([Unit, other], parent, Input.Naming() with { Kind = Unit.Kind }, decision, Person.Actor, cancellation);
        return (refusal, made?.Id ?? Id, $"Đã hợp nhất thành {Input.Name}");
    }
}
