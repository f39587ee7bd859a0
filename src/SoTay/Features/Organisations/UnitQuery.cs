using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Organisations.Terms;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

/// <summary>Everything the page of a unit shows, on a date.</summary>
public sealed record UnitView(
    Organisation Organisation, OrganisationPeriod? Period, IReadOnlyList<NamedUnit> Above, IReadOnlyList<NamedUnit> Below,
    IReadOnlyDictionary<HeadcountKind, int> Counts, IReadOnlyList<HeldPost> Posts, IReadOnlyList<HeldPost> Followers, IReadOnlyList<OrganisationChange> Changes)
{
    /// <summary>The term that held on the date, where one is written down.</summary>
    public UnitTerm? Term { get; init; }
}

/// <summary>A unit as a line of a list; members and cells only for today.</summary>
public sealed record NamedUnit(Guid Id, string Name, OrganisationKind Kind, int Members, int Cells);

/// <summary>Who holds or held a post, or follows a cell.</summary>
public sealed record HeldPost(Guid Id, Guid MemberId, string Name, PostKind? Kind, DateOnly From, DateOnly? To, string Term, string DecisionNumber, bool AlsoVillageHead)
{
    /// <summary>The first day is only assumed.</summary>
    public bool SinceAssumed { get; init; }

    /// <summary>"từ 01/07/2025"; of a list that did not say it, that it is not known.</summary>
    public string Since { get; init; } = $"từ {From:dd/MM/yyyy}";

    /// <summary>Other posts of the holder in words; empty where there is none.</summary>
    public string Also { get; init; } = "";
}

internal sealed class UnitQuery(AppDb db, IEnumerable<IRoster> rosters, AsOf asOf)
{
    public async Task<UnitView> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.AsNoTracking().Include(row => row.Periods).Include(row => row.Changes).AsSplitQuery().FirstAsync(row => row.Id == id, cancellation);
        var counts = await CountsAsync(id, cancellation);
        return new(organisation, organisation.Periods.Find(row => row.Covers(asOf.Date)), await AboveAsync(id, cancellation), await BelowAsync(id, cancellation),
            counts, await PostsAsync(id, cancellation), await FollowersAsync(id, cancellation), [.. organisation.Changes.OrderByDescending(row => row.On).ThenByDescending(row => row.Id)])
        { Term = await db.TermOnAsync(id, asOf.Date, cancellation) };
    }

    /// <summary>Posts held on the date, in the order of their rank.</summary>
    public async Task<IReadOnlyList<HeldPost>> PostsAsync(Guid id, CancellationToken cancellation)
    {
        var posts = await db.Posts.AsNoTracking().Where(row => row.OrganisationId == id && row.From <= asOf.Date && (row.To == null || row.To >= asOf.Date)).ToListAsync(cancellation);
        var names = await NamesAsync([.. posts.Select(row => row.MemberId)], cancellation);
        return [.. posts.OrderBy(row => row.Kind).ThenBy(row => row.From)
            .Select(row => new HeldPost(row.Id, row.MemberId, names.GetValueOrDefault(row.MemberId, "Không rõ tên"), row.Kind, row.From, row.To, row.Term, row.DecisionNumber, row.AlsoVillageHead) { SinceAssumed = row.FromAssumed, Since = PostTexts.Since(row), Also = PostTexts.Also(row.AlsoVillageHead, row.AlsoChair, row.AlsoFrontHead) })];
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> members, CancellationToken cancellation)
    {
        Dictionary<Guid, string> names = [];
        foreach (var roster in rosters)
            foreach (var (id, name) in await roster.NamesAsync(members, cancellation)) names[id] = name;
        return names;
    }

    public async Task<IReadOnlyList<HeldPost>> FollowersAsync(Guid id, CancellationToken cancellation)
    {
        var rows = await db.CellAssignments.AsNoTracking().Where(row => row.OrganisationId == id && row.From <= asOf.Date && (row.To == null || row.To >= asOf.Date)).OrderBy(row => row.From).ToListAsync(cancellation);
        var names = await NamesAsync([.. rows.Select(row => row.MemberId)], cancellation);
        return [.. rows.Select(row => new HeldPost(row.Id, row.MemberId, names.GetValueOrDefault(row.MemberId, "Không rõ tên"), null, row.From, row.To, "", "", false))];
    }

    private async Task<IReadOnlyDictionary<HeadcountKind, int>> CountsAsync(Guid id, CancellationToken cancellation)
    {
        if (asOf.IsToday) return await db.Headcounts.AsNoTracking().Where(row => row.OrganisationId == id).ToDictionaryAsync(row => row.Kind, row => row.Value, cancellation);
        var cells = await db.OrganisationPeriods.CountAsync(row => (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell)
            && row.From <= asOf.Date && (row.To == null || row.To >= asOf.Date) && db.SubtreeOf(id, asOf.Date).Contains(row.OrganisationId), cancellation);
        var members = 0;
        foreach (var roster in rosters) members += await roster.CountAsync(id, asOf.Date, cancellation);
        return new Dictionary<HeadcountKind, int> { [HeadcountKind.Members] = members, [HeadcountKind.Cells] = cells };
    }

    private async Task<IReadOnlyList<NamedUnit>> AboveAsync(Guid id, CancellationToken cancellation) =>
        await (from row in db.OrganisationAncestors.AsNoTracking()
               where row.DescendantId == id && row.Depth > 0 && row.From <= asOf.Date && (row.To == null || row.To >= asOf.Date)
               join period in db.OrganisationPeriods on row.AncestorId equals period.OrganisationId
               where period.From <= asOf.Date && (period.To == null || period.To >= asOf.Date)
               orderby row.Depth descending
               select new NamedUnit(period.OrganisationId, period.Name, period.Kind, 0, 0)).ToListAsync(cancellation);

    private async Task<IReadOnlyList<NamedUnit>> BelowAsync(Guid id, CancellationToken cancellation)
    {
        var counts = db.Headcounts.AsNoTracking();
        return await (from period in db.OrganisationPeriods.AsNoTracking()
                      where period.ParentId == id && period.From <= asOf.Date && (period.To == null || period.To >= asOf.Date)
                      orderby period.Code
                      select new NamedUnit(period.OrganisationId, period.Name, period.Kind,
                          counts.Where(row => row.OrganisationId == period.OrganisationId && row.Kind == HeadcountKind.Members).Select(row => row.Value).FirstOrDefault(),
                          counts.Where(row => row.OrganisationId == period.OrganisationId && row.Kind == HeadcountKind.Cells).Select(row => row.Value).FirstOrDefault()))
            .ToListAsync(cancellation);
    }
}
