namespace SoTay.Features.Organisations.Tree;

/// <summary>
/// The dated closure as a pure function of the periods: what the importer writes in bulk, what a move rewrites and
/// what <c>sotay verify</c> compares are all this. Rows that touch with the same distance are joined.
/// </summary>
public sealed class Closure(IEnumerable<OrganisationPeriod> periods)
{
    // Far above any real tree (province, commune, grassroots, intermediate, cell, group).
    private const int DeepestTree = 32;

    private readonly ILookup<Guid, OrganisationPeriod> _periods = periods.ToLookup(period => period.OrganisationId);

    /// <summary>All rows of one organisation over its whole life, itself at distance 0 included.</summary>
    /// <exception cref="TreeCircleException">Somebody stands above themselves on some date.</exception>
    public List<OrganisationAncestor> Of(Guid organisation)
    {
        List<OrganisationAncestor> rows = [];
        foreach (var period in _periods[organisation])
        {
            rows.Add(Row(organisation, organisation, 0, period.From, period.To));
            Climb(organisation, period, 1, period.From, period.To, rows);
        }

        return Joined(rows);
    }

    /// <summary>Rows with the same two ends and distance that follow each other day by day, as one.</summary>
    public static List<OrganisationAncestor> Joined(IEnumerable<OrganisationAncestor> rows)
    {
        List<OrganisationAncestor> joined = [];
        foreach (var row in rows.OrderBy(row => row.AncestorId).ThenBy(row => row.Depth).ThenBy(row => row.From))
        {
            if (joined.LastOrDefault() is { To: { } end } last && last.AncestorId == row.AncestorId && last.DescendantId == row.DescendantId
                && last.Depth == row.Depth && end.AddDays(1) == row.From)
                last.To = row.To;
            else joined.Add(Row(row.DescendantId, row.AncestorId, row.Depth, row.From, row.To));
        }

        return joined;
    }

    private void Climb(Guid organisation, OrganisationPeriod under, int depth, DateOnly from, DateOnly? to, List<OrganisationAncestor> rows)
    {
        if (under.ParentId is not { } parent) return;
        if (depth > DeepestTree) throw new TreeCircleException(organisation);
        foreach (var above in _periods[parent])
        {
            var start = above.From > from ? above.From : from;
            var end = Earlier(above.To, to);
            if (end < start) continue;
            rows.Add(Row(organisation, parent, depth, start, end));
            Climb(organisation, above, depth + 1, start, end, rows);
        }
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;

    private static OrganisationAncestor Row(Guid descendant, Guid ancestor, int depth, DateOnly from, DateOnly? to) =>
        new() { DescendantId = descendant, AncestorId = ancestor, Depth = depth, From = from, To = to };
}

/// <summary>Two changes made at the same moment would close a circle; the transaction is undone.</summary>
public sealed class TreeCircleException(Guid organisation) : Exception($"Organisation {organisation} would stand above itself.");
