using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Import;

/// <summary>The whole tree of today in memory (a province: ten thousand places), so that rows are placed without asking the store.</summary>
public sealed class OrganisationMap
{
    private readonly Dictionary<string, OrganisationPlace> byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, OrganisationPlace> byId = [];

    public IEnumerable<OrganisationPlace> All => byCode.Values;

    public OrganisationPlace? Root => byCode.Values.FirstOrDefault(p => p.Parent is null);

    public OrganisationPlace? this[string? code] => code is null ? null : byCode.GetValueOrDefault(code);

    public OrganisationPlace? this[Guid? id] => id is { } key ? byId.GetValueOrDefault(key) : null;

    public static async Task<OrganisationMap> LoadAsync(AppDb db, CancellationToken cancellation = default)
    {
        var map = new OrganisationMap();
        var beginnings = await db.OrganisationPeriods.AsNoTracking().GroupBy(p => p.OrganisationId)
            .Select(g => new { g.Key, From = g.Min(p => p.From) }).ToDictionaryAsync(p => p.Key, p => p.From, cancellation);
        var rows = await db.Organisations.AsNoTracking()
            .Select(o => new { o.Id, o.Code, o.Name, o.Kind, o.ParentId, o.EstablishedOn, o.EndedOn }).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            map.Add(new OrganisationPlace
            {
                Id = row.Id, Code = row.Code, Name = row.Name, Kind = row.Kind, EndedOn = row.EndedOn,
                From = beginnings.TryGetValue(row.Id, out var from) ? from : row.EstablishedOn ?? DateOnly.MinValue,
            });
        }

        foreach (var row in rows) map.byId[row.Id].Parent = map[row.ParentId];
        return map;
    }

    public void Add(OrganisationPlace place)
    {
        byCode[place.Code] = place;
        byId[place.Id] = place;
    }
}
