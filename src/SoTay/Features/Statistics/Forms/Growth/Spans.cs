using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;

namespace SoTay.Features.Statistics.Forms.Growth;

/// <summary>The days on which organisations stood below one other.</summary>
internal sealed class Spans
{
    private readonly Dictionary<Guid, List<(DateOnly From, DateOnly? To)>> _days = [];

    public static async Task<Spans> ReadAsync(IQueryable<OrganisationAncestor> rows, CancellationToken cancellation)
    {
        var spans = new Spans();
        foreach (var row in await rows.AsNoTracking().Select(row => new { row.DescendantId, row.From, row.To }).ToListAsync(cancellation))
        {
            if (!spans._days.TryGetValue(row.DescendantId, out var days)) spans._days[row.DescendantId] = days = new(1);
            days.Add((row.From, row.To));
        }

        return spans;
    }

    public bool Holds(Guid organisation, DateOnly day) => _days.TryGetValue(organisation, out var days) && days.Exists(span => span.From <= day && (span.To is null || span.To >= day));
}
