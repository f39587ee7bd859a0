using SoTay.Features.Organisations.RollUps;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>
/// Members, official members and cells of the units in sight of a scheme, today and as they would be after it. What a unit has beside the
/// loaded ones below it stays with it; so the numbers follow the drafted tree without a recount of the store.
/// </summary>
internal sealed class SchemeNumbers
{
    private static readonly HeadcountKind[] Kinds = [HeadcountKind.Members, HeadcountKind.Official, HeadcountKind.Cells];
    private readonly SchemeGround _ground;
    private readonly Dictionary<(Guid Unit, HeadcountKind Kind), int> _own = [];
    private readonly Dictionary<(Guid Unit, HeadcountKind Kind), int> _after = [];

    /// <summary>Made before the course runs: afterwards the units stand elsewhere.</summary>
    public SchemeNumbers(SchemeGround ground)
    {
        _ground = ground;
        foreach (var unit in ground.Units.Values)
            foreach (var kind in Kinds)
            {
                Add(unit.Id, kind, ground.Count(unit.Id, kind));
                if (unit is { IsEnded: false, ParentId: { } parent } && ground.Units.ContainsKey(parent)) Add(parent, kind, -ground.Count(unit.Id, kind));
            }
    }

    public int Before(Guid unit, HeadcountKind kind) => _ground.Count(unit, kind);

    public int AfterOf(Guid unit, HeadcountKind kind) => _after.GetValueOrDefault((unit, kind));

    public void After(SchemeCourse course)
    {
        foreach (var made in course.Established.Where(one => one.IsCell)) Add(made.Id, HeadcountKind.Cells, 1);
        foreach (var (unit, change) in course.CellChanges) Add(unit, HeadcountKind.Cells, change);
        foreach (var move in course.People) Carry(move);
        foreach (var unit in _ground.Units.Values.Where(one => !one.IsEnded))
            foreach (var kind in Kinds)
                for (Guid? at = unit.Id; at is { } here && _ground.Units.TryGetValue(here, out var above); at = above.ParentId)
                    _after[(here, kind)] = _after.GetValueOrDefault((here, kind)) + _own.GetValueOrDefault((unit.Id, kind));
    }

    // Who of those chosen in a split is official is not known here: as many as there can be.
    private void Carry(PeopleMove move)
    {
        foreach (var kind in new[] { HeadcountKind.Members, HeadcountKind.Official })
        {
            var there = _own.GetValueOrDefault((move.From, kind));
            var going = move.Only is null ? there : Math.Min(there, move.Only.Count);
            Add(move.From, kind, -going);
            Add(move.To, kind, going);
        }
    }

    private void Add(Guid unit, HeadcountKind kind, int change) => _own[(unit, kind)] = _own.GetValueOrDefault((unit, kind)) + change;
}
