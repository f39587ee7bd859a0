namespace SoTay.Features.Organisations.Import;

/// <summary>An organisation of the store as imports need it: identity, place in the tree, beginning.</summary>
public sealed class OrganisationPlace
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; set; }

    public required OrganisationKind Kind { get; set; }

    public required DateOnly From { get; set; }

    public DateOnly? EndedOn { get; set; }

    public OrganisationPlace? Parent { get; set; }

    public bool IsCell => Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;

    public OrganisationEntry Entry => new(Code, Name, IsCell, Parent?.Code);

    /// <summary>This organisation and all above it, nearest first.</summary>
    public IEnumerable<OrganisationPlace> Line
    {
        get
        {
            for (var at = this; at is not null; at = at.Parent) yield return at;
        }
    }

    public bool StandsIn(OrganisationPlace? scope) => scope is null || Line.Contains(scope);
}
