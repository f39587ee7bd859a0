using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations;

/// <summary>A part of the tree on a date, as deep as fits on a page; what lies deeper opens on a page of its own.</summary>
internal sealed class TreeQuery(AppDb db, AsOf asOf)
{
    private const int MostOnPage = 400;
    private const int CellsBeforeGroups = 12;

    private IReadOnlyDictionary<(Guid, HeadcountKind), int> _counts = new Dictionary<(Guid, HeadcountKind), int>();

    /// <summary>The branch below a unit, opened at its first level; null when it did not exist on that date.</summary>
    public async Task<TreeNode?> BranchAsync(Guid root, CancellationToken cancellation)
    {
        var depth = await DepthAsync(root, cancellation);
        var units = await (
            from row in db.OrganisationAncestors.AsNoTracking()
            where row.AncestorId == root && row.Depth <= depth && row.From <= asOf.Date && (row.To == null || row.To >= asOf.Date)
            join period in db.OrganisationPeriods on row.DescendantId equals period.OrganisationId
            where period.From <= asOf.Date && (period.To == null || period.To >= asOf.Date)
            join unit in db.Organisations on row.DescendantId equals unit.Id
            select new Unit(period.OrganisationId, period.ParentId, period.Code, period.Name, period.Kind, unit.EconomicKind, row.Depth)).ToListAsync(cancellation);
        if (units.Find(unit => unit.Id == root) is not { } top) return null;
        if (asOf.IsToday) _counts = await CountsAsync(root, depth, cancellation);
        var below = units.Where(unit => unit.ParentId is not null && unit.Id != root).ToLookup(unit => unit.ParentId!.Value);
        var deeper = (await db.OrganisationAncestors.Where(row => row.AncestorId == root && row.Depth == depth + 1 && row.From <= asOf.Date && (row.To == null || row.To >= asOf.Date))
            .Join(db.OrganisationPeriods.Where(row => row.From <= asOf.Date && (row.To == null || row.To >= asOf.Date)), row => row.DescendantId, period => period.OrganisationId, (_, period) => period.ParentId!.Value)
            .Distinct().ToListAsync(cancellation)).ToHashSet();
        return Node(top, below, deeper);
    }

    private async Task<int> DepthAsync(Guid root, CancellationToken cancellation)
    {
        var levels = await db.OrganisationAncestors.Where(row => row.AncestorId == root && row.From <= asOf.Date && (row.To == null || row.To >= asOf.Date))
            .GroupBy(row => row.Depth).Select(level => new { Depth = level.Key, Count = level.Count() }).OrderBy(level => level.Depth).ToListAsync(cancellation);
        var (depth, total) = (1, 0);
        foreach (var level in levels)
        {
            total += level.Count;
            if (total <= MostOnPage && level.Depth > depth) depth = level.Depth;
        }

        return depth;
    }

    private async Task<IReadOnlyDictionary<(Guid, HeadcountKind), int>> CountsAsync(Guid root, int depth, CancellationToken cancellation)
    {
        var shown = db.OrganisationAncestors.Where(above => above.AncestorId == root && above.To == null && above.Depth <= depth).Select(above => above.DescendantId);
        return await db.Headcounts.AsNoTracking().Where(row => (row.Kind == HeadcountKind.Members || row.Kind == HeadcountKind.Cells) && shown.Contains(row.OrganisationId))
            .ToDictionaryAsync(row => (row.OrganisationId, row.Kind), row => row.Value, cancellation);
    }

    private TreeNode Node(Unit unit, ILookup<Guid, Unit> below, HashSet<Guid> deeper)
    {
        if (deeper.Contains(unit.Id)) return new(unit.Name, OrganisationLinks.Tree(unit.Id, asOf), Note(unit), []);
        var children = below[unit.Id].OrderBy(child => child.Code, StringComparer.Ordinal).ToList();
        var cells = children.Where(child => child.IsCell).ToList();
        var nodes = children.Except(cells).Select(child => Node(child, below, deeper)).ToList();
        if (cells.Count <= CellsBeforeGroups) nodes.AddRange(cells.Select(child => Node(child, below, deeper)));
        else nodes.AddRange(cells.GroupBy(cell => cell.Economic?.Main).OrderBy(group => group.Key ?? EconomicKind.Other)
            .Select(group => new TreeNode(group.Key is { } kind ? OrganisationWords.Of(kind) : "Chưa ghi loại hình", null, $"{group.Count()} chi bộ", [.. group.Select(cell => Node(cell, below, deeper))])));
        return new(unit.Name, OrganisationLinks.Unit(unit.Id, asOf), Note(unit), nodes, Open: unit.Depth == 0);
    }

    private string? Note(Unit unit)
    {
        if (!asOf.IsToday) return OrganisationWords.Of(unit.Kind);
        var members = $"{_counts.GetValueOrDefault((unit.Id, HeadcountKind.Members)):N0} đảng viên";
        return unit.IsCell ? members : $"{_counts.GetValueOrDefault((unit.Id, HeadcountKind.Cells)):N0} chi bộ, {members}";
    }

    private sealed record Unit(Guid Id, Guid? ParentId, string Code, string Name, OrganisationKind Kind, EconomicKind? Economic, int Depth)
    {
        public bool IsCell => Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell;
    }
}
