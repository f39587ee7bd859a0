using SoTay.Platform;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>
/// Goes through the steps in their order on the loaded units, by the very rules of <see cref="Organisation"/>. To rehearse and to carry out
/// are the same course: on untracked units it is a picture of the day, on tracked ones it is the change. It reads and writes no store.
/// </summary>
internal sealed class SchemeCourse(SchemeGround ground, Scheme scheme, DateOnly today)
{
    // A step ahead is judged as on its own day.
    private readonly DateOnly _today = scheme.TakesEffectOn > today ? scheme.TakesEffectOn : today;
    private readonly Dictionary<Guid, HashSet<Guid>> _below = ground.Units.Values.SelectMany(unit => unit.Periods).Where(period => period.ParentId is not null)
        .GroupBy(period => period.ParentId!.Value).ToDictionary(group => group.Key, group => group.Select(period => period.OrganisationId).ToHashSet());
    private readonly HashSet<Guid> _gone = [];

    public List<SchemeFinding> Findings { get; } = [];

    public List<Organisation> Established { get; } = [];

    /// <summary>Units whose place in the tree changes: moved, ended.</summary>
    public HashSet<Guid> Changed { get; } = [];

    /// <summary>Units that became a cell (+1) or are none any more (-1) by a renaming.</summary>
    public Dictionary<Guid, int> CellChanges { get; } = [];

    public List<PeopleMove> People { get; } = [];

    public List<EndedUnit> Ended { get; } = [];

    public List<(Post Post, SchemeStep Step)> Appointed { get; } = [];

    public SchemeCourse Run()
    {
        foreach (var step in scheme.InOrder)
            if (Do(step, Behind(step)) is { } no) Findings.Add(new(step, no));
        return this;
    }

    // A draft may still wait for its number; it has to be there when the scheme is decided.
    private Decision Behind(SchemeStep step) => scheme.DecisionOf(step) is { Number.Length: 0 } open ? open with { Number = "?" } : scheme.DecisionOf(step);

    private Refusal? Do(SchemeStep step, Decision decision) => step.Kind switch
    {
        OrganisationChangeKind.Establish => Establish(step, decision, OrganisationKind.Cell, null, out _),
        OrganisationChangeKind.Transfer => Move(step, decision),
        OrganisationChangeKind.Absorb => Absorb(step, decision),
        OrganisationChangeKind.Merge => Merge(step, decision),
        OrganisationChangeKind.Split => Split(step, decision),
        OrganisationChangeKind.Rename => Rename(step, decision),
        OrganisationChangeKind.Dissolve => Dissolve(step, decision),
        _ => throw new InvalidOperationException($"{step.Kind} is no step of a scheme."),
    };

    private Refusal? Establish(SchemeStep step, Decision decision, OrganisationKind like, Organisation? model, out Organisation? made)
    {
        made = null;
        if (Taker(step.IntoId, out var parent) is { } no) return no;
        if (Organisation.Establish(parent!, step.Naming(like), decision, _today, InUse(step.Code, null), out made, step.MadeId) is { } refused) return refused;
        ground.Units[made!.Id] = made;
        ground.Codes[made.Code] = made.Id;
        if (model is not null) (made.EconomicKind, made.LocalityKind) = (model.EconomicKind, model.LocalityKind);
        Hang(made.Id, parent!.Id);
        Established.Add(made);
        return Appoint(step, made, decision);
    }

    private Refusal? Appoint(SchemeStep step, Organisation made, Decision decision)
    {
        List<Post> given = [];
        foreach (var one in step.Appointed)
        {
            var word = OrganisationWords.Of(one.Post, made.Kind);
            if (Post.Give(made, new PostHolding(one.MemberId, one.Post, decision.On, "", decision.Number, null, false) { Way = PostWay.Appointed, DecisionDate = decision.SignedOn }, given, _today, out var post) is not null) return SchemeRefusals.AppointedTwice(word, made.Name);
            given.Add(post!);
        }

        Appointed.AddRange(given.Select(post => (post, step)));
        return null;
    }

    private Refusal? Move(SchemeStep step, Decision decision)
    {
        if (step.Units.Count == 0) return SchemeRefusals.UnitsMissing;
        if (Taker(step.IntoId, out var parent) is { } no) return no;
        foreach (var id in step.Units)
        {
            if (Subject(id, out var unit) is { } unfit) return unfit;
            if (!_gone.Add(id)) return SchemeRefusals.Twice(unit!.Name);
            if (Hang(unit!, parent!, decision) is { } refused) return refused;
        }

        return null;
    }

    private Refusal? Absorb(SchemeStep step, Decision decision)
    {
        if (Subject(step.UnitId, out var taken) is { } unfit) return unfit;
        if (Taker(step.IntoId, out var into) is { } no) return no;
        if (taken!.Id == into!.Id) return OrganisationRefusals.SuccessorIsSelf(taken.Name);
        if (End(taken, into, OrganisationChangeKind.Absorb, decision) is { } refused) return refused;
        into.Record(OrganisationChangeKind.Absorb, decision, taken.Id, $"Tiếp nhận {taken.Name} sáp nhập vào");
        return null;
    }

    private Refusal? Merge(SchemeStep step, Decision decision)
    {
        if (step.Units.Distinct().Count() < 2) return OrganisationRefusals.NotEnoughToMerge with { Field = "Units" };
        List<Organisation> joined = [];
        foreach (var id in step.Units)
        {
            if (Subject(id, out var unit) is { } unfit) return unfit;
            joined.Add(unit!);
        }

        if (Establish(step, decision, joined[0].Kind, joined[0], out var made) is { } no) return no;
        foreach (var unit in joined)
            if (End(unit, made!, OrganisationChangeKind.Merge, decision) is { } refused) return refused;
        return null;
    }

    private Refusal? Split(SchemeStep step, Decision decision)
    {
        if (Subject(step.UnitId, out var source) is { } unfit) return unfit;
        if (step.Units.Count + step.Members.Count == 0) return OrganisationRefusals.NobodyChosen(source!.Name);
        var there = PeopleOf(source!);
        if (step.Members.Count(one => !there.Contains(one)) is > 0 and var strangers) return SchemeRefusals.NotAMemberOf(source!.Name, strangers);
        if (Establish(step, decision, source!.Kind, source, out var made) is { } no) return no;
        if (step.Members.Count > 0 && !made!.IsCell) return OrganisationRefusals.SuccessorIsNoCell(made.Name, step.Members.Count);
        foreach (var id in step.Units)
        {
            if (Subject(id, out var unit) is { } wrong) return wrong;
            if (unit!.ParentId != source.Id) return SchemeRefusals.NotIn(unit.Name, source.Name);
            if (!_gone.Add(id)) return SchemeRefusals.Twice(unit.Name);
            if (Hang(unit, made!, decision) is { } refused) return refused;
        }

        if (step.Members.Count > 0)
        {
            there.ExceptWith(step.Members);
            People.Add(new(source.Id, made!.Id, decision, step.Members));
        }

        source.Record(OrganisationChangeKind.Split, decision, made!.Id, $"Tách ra {made.Name}");
        return null;
    }

    private Refusal? Rename(SchemeStep step, Decision decision)
    {
        if (Subject(step.UnitId, out var unit) is { } unfit) return unfit;
        var was = unit!.IsCell;
        if (unit.Rename(step.Naming(unit.Kind), decision, _today, InUse(step.Code, unit.Id), Below(unit, decision).Any()) is { } no) return no;
        ground.Codes[unit.Code] = unit.Id;
        if (unit.IsCell != was) CellChanges[unit.Id] = CellChanges.GetValueOrDefault(unit.Id) + (unit.IsCell ? 1 : -1);
        return null;
    }

    /// <summary>The end of a unit; with a place that takes over, units below and members go there first.</summary>
    private Refusal? Dissolve(SchemeStep step, Decision decision)
    {
        if (Subject(step.UnitId, out var unit) is { } unfit) return unfit;
        if (step.IntoId is null) return End(unit!, null, OrganisationChangeKind.Dissolve, decision);
        return Taker(step.IntoId, out var into) ?? (into!.Id == unit!.Id ? OrganisationRefusals.SuccessorIsSelf(unit.Name) : End(unit, into, OrganisationChangeKind.Dissolve, decision));
    }

    private Refusal? End(Organisation unit, Organisation? into, OrganisationChangeKind kind, Decision decision)
    {
        if (!_gone.Add(unit.Id)) return SchemeRefusals.Twice(unit.Name);
        var people = PeopleOf(unit);
        if (into is { IsCell: false } && people.Count > 0) return OrganisationRefusals.SuccessorIsNoCell(into.Name, people.Count);
        if (into is not { IsCell: true } && people.Count == 0 && ground.Since.TryGetValue(unit.Id, out var since)) return OrganisationRefusals.MembersThen(unit.Name, decision.On, since);
        foreach (var one in Below(unit, decision).Where(one => into is { IsCell: false } && one.ParentId == unit.Id && one.Id != into.Id).OrderBy(one => one.Code, StringComparer.Ordinal).ToList())
            if (Hang(one, into!, decision) is { } no) return no;
        if (Below(unit, decision).FirstOrDefault() is { } orphan) return SchemeRefusals.Orphaned(orphan.Name, unit.Name);
        if (unit.End(kind, decision, _today, 0, into is null ? people.Count : 0, into) is { } refused) return refused;
        if (into is { IsCell: true }) Carry(unit, into, people, decision);

        Changed.Add(unit.Id);
        Ended.Add(new(unit, into, decision));
        return null;
    }

    private void Carry(Organisation unit, Organisation into, HashSet<Guid> people, Decision decision)
    {
        var since = ground.Since.GetValueOrDefault(unit.Id, []);
        if (people.Count + since.Count == 0) return;
        People.Add(new(unit.Id, into.Id, decision, null));
        PeopleOf(into).UnionWith(people);
        people.Clear();
        if (since.Count > 0) ground.Since[into.Id] = [.. ground.Since.GetValueOrDefault(into.Id, []), .. since];
    }

    private Refusal? Hang(Organisation unit, Organisation parent, Decision decision)
    {
        if (unit.MoveTo(parent, decision, _today, IsBelow(parent, unit)) is { } no) return no;
        Hang(unit.Id, parent.Id);
        Changed.Add(unit.Id);
        return null;
    }

    private void Hang(Guid unit, Guid parent)
    {
        if (!_below.TryGetValue(parent, out var below)) _below[parent] = below = [];
        below.Add(unit);
    }

    /// <summary>Units that stand directly below on the day of the decision or on any day after it.</summary>
    private IEnumerable<Organisation> Below(Organisation unit, Decision decision) => _below.TryGetValue(unit.Id, out var below)
        ? below.Select(id => ground.Units[id]).Where(one => one.Periods.Exists(period => period.ParentId == unit.Id && (period.To is null || period.To >= decision.On))) : [];

    private bool IsBelow(Organisation one, Organisation above)
    {
        for (Guid? at = one.Id; at is { } here; at = ground.Units[here].ParentId)
            if (here == above.Id) return true;
        return false;
    }

    /// <summary>A unit on which the scheme decides: it stands below the one that decides.</summary>
    private Refusal? Subject(Guid? id, out Organisation? unit)
    {
        unit = null;
        if (id is null) return SchemeRefusals.UnitMissing;
        if (!ground.Units.TryGetValue(id.Value, out unit)) return SchemeRefusals.UnknownUnit();
        return unit.Id == ground.Decider.Id || !unit.IsEnded && !IsInside(unit.Id) ? SchemeRefusals.Outside(unit.Name, ground.Decider.Name) : null;
    }

    /// <summary>A unit that takes something in: the one that decides or one below it.</summary>
    private Refusal? Taker(Guid? id, out Organisation? unit)
    {
        unit = null;
        if (id is null) return SchemeRefusals.IntoMissing;
        if (!ground.Units.TryGetValue(id.Value, out unit)) return SchemeRefusals.UnknownUnit() with { Field = "Into" };
        return unit.IsEnded || IsInside(unit.Id) ? null : SchemeRefusals.IntoOutside(unit.Name, ground.Decider.Name);
    }

    private HashSet<Guid> PeopleOf(Organisation unit) => ground.People.TryGetValue(unit.Id, out var people) ? people : ground.People[unit.Id] = [];

    private bool IsInside(Guid unit) => ground.Above[unit].Contains(ground.Decider.Id) || Established.Exists(made => made.Id == unit);

    private bool InUse(string code, Guid? except) => ground.Codes.TryGetValue(code.Trim(), out var holder) && holder != except;
}

/// <summary>A step that cannot be done, and why.</summary>
public sealed record SchemeFinding(SchemeStep Step, Refusal Refusal);

/// <summary>Members who change their cell; all of them when nobody is named.</summary>
internal sealed record PeopleMove(Guid From, Guid To, Decision Decision, IReadOnlyCollection<Guid>? Only);

internal sealed record EndedUnit(Organisation Unit, Organisation? Successor, Decision Decision);
