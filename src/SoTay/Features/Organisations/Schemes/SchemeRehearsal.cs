using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>What a person reads before deciding: both trees, what moves, what cannot be done, what the rules say to it, what is still open.</summary>
public sealed record SchemeRehearsal(TreeNode Before, TreeNode After, IReadOnlyList<SchemeFinding> Findings, IReadOnlyList<(string Unit, OrganisationWarning Warning)> Warnings,
    IReadOnlyList<string> Open, IReadOnlyList<MovingLine> Moving, IReadOnlyList<SchemeUnitChange> Changes, IReadOnlyDictionary<Guid, string> Names, IReadOnlyDictionary<Guid, OrganisationKind> Kinds)
{
    private const int AtOnce = 500;

    /// <summary>Names of units, also of those that the scheme only drafts.</summary>
    public Dictionary<Guid, string> NamesWith(Scheme scheme)
    {
        var names = Names.ToDictionary();
        foreach (var step in scheme.Steps.Where(step => step.MadeId is not null)) names[step.MadeId!.Value] = step.Name;
        return names;
    }

    /// <summary>A scheme that is settled: the trees as its day left them.</summary>
    internal static async Task<SchemeRehearsal> PastAsync(AppDb db, Scheme scheme, IEnumerable<IRoster> rosters, CancellationToken cancellation)
    {
        var ground = await SchemeGround.LoadAsync(db, scheme, rosters, tracked: false, cancellation);
        var tree = new SchemeTree(ground, scheme.TakesEffectOn, null, await OthersAsync(db, ground, cancellation));
        return new(tree.Before, tree.After, [], [], [], [], tree.Changes, Named(ground, scheme), KindsOf(ground));
    }

    internal static async Task<SchemeRehearsal> MakeAsync(AppDb db, Scheme scheme, SchemeGround ground, SchemeCourse course, SchemeNumbers numbers, PolicyReader rules,
        IEnumerable<IMovesWithUnits> movers, CancellationToken cancellation)
    {
        var tree = new SchemeTree(ground, scheme.TakesEffectOn, numbers, await OthersAsync(db, ground, cancellation));
        var moved = course.Changed.Where(id => !ground.Units[id].IsEnded).ToList();
        List<MovingLine> lines = [.. await OwnAsync(db, course, ground, moved, numbers, cancellation)];
        foreach (var mover in movers) lines.AddRange(await mover.CountAsync([.. course.Ended.Select(one => one.Unit.Id)], moved, cancellation));
        return new(tree.Before, tree.After, course.Findings, [.. OfSize(ground, numbers, rules)], [.. OpenPoints(scheme)], [.. lines.Where(line => line.Count > 0)], tree.Changes, Named(ground, scheme), KindsOf(ground));
    }

    private static async Task<List<MovingLine>> OwnAsync(AppDb db, SchemeCourse course, SchemeGround ground, List<Guid> moved, SchemeNumbers numbers, CancellationToken cancellation)
    {
        var tops = moved.Where(id => ground.Units[id].ParentId is not { } above || !course.Changed.Contains(above)).ToList();
        List<Guid> ended = [.. course.Ended.Select(one => one.Unit.Id)];
        var posts = await IMovesWithUnits.PlacesAsync(ended, some => db.Posts.Where(row => some.Contains(row.OrganisationId) && row.To == null).Select(row => row.OrganisationId), OrganisationLinks.Posts, cancellation);
        var followers = await FollowedAsync(ended);
        var left = await FollowedAsync(moved);
        return
        [
            new("tổ chức mới", [.. course.Established.Select(one => new MovingPlace(one.Id, 1, null))], "có từ ngày hiệu lực"),
            new("tổ chức kết thúc", [.. ended.Select(Itself)], "hồ sơ và lịch sử vẫn xem được"),
            new("đơn vị sang cấp trên mới", [.. moved.Select(Itself)], $"cùng {tops.Sum(id => numbers.AfterOf(id, HeadcountKind.Members)):N0} đảng viên bên trong; số liệu trước ngày hiệu lực giữ cho cấp trên cũ"),
            new("đảng viên đổi chi bộ", [.. course.People.Select(move => new MovingPlace(move.From, move.Only?.Count ?? numbers.Before(move.From, HeadcountKind.Members), OrganisationLinks.Members(move.From))).Where(place => place.Count > 0)], "chuyển sinh hoạt cùng chi bộ, không cần giấy giới thiệu"),
            new("đảng viên đã chuyển đi, rời danh sách sau ngày hiệu lực", [.. ended.Where(ground.Since.ContainsKey).Select(unit => new MovingPlace(unit, ground.Since[unit].Count, OrganisationLinks.Members(unit)))], "tính ở tổ chức tiếp nhận từ ngày hiệu lực đến ngày họ đi"),
            new("chức vụ kết thúc", posts, "thôi giữ từ ngày hiệu lực, theo tổ chức kết thúc"),
            new("phân công theo dõi chi bộ kết thúc", followers, "phân công lại ở nơi mới"),
            new("phân công theo dõi chi bộ chuyển đi", left, "giữ nguyên đến khi cấp trên mới phân công lại"),
            new("chức vụ được chỉ định", [.. course.Appointed.CountBy(one => one.Post.OrganisationId).Select(one => new MovingPlace(one.Key, one.Value, null))], "giữ từ ngày hiệu lực"),
        ];

        static MovingPlace Itself(Guid unit) => new(unit, 1, OrganisationLinks.Unit(unit));

        Task<IReadOnlyList<MovingPlace>> FollowedAsync(List<Guid> units) =>
            IMovesWithUnits.PlacesAsync(units, some => db.CellAssignments.Where(row => some.Contains(row.OrganisationId) && row.To == null).Select(row => row.OrganisationId), OrganisationLinks.Cells, cancellation);
    }

    private static IEnumerable<(string, OrganisationWarning)> OfSize(SchemeGround ground, SchemeNumbers numbers, PolicyReader rules) =>
        from unit in ground.Units.Values
        where !unit.IsEnded && (numbers.AfterOf(unit.Id, HeadcountKind.Members) != numbers.Before(unit.Id, HeadcountKind.Members) || ground.Count(unit.Id, HeadcountKind.Cells) != numbers.AfterOf(unit.Id, HeadcountKind.Cells))
        from warning in OrganisationWarnings.OfSize(unit, numbers.AfterOf(unit.Id, HeadcountKind.Official), numbers.AfterOf(unit.Id, HeadcountKind.Members), rules)
        select (unit.Name, warning);

    private static IEnumerable<string> OpenPoints(Scheme scheme)
    {
        foreach (var step in scheme.InOrder)
        {
            if (scheme.DecisionOf(step).Number.Length == 0) yield return $"Bước {step.Place}: chưa có số quyết định.";
            if (step.Establishes && !step.Appointed.Any(one => one.Post == PostKind.Secretary))
                yield return $"Bước {step.Place}: chưa chỉ định bí thư của {step.Name}. Quyết định thành lập ban hành cùng các quyết định chỉ định cấp ủy, bí thư, phó bí thư (31-HD/BTCTW ngày 23/4/2025).";
        }
    }

    /// <summary>How many units below each shown one the scheme leaves alone.</summary>
    private static async Task<Dictionary<Guid, int>> OthersAsync(AppDb db, SchemeGround ground, CancellationToken cancellation)
    {
        Dictionary<Guid, int> others = [];
        foreach (var some in ground.Units.Values.Where(unit => !unit.IsCell).Select(unit => unit.Id).Chunk(AtOnce))
            foreach (var row in await db.Organisations.Where(row => row.EndedOn == null && row.ParentId != null && some.Contains(row.ParentId.Value)).GroupBy(row => row.ParentId!.Value)
                         .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation)) others[row.Key] = row.Count;
        foreach (var above in await ShownBelowAsync(db, ground, cancellation))
            if (others.TryGetValue(above, out var count)) others[above] = count - 1;
        return others;
    }

    // By the store, not by the course: it has moved them already.
    private static async Task<List<Guid>> ShownBelowAsync(AppDb db, SchemeGround ground, CancellationToken cancellation)
    {
        List<Guid> parents = [];
        foreach (var some in ground.Units.Keys.Chunk(AtOnce))
            parents.AddRange(await db.Organisations.Where(row => some.Contains(row.Id) && row.EndedOn == null && row.ParentId != null).Select(row => row.ParentId!.Value).ToListAsync(cancellation));
        return parents;
    }

    private static Dictionary<Guid, OrganisationKind> KindsOf(SchemeGround ground) => ground.Units.ToDictionary(one => one.Key, one => one.Value.Kind);

    // As people know them before the day.
    private static Dictionary<Guid, string> Named(SchemeGround ground, Scheme scheme) =>
        ground.Units.ToDictionary(one => one.Key, one => one.Value.Periods.Find(period => period.Covers(scheme.TakesEffectOn.AddDays(-1)))?.Name ?? one.Value.Name);
}
