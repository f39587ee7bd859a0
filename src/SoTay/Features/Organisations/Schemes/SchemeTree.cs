using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>The tree of the day before and of the day itself, as far as the scheme reaches, each unit with what happens to it.</summary>
internal sealed class SchemeTree(SchemeGround ground, DateOnly on, SchemeNumbers? numbers, IReadOnlyDictionary<Guid, int> others)
{
    private const int MostBelow = 60;

    // A commune with all its cells would push what else changes off the page; its arrow opens it.
    private const int MostOpen = 12;

    public TreeNode Before => Node(ground.Decider.Id, LastDay(isAfter: false), isAfter: false);

    public TreeNode After => Node(ground.Decider.Id, LastDay(isAfter: true), isAfter: true);

    /// <summary>Every unit that changes, in the order of the codes.</summary>
    public IReadOnlyList<SchemeUnitChange> Changes =>
        [.. from unit in ground.Units.Keys
            let before = At(unit, isAfter: false)
            let after = At(unit, isAfter: true)
            where Mark(before, after, isAfter: true) is not null
            orderby (after ?? before)!.Code
            select new SchemeUnitChange(before?.Name, Superior(before, isAfter: false), after?.Name, Superior(after, isAfter: true), Mark(before, after, isAfter: true)!.Value.Words)];

    private string? Superior(OrganisationPeriod? period, bool isAfter) => period?.ParentId is { } above && ground.Units.ContainsKey(above) ? At(above, isAfter)?.Name : null;

    private ILookup<Guid, OrganisationPeriod> LastDay(bool isAfter) => ground.Units.Values.Select(unit => At(unit.Id, isAfter)).OfType<OrganisationPeriod>()
        .Where(period => period.ParentId is not null).OrderBy(period => period.Code, StringComparer.Ordinal).ToLookup(period => period.ParentId!.Value);

    private OrganisationPeriod? At(Guid unit, bool isAfter) => ground.Units[unit].Periods.Find(period => period.Covers(isAfter ? on : on.AddDays(-1)));

    private TreeNode Node(Guid unit, ILookup<Guid, OrganisationPeriod> below, bool isAfter)
    {
        var (before, after) = (At(unit, isAfter: false), At(unit, isAfter: true));
        var children = below[unit].Take(MostBelow).Select(period => Node(period.OrganisationId, below, isAfter)).ToList();
        if (below[unit].Count() is var all && all > MostBelow) children.Add(new TreeNode($"{all - MostBelow:N0} đơn vị nữa", null, "cũng đổi theo đề án", []));
        if (others.GetValueOrDefault(unit) is > 0 and var rest) children.Add(new TreeNode($"{rest:N0} đơn vị khác", null, "giữ nguyên", []));
        var shown = (isAfter ? after : before) ?? after ?? before;
        return new TreeNode(shown?.Name ?? ground.Units[unit].Name, before is null && numbers is not null ? null : OrganisationLinks.Unit(unit), Note(unit, isAfter), children, Open: unit == ground.Decider.Id || children.Count <= MostOpen)
        {
            Mark = Mark(before, after, isAfter),
        };
    }

    private string? Note(Guid unit, bool isAfter)
    {
        if (numbers is null) return null;
        int Of(HeadcountKind kind) => isAfter ? numbers.AfterOf(unit, kind) : numbers.Before(unit, kind);
        var members = $"{Of(HeadcountKind.Members):N0} đảng viên";
        return ground.Units[unit].IsCell ? members : $"{Of(HeadcountKind.Cells):N0} chi bộ, {members}";
    }

    private static (string Words, State State)? Mark(OrganisationPeriod? before, OrganisationPeriod? after, bool isAfter) => (before, after) switch
    {
        (null, null) => null,
        (null, _) => ("mới", State.Done),
        (_, null) => ("kết thúc", State.None),
        _ when before.ParentId != after.ParentId => (isAfter ? "chuyển đến" : "chuyển đi", State.Asked),
        _ when before.Name != after.Name => (isAfter ? "tên mới" : "đổi tên", State.Asked),
        _ when before.Kind != after.Kind || before.Code != after.Code => (isAfter ? "loại, mã mới" : "đổi loại, mã", State.Asked),
        _ => null,
    };
}
