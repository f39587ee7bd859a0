using Microsoft.AspNetCore.Mvc.Rendering;

namespace SoTay.Features.Organisations.Pages;

/// <summary>Words to choose from in the forms of the room.</summary>
internal static class OrganisationChoices
{
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<OrganisationKind>().Select(Item);

    public static IEnumerable<SelectListItem> Economic =>
        [new("Chưa rõ loại hình", ""), .. Enum.GetValues<EconomicKind>().Select(kind => new SelectListItem(OrganisationWords.Of(kind), kind.ToString()))];

    public static IEnumerable<SelectListItem> Locality => Enum.GetValues<LocalityKind>().Select(kind => new SelectListItem(OrganisationWords.Of(kind), kind.ToString()));

    public static IEnumerable<SelectListItem> KindsBelow(OrganisationKind parent) =>
        parent is OrganisationKind.Cell or OrganisationKind.GrassrootsCell ? [Item(OrganisationKind.Group)] : Enum.GetValues<OrganisationKind>().Where(kind => kind > parent && kind != OrganisationKind.Group).Select(Item);

    private static SelectListItem Item(OrganisationKind kind) => new(OrganisationWords.Of(kind), kind.ToString());
}
