using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Schemes;

/// <summary>
/// A re-organisation as one piece of work (đề án sắp xếp tổ chức; model 31-HD/BTCTW): steps drafted beside the tree that stands, decided
/// together, carried out on one day in one transaction. Withdrawn before that day it leaves no trace in the tree; after it only a new
/// scheme changes things again.
/// </summary>
public sealed class Scheme : IVersioned, IAudited
{
    public const int NameLimit = 200;
    public const int IssuerLimit = 200;
    public const int ReasonLimit = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The unit that decides: every unit of a step stands below it.</summary>
    public required Guid OrganisationId { get; init; }

    public string Name { get; private set; } = "";

    /// <summary>The day from which all steps hold.</summary>
    public DateOnly TakesEffectOn { get; private set; }

    /// <summary>The one decision for all steps that carry none of their own; may be empty while it is a draft.</summary>
    public string DecisionNumber { get; private set; } = "";

    public DateOnly? SignedOn { get; private set; }

    /// <summary>Who signed the decision, in words: it may come from a level above this book.</summary>
    public string Issuer { get; private set; } = "";

    public SchemeState State { get; private set; } = SchemeState.Draft;

    /// <summary>Why it was withdrawn.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What kept a decided scheme from being carried out when its day came; empty when nothing did.</summary>
    public string Hindrance { get; private set; } = "";

    public required DateTime MadeAt { get; init; }

    public required string ByName { get; init; }

    public DateTime? DecidedAt { get; private set; }

    public string DecidedByName { get; private set; } = "";

    /// <summary>When it was carried out or withdrawn.</summary>
    public DateTime? SettledAt { get; private set; }

    public string SettledByName { get; private set; } = "";

    /// <summary>In the order in which they are carried out, when loaded.</summary>
    public List<SchemeStep> Steps { get; } = [];

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public bool IsOpen => State is SchemeState.Draft or SchemeState.Decided;

    public IEnumerable<SchemeStep> InOrder => Steps.OrderBy(step => step.Place);

    /// <summary>The decision behind a step: its own, else that of the whole.</summary>
    public Decision DecisionOf(SchemeStep step) => step.DecisionNumber.Length > 0
        ? new Decision(TakesEffectOn, step.DecisionNumber, step.SignedOn) : new Decision(TakesEffectOn, DecisionNumber, SignedOn);

    public Refusal? Write(string? name, DateOnly? on, string? number, DateOnly? signedOn, string? issuer, DateOnly today)
    {
        if (State is not SchemeState.Draft) return SchemeRefusals.NotADraft(this);
        if (string.IsNullOrWhiteSpace(name)) return SchemeRefusals.NameMissing;
        if (name.Trim().Length > NameLimit) return SchemeRefusals.TooLong("Tên đề án", NameLimit, "Name");
        if (on is not { } day) return SchemeRefusals.DayMissing;
        if (number?.Trim().Length > Decision.NumberLimit) return SchemeRefusals.TooLong("Số quyết định", Decision.NumberLimit, "Number");
        if (issuer?.Trim().Length > IssuerLimit) return SchemeRefusals.TooLong("Nơi ra quyết định", IssuerLimit, "Issuer");
        if (signedOn > today) return OrganisationRefusals.SignedInFuture(signedOn.Value, today);
        (Name, TakesEffectOn, DecisionNumber, SignedOn, Issuer) = (name.Trim(), day, (number ?? "").Trim(), signedOn, (issuer ?? "").Trim());
        return null;
    }

    public Refusal? Add(SchemeStep step)
    {
        if (State is not SchemeState.Draft) return SchemeRefusals.NotADraft(this);
        step.Place = Steps.Count == 0 ? 1 : Steps.Max(one => one.Place) + 1;
        Steps.Add(step);
        return null;
    }

    public Refusal? Remove(SchemeStep step)
    {
        if (State is not SchemeState.Draft) return SchemeRefusals.NotADraft(this);
        Steps.Remove(step);
        foreach (var later in Steps.Where(one => one.Place > step.Place)) later.Place--;
        return null;
    }

    /// <summary>A step says something else; its place, its kind, the unit that it makes and who is appointed there stay, so that later steps go on naming it.</summary>
    public Refusal? Change(SchemeStep step, SchemeStep typed)
    {
        if (State is not SchemeState.Draft) return SchemeRefusals.NotADraft(this);
        (step.UnitId, step.IntoId, step.Units, step.Members) = (typed.UnitId, typed.IntoId, typed.Units, typed.Members);
        (step.Name, step.Code, step.NewKind) = (typed.Name, typed.Code, typed.NewKind);
        (step.DecisionNumber, step.SignedOn, step.Issuer) = (typed.DecisionNumber, typed.SignedOn, typed.Issuer);
        return null;
    }

    /// <summary>One place earlier or later.</summary>
    public Refusal? Move(SchemeStep step, bool up)
    {
        if (State is not SchemeState.Draft) return SchemeRefusals.NotADraft(this);
        var order = InOrder.ToList();
        var beside = order.IndexOf(step) + (up ? -1 : 1);
        if (beside < 0 || beside >= order.Count) return SchemeRefusals.NoFurther(step.Place, up);
        (step.Place, order[beside].Place) = (order[beside].Place, step.Place);
        return null;
    }

    /// <summary>From here on it waits for its day. Whether the steps can be done is asked of <see cref="SchemeCourse"/> before.</summary>
    public Refusal? Decide(string byName, DateTime at)
    {
        if (State is not SchemeState.Draft) return SchemeRefusals.NotADraft(this);
        if (Steps.Count == 0) return SchemeRefusals.NoSteps;
        if (InOrder.FirstOrDefault(step => DecisionOf(step).Number.Length == 0) is { } step) return SchemeRefusals.NoDecision(step.Place);
        (State, DecidedAt, DecidedByName, Hindrance) = (SchemeState.Decided, at, byName, "");
        return null;
    }

    /// <summary>Back to the draft, to change it before its day.</summary>
    public Refusal? Reopen()
    {
        if (State is not SchemeState.Decided) return SchemeRefusals.NotDecided(this);
        (State, DecidedAt, DecidedByName, Hindrance) = (SchemeState.Draft, null, "", "");
        return null;
    }

    /// <summary>Given up before it was carried out; nothing in the tree has changed.</summary>
    public Refusal? Withdraw(string? reason, string byName, DateTime at)
    {
        if (!IsOpen) return SchemeRefusals.Settled(this);
        if (string.IsNullOrWhiteSpace(reason)) return SchemeRefusals.ReasonMissing;
        if (reason.Trim().Length > ReasonLimit) return SchemeRefusals.TooLong("Lý do", ReasonLimit, "Reason");
        (State, Reason, SettledAt, SettledByName) = (SchemeState.Withdrawn, reason.Trim(), at, byName);
        return null;
    }

    /// <summary>Its day has come and everything is done in this very save.</summary>
    public Refusal? CarryOut(DateOnly today, string byName, DateTime at)
    {
        if (State is not SchemeState.Decided) return SchemeRefusals.NotDecided(this);
        if (TakesEffectOn > today) return SchemeRefusals.NotYet(TakesEffectOn);
        (State, Hindrance, SettledAt, SettledByName) = (SchemeState.CarriedOut, "", at, byName);
        return null;
    }

    /// <summary>The round could not carry it out; nothing was done. True when this was not known yet.</summary>
    public bool Hinder(string say)
    {
        if (Hindrance == say) return false;
        Hindrance = say;
        return true;
    }
}

public enum SchemeState
{
    Draft,
    /// <summary>Decided; carried out when its day comes.</summary>
    Decided,
    CarriedOut,
    Withdrawn,
}
