using SoTay.Platform;

namespace SoTay.Features.Organisations;

/// <summary>
/// What a decision does to a unit. Each method needs <see cref="Periods"/> loaded, answers with the sentence of a rule that says no,
/// and else has changed the unit, its periods and its changes together. Carried out by <see cref="OrganisationDecisions"/>.
/// </summary>
public sealed partial class Organisation
{
    /// <summary>The stretch that holds today; throws when the periods are not loaded.</summary>
    public OrganisationPeriod Current => Periods.MaxBy(period => period.From)
        ?? throw new InvalidOperationException($"The periods of {Code} are not loaded.");

    public DateOnly Beginning => Periods.Min(period => period.From);

    /// <summary>A new unit under a parent (thành lập; Charter Art. 10.3: decided by the direct superior).</summary>
    /// <param name="id">The key that a scheme gave the unit before it exists; null for a new one.</param>
    public static Refusal? Establish(Organisation parent, OrganisationNaming naming, Decision decision, DateOnly today, bool codeInUse, out Organisation? established, Guid? id = null)
    {
        established = null;
        naming = naming.Trimmed;
        var refusal = Sound(decision, today) ?? Named(naming, codeInUse) ?? parent.MayHold(naming.Kind, decision);
        if (refusal is not null) return refusal;
        established = new Organisation { Id = id ?? Guid.CreateVersion7(), Code = naming.Code, Name = naming.Name, Kind = naming.Kind, ParentId = parent.Id, EstablishedOn = decision.On };
        established.Periods.Add(new OrganisationPeriod
        {
            OrganisationId = established.Id, ParentId = parent.Id, Code = naming.Code, Name = naming.Name, Kind = naming.Kind, From = decision.On,
        });
        established.Record(OrganisationChangeKind.Establish, decision, parent.Id, $"Thành lập {naming.Name}, trực thuộc {parent.Name}");
        return null;
    }

    /// <summary>Another name, code or kind from a day on (đổi tên, chuyển loại).</summary>
    public Refusal? Rename(OrganisationNaming naming, Decision decision, DateOnly today, bool codeInUse, bool hasCellsBelow)
    {
        naming = naming.Trimmed;
        var refusal = InOrder(decision, today) ?? Named(naming, codeInUse);
        if (refusal is not null) return refusal;
        if (naming == new OrganisationNaming(Name, Code, Kind)) return OrganisationRefusals.NothingChanged;
        if (hasCellsBelow && naming.Kind is OrganisationKind.Cell or OrganisationKind.GrassrootsCell or OrganisationKind.Group && !IsCell)
            return OrganisationRefusals.CellsWouldStandUnderCell(naming.Name);
        Record(OrganisationChangeKind.Rename, decision, null, OrganisationWords.Renaming(this, naming));
        (Name, Code, Kind) = naming;
        var period = TurnOver(decision);
        (period.Name, period.Code, period.Kind) = naming;
        return null;
    }

    /// <summary>The unit with everything below it goes under another parent (chuyển giao; 38-HD/BTCTW II.4.3.3).</summary>
    /// <param name="parentIsBelow">The new parent stood below this unit on the day or later.</param>
    public Refusal? MoveTo(Organisation parent, Decision decision, DateOnly today, bool parentIsBelow)
    {
        if (InOrder(decision, today) is { } refusal) return refusal;
        if (ParentId is null) return OrganisationRefusals.RootStays(Name);
        if (parent.Id == Id || parentIsBelow) return OrganisationRefusals.Circle(Name, parent.Name);
        if (parent.Id == ParentId) return OrganisationRefusals.AlreadyThere(Name, parent.Name);
        if (parent.MayHold(Kind, decision) is { } unfit) return unfit;
        Record(OrganisationChangeKind.Transfer, decision, parent.Id, $"Chuyển về trực thuộc {parent.Name}");
        ParentId = parent.Id;
        TurnOver(decision).ParentId = parent.Id;
        return null;
    }

    /// <summary>Its life ends the day before the decision holds (giải thể, giải tán, or taken up by a merge or split).</summary>
    /// <param name="unitsBelow">Units that would be left without a superior.</param>
    /// <param name="membersInside">Members who would be left without a cell.</param>
    public Refusal? End(OrganisationChangeKind kind, Decision decision, DateOnly today, int unitsBelow, int membersInside, Organisation? successor = null)
    {
        if (InOrder(decision, today) is { } refusal) return refusal;
        if (ParentId is null) return OrganisationRefusals.RootStays(Name);
        if (decision.On == Current.From) return OrganisationRefusals.SameDayAsChange(Name, decision.On);
        if (successor is { IsEnded: true }) return OrganisationRefusals.SuccessorEnded(successor.Name, successor.EndedOn!.Value);
        if (successor is not null && decision.On < successor.Beginning) return OrganisationRefusals.SuccessorNotYet(successor.Name, successor.Beginning);
        if (unitsBelow > 0) return OrganisationRefusals.UnitsBelow(Name, unitsBelow);
        if (membersInside > 0) return OrganisationRefusals.MembersInside(Name, membersInside);
        EndedOn = Current.To = decision.DayBefore;
        Record(kind, decision, successor?.Id, OrganisationWords.Ending(kind, successor?.Name));
        return null;
    }

    /// <summary>Writes an event into the life without changing the state, such as a unit taken in.</summary>
    internal void Record(OrganisationChangeKind kind, Decision decision, Guid? other, string say) => Changes.Add(new OrganisationChange
    {
        OrganisationId = Id, Kind = kind, On = decision.On, DecisionNumber = decision.Number.Trim(), DecisionDate = decision.SignedOn, OtherOrganisationId = other, Say = say,
    });

    /// <summary>Whether a unit of that kind may stand below this one from the day on.</summary>
    private Refusal? MayHold(OrganisationKind kind, Decision decision)
    {
        if (IsEnded) return OrganisationRefusals.ParentEnded(Name, EndedOn!.Value);
        if (decision.On < Beginning) return OrganisationRefusals.ParentNotYet(Name, Beginning);
        if (Kind == OrganisationKind.Group || (IsCell && kind != OrganisationKind.Group)) return OrganisationRefusals.CellHoldsNoUnits(Name);
        return kind < Kind ? OrganisationRefusals.HigherUnderLower(Name, OrganisationWords.Of(kind), OrganisationWords.Of(Kind)) : null;
    }

    private static Refusal? Sound(Decision decision, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(decision.Number)) return OrganisationRefusals.NumberMissing;
        if (decision.Number.Trim().Length > Decision.NumberLimit) return OrganisationRefusals.NumberTooLong;
        if (decision.On > today) return OrganisationRefusals.InFuture(decision.On, today);
        return decision.SignedOn > today ? OrganisationRefusals.SignedInFuture(decision.SignedOn.Value, today) : null;
    }

    private static Refusal? Named(OrganisationNaming naming, bool codeInUse)
    {
        if (naming.Name.Length == 0) return OrganisationRefusals.NameMissing;
        if (naming.Name.Length > NameLimit) return OrganisationRefusals.NameTooLong(naming.Name.Length);
        if (naming.Code.Length == 0) return OrganisationRefusals.CodeMissing;
        if (naming.Code.Length > CodeLimit) return OrganisationRefusals.CodeTooLong;
        return codeInUse ? OrganisationRefusals.CodeInUse(naming.Code) : null;
    }

    // History is written forward only: a change is never slipped in before one that is already recorded.
    private Refusal? InOrder(Decision decision, DateOnly today)
    {
        if (Sound(decision, today) is { } refusal) return refusal;
        if (IsEnded) return OrganisationRefusals.AlreadyEnded(Name, EndedOn!.Value);
        if (decision.On < Beginning) return OrganisationRefusals.BeforeBeginning(Name, Beginning);
        return decision.On < Current.From ? OrganisationRefusals.BeforeLastChange(Name, Current.From) : null;
    }

    private OrganisationPeriod TurnOver(Decision decision)
    {
        var now = Current;
        if (now.From == decision.On) return now;
        now.To = decision.DayBefore;
        var next = new OrganisationPeriod { OrganisationId = Id, ParentId = now.ParentId, Code = now.Code, Name = now.Name, Kind = now.Kind, From = decision.On };
        Periods.Add(next);
        return next;
    }
}
