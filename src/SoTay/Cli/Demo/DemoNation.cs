using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;
using SoTay.Platform.Search;

namespace SoTay.Cli.Demo;

/// <summary>
/// The other provinces of an invented country: tree, rosters, posts, head counts and search, written in bulk. The working year stands in
/// the first province (<see cref="DemoProvinceGround"/>). 34 provinces together have 253,000 organisations and 5.6 million members.
/// </summary>
internal sealed class DemoNation(AppDb db, FieldCipher cipher, RollKeeper rolls, Random random, DateOnly today)
{
    public const int Provinces = 34;
    private const int Communes = 97, Cells = 7_262, Members = 162_424;

    public static DemoUnit Centre { get; } = new("00.000.000.000.000", "Toàn Đảng (dữ liệu trình diễn)", OrganisationKind.Central, new(2025, 7, 1));

    /// <summary>Draws one province while the one before is being written.</summary>
    public async Task FillAsync(int provinces, int communes, CancellationToken cancellation)
    {
        var people = new DemoPeople(random, today, cipher);
        var first = DemoProvince.LamGiang.Number - provinces + 1;
        var drawn = Task.FromResult<Province?>(null);
        for (var number = first; number <= DemoProvince.LamGiang.Number; number++)
        {
            var (at, ready) = (number, await drawn);
            drawn = Task.Run(() => at < DemoProvince.LamGiang.Number ? Draw(DemoProvince.Of(at, Communes, Cells, Members).With(communes), people) : null, cancellation);
            if (ready is not null) await WriteAsync(ready, cancellation);
        }

        await CountAllAsync(cancellation);
        await rolls.PackAsync(cancellation);
    }

    private Province Draw(DemoProvince shape, DemoPeople people)
    {
        var plan = shape.Plan(random, Centre);
        var cells = plan.Where(unit => unit.IsCell).ToList();
        var rosters = cells.ToDictionary(cell => cell.Id, cell => Enumerable.Range(0, cell.Members).Select(_ => people.Invent(cell)).ToList());
        var posts = cells.SelectMany(cell => DemoPosts.OfCell(cell, rosters[cell.Id], random)).ToList();
        return new(plan, cells, rosters, posts, cells.SelectMany(cell => rosters[cell.Id].SelectMany(member => people.History(member, cell))).ToLookup(row => row.GetType()));
    }

    private async Task WriteAsync(Province province, CancellationToken cancellation)
    {
        await using var room = await BulkRoom.OpenAsync(db, onlyReading: false, cancellation);
        var tree = province.Plan.SelectMany(DemoTree.Rows).ToLookup(row => row.GetType());
        await BulkAsync<Organisation>(tree, cancellation);
        await BulkAsync<OrganisationPeriod>(tree, cancellation);
        await BulkAsync<OrganisationChange>(tree, cancellation);
        await BulkAsync<OrganisationAncestor>(tree, cancellation);
        await BulkAsync(province.Rosters.Values.SelectMany(members => members), cancellation);
        await BulkAsync<Placement>(province.History, cancellation);
        await BulkAsync<MemberStatusPeriod>(province.History, cancellation);
        await BulkAsync<MemberEvent>(province.History, cancellation);
        await BulkAsync(province.Posts, cancellation);
        await BulkAsync(DemoCounts.Heads(province.Cells, province.Rosters).Where(head => head.OrganisationId != Centre.Id), cancellation);
        await db.Search.AddAsync(province.Plan.Select(unit => new SearchEntry("organisation", unit.Id, unit.Name, [unit.Id], unit.Line)), cancellation);
        await db.Search.AddAsync(province.Cells.SelectMany(cell => province.Rosters[cell.Id].Select(member => new SearchEntry(MemberSearch.Kind, member.Id, member.FoldedName, [cell.Id], cell.Line))), cancellation);
        await using (var audit = new BulkAudit(db, DemoRun.By, "Nạp danh sách"))
        {
            foreach (var unit in province.Plan) audit.Add(unit.Id, unit.Id, "Organisation.imported", $$"""{"Code":"{{unit.Code}}","Members":{{unit.Members}}}""");
            await audit.FlushAsync(cancellation);
        }

        await room.CommitAsync(cancellation);
    }

    private Task BulkAsync<T>(ILookup<Type, object> rows, CancellationToken cancellation) where T : class => BulkAsync(rows[typeof(T)].Cast<T>(), cancellation);

    private async Task BulkAsync<T>(IEnumerable<T> rows, CancellationToken cancellation) where T : class
    {
        await using var table = db.Bulk<T>();
        foreach (var row in rows) table.Add(row);
        await table.FlushAsync(cancellation);
    }

    // The country is what its provinces are together.
    private async Task CountAllAsync(CancellationToken cancellation)
    {
        var provinces = db.Organisations.Where(unit => unit.ParentId == Centre.Id).Select(unit => unit.Id);
        var sums = await db.Headcounts.Where(head => provinces.Contains(head.OrganisationId)).GroupBy(head => head.Kind).Select(group => new { group.Key, Value = group.Sum(head => head.Value) }).ToListAsync(cancellation);
        var known = await db.Headcounts.Where(head => head.OrganisationId == Centre.Id).ToDictionaryAsync(head => head.Kind, cancellation);
        foreach (var sum in sums)
            if (known.TryGetValue(sum.Key, out var head)) head.Value = sum.Value;
            else db.Add(new Headcount { OrganisationId = Centre.Id, Kind = sum.Key, Value = sum.Value });
        await db.SaveAsync(DemoRun.By, cancellation: cancellation);
        db.ChangeTracker.Clear();
    }

    private sealed record Province(List<DemoUnit> Plan, List<DemoUnit> Cells, Dictionary<Guid, List<Member>> Rosters, List<Post> Posts, ILookup<Type, object> History);
}
