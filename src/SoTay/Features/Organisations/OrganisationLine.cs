using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

/// <summary>Answers the policies' question who stands above an organisation, from the dated closure of the tree.</summary>
internal sealed class OrganisationLine(AppDb db) : IOrganisationLine
{
    public async Task<IReadOnlyList<Guid>> AncestorsAsync(Guid organisation, DateOnly date, CancellationToken cancellation) =>
        await db.OrganisationAncestors
            .Where(row => row.DescendantId == organisation && row.Depth > 0 && row.From <= date && (row.To == null || row.To >= date))
            .OrderBy(row => row.Depth)
            .Select(row => row.AncestorId)
            .ToListAsync(cancellation);

    public async Task<OrganisationName?> ByCodeAsync(string code, CancellationToken cancellation) =>
        await db.Organisations.Where(row => row.Code == code && row.EndedOn == null)
            .Select(row => new OrganisationName(row.Id, row.Code, row.Name)).FirstOrDefaultAsync(cancellation);

    public async Task<IReadOnlyDictionary<Guid, OrganisationName>> NamesAsync(IReadOnlyList<Guid> organisations, CancellationToken cancellation) =>
        organisations.Count == 0 ? new Dictionary<Guid, OrganisationName>() : await db.Organisations.Where(row => organisations.Contains(row.Id))
            .Select(row => new OrganisationName(row.Id, row.Code, row.Name)).ToDictionaryAsync(row => row.Id, cancellation);
}
