namespace SoTay.Features.Organisations;

/// <summary>
/// The dated closure of the tree: who stood above whom, at what distance, from when to when.
/// Every organisation stands above itself at distance 0. Moving a subtree closes its rows and writes new ones in one transaction.
/// </summary>
public sealed class OrganisationAncestor
{
    public required Guid DescendantId { get; init; }

    public required Guid AncestorId { get; init; }

    public required int Depth { get; set; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}
