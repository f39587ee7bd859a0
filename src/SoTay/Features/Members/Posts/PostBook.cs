using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Tenures;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Posts;

/// <summary>Reads the posts held on any day at a unit and below it, by the tree of that day (mission A9, D5).</summary>
public sealed class PostBook(AppDb db, TenureBook tenures)
{
    public async Task<PostSheet> ReadAsync(Guid under, DateOnly asOf, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(under, asOf);
        var units = (await (from period in db.OrganisationPeriods.AsNoTracking()
                            join unit in db.Organisations on period.OrganisationId equals unit.Id
                            where period.From <= asOf && (period.To == null || period.To >= asOf) && below.Contains(period.OrganisationId)
                            select new { unit.Id, period.Code, period.Name, period.Kind, unit.LocalityKind }).ToListAsync(cancellation)).ToDictionary(unit => unit.Id);
        var posts = await (from post in db.Posts.AsNoTracking()
                           join member in db.Members on post.MemberId equals member.Id
                           where post.From <= asOf && (post.To == null || post.To >= asOf) && below.Contains(post.OrganisationId)
                           select new { Post = post, member.Sex }).ToListAsync(cancellation);
        var states = (await tenures.ReadAsync(under, asOf, cancellation)).ToDictionary(line => line.Tenure.Post.Id, line => line.State);
        List<PostRow> rows = [];
        foreach (var row in posts)
            if (units.TryGetValue(row.Post.OrganisationId, out var unit))
                rows.Add(new(row.Post, unit.Name, unit.Code, unit.Kind, unit.LocalityKind, row.Sex is Sex.Female, states.TryGetValue(row.Post.Id, out var state) ? state : null));
        var led = rows.Where(row => row.IsSecretary).Select(row => row.Post.OrganisationId).ToHashSet();
        return new([.. rows.OrderBy(row => row.UnitCode, StringComparer.Ordinal).ThenBy(row => row.Post.Kind).ThenBy(row => row.Post.From).ThenBy(row => row.Post.Id)],
            [.. units.Values.Where(unit => unit.Kind is not OrganisationKind.Group && !led.Contains(unit.Id)).OrderBy(unit => unit.Code, StringComparer.Ordinal).Select(unit => new VacantUnit(unit.Id, unit.Code, unit.Name, unit.Kind))]);
    }

    /// <summary>For each unit below, the unit right below <paramref name="under"/> that it stands in on the day.</summary>
    public async Task<(IReadOnlyList<NamedUnit> Children, IReadOnlyDictionary<Guid, Guid> Inside)> BranchesAsync(Guid under, DateOnly asOf, CancellationToken cancellation)
    {
        var children = db.OrganisationPeriods.AsNoTracking().Where(row => row.ParentId == under && row.From <= asOf && (row.To == null || row.To >= asOf));
        var named = await children.OrderBy(row => row.Code).Select(row => new NamedUnit(row.OrganisationId, row.Name, row.Kind, 0, 0)).ToListAsync(cancellation);
        var inside = await db.OrganisationAncestors.AsNoTracking()
            .Where(row => row.From <= asOf && (row.To == null || row.To >= asOf) && children.Select(child => child.OrganisationId).Contains(row.AncestorId))
            .Select(row => new { row.DescendantId, row.AncestorId }).ToListAsync(cancellation);
        return (named, inside.ToDictionary(row => row.DescendantId, row => row.AncestorId));
    }
}
