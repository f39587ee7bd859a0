using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Terms;

/// <summary>
/// One term of a unit (nhiệm kỳ): from its congress to the next. How long it lasts is a dated rule (<c>org.term.*</c>); a congress may
/// be moved by the consent of the level above, within <c>org.congress.shift_max_months</c>.
/// </summary>
public sealed class UnitTerm : IVersioned, IAudited
{
    public const int NameLimit = 40;
    public const int NumberLimit = 60;
    public const int MostSeats = 500;
    public const int MostPredecessors = 50;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    /// <summary>As people call it: <c>2025-2030</c>.</summary>
    public string Name { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>The day on which it is to be over, by the rule of its first day or by what was written down.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public DateOnly? CongressOn { get; private set; }

    /// <summary>Number of the decision that ratifies the committee; empty when not written down.</summary>
    public string DecisionNumber { get; private set; } = "";

    /// <summary>How many members of the committee the congress decided on; null when there is no committee or it is not known.</summary>
    public int? Planned { get; private set; }

    public int? Elected { get; private set; }

    /// <summary>Of how many former units the unit was formed, where its history in this store does not tell; sizes of 45-CT/TW depend on it.</summary>
    public int? Predecessors { get; private set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => OrganisationId;

    public bool Meets(DateOnly from, DateOnly? to) => (to is null || From <= to) && (To is null || To >= from);

    /// <summary>Days past its due day; negative before it, 0 when it is over.</summary>
    public int DaysLate(DateOnly today) => To is null ? today.DayNumber - DueOn.DayNumber : 0;

    /// <summary>Writes the term down or corrects it.</summary>
    /// <param name="others">Other terms of the unit. The one that lasts ends the day before this one begins.</param>
    /// <param name="rules">Rules of the first day.</param>
    public Refusal? Write(Organisation unit, TermInput typed, IReadOnlyCollection<UnitTerm> others, PolicyReader rules, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed.Name)) return TermRefusals.NameMissing;
        if (typed.Name.Trim().Length > NameLimit) return TermRefusals.TooLong("Tên nhiệm kỳ", NameLimit, "Name");
        if (typed.Number?.Trim().Length > NumberLimit) return TermRefusals.TooLong("Số quyết định", NumberLimit, "Number");
        if (typed.From is not { } from) return TermRefusals.FromMissing;
        if (from > today) return TermRefusals.InFuture(from, today);
        if (from < unit.Beginning) return TermRefusals.BeforeUnit(unit.Name, unit.Beginning);
        if (typed.To is { } to && (to < from || to > today)) return TermRefusals.EndWrong(from, today);
        if (typed.To is null && unit.IsEnded) return TermRefusals.UnitEnded(unit.Name);
        if (typed.CongressOn > from) return TermRefusals.CongressAfter(from);
        if (Over(from, typed.To, others) is { } other) return TermRefusals.Meets(other);
        var (due, wrong) = Due(unit.Kind, typed, from, rules);
        if ((wrong ?? Seats(typed)) is { } no) return no;
        foreach (var before in others.Where(one => one.To is null && one.From < from)) before.To = from.AddDays(-1);
        (Name, From, To, DueOn, CongressOn, DecisionNumber) = (typed.Name.Trim(), from, typed.To, due!.Value, typed.CongressOn, (typed.Number ?? "").Trim());
        (Planned, Elected, Predecessors) = (typed.Planned, typed.Elected, typed.Predecessors);
        return null;
    }

    /// <summary>The unit ended.</summary>
    public void Close(DateOnly last) => To = last < From ? From : last;

    private UnitTerm? Over(DateOnly from, DateOnly? to, IEnumerable<UnitTerm> others) =>
        others.FirstOrDefault(one => one.Id != Id && one.Meets(from, to) && !(one.To is null && one.From < from));

    private static (DateOnly? Due, Refusal? Refusal) Due(OrganisationKind kind, TermInput typed, DateOnly from, PolicyReader rules)
    {
        var rule = TermRules.Years(rules, kind);
        var byRule = rule is null ? (DateOnly?)null : from.AddMonths((int)(rule.Value * 12));
        if ((typed.DueOn ?? byRule) is not { } due) return (null, TermRefusals.DueMissing);
        if (due <= from) return (null, TermRefusals.DueBeforeFrom(from));
        return byRule is { } normal && rules.Whole("org.congress.shift_max_months") is { } shift && (due < normal.AddMonths(-shift.Value) || due > normal.AddMonths(shift.Value))
            ? (null, TermRefusals.MovedTooFar(normal, shift.Value, shift.Basis.LegalBasis)) : (due, null);
    }

    private static Refusal? Seats(TermInput typed)
    {
        if (typed.Planned is < 1 or > MostSeats) return TermRefusals.SeatsWrong("Planned", MostSeats);
        if (typed.Elected is < 0 or > MostSeats) return TermRefusals.SeatsWrong("Elected", MostSeats);
        if (typed.Elected > typed.Planned) return TermRefusals.MoreThanPlanned(typed.Planned.Value);
        return typed.Predecessors is < 1 or > MostPredecessors ? TermRefusals.PredecessorsWrong(MostPredecessors) : null;
    }
}
