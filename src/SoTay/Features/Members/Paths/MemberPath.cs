using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Paths;

/// <summary>
/// One way of a member through exemption, suspension, screening, striking off, leaving, expulsion, death or restoration: a row of steps
/// taken, each by the rules of its day. What is waited for follows from the steps taken (<see cref="PathFlow"/>), so that taking the last
/// one back is only forgetting it. The record changes in the same save as the step that decides.
/// </summary>
public sealed class MemberPath : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    /// <summary>The cell; follows the member while the path is open.</summary>
    public required Guid OrganisationId { get; set; }

    public required PathKind Kind { get; init; }

    public PathState State { get; private set; }

    /// <summary>Code of the step waited for; empty when nothing is.</summary>
    public string Step { get; private set; } = "";

    /// <summary>The day on which what is waited for falls due; null where no rule sets one.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The last day for a complaint against the decision, by the rule in force on its day.</summary>
    public DateOnly? ComplaintUntil { get; private set; }

    public required DateTime MadeAt { get; init; }

    public required string ByName { get; init; }

    public PathStop? StopReason { get; private set; }

    public DateOnly? StoppedOn { get; private set; }

    public List<PathMark> Marks { get; } = [];

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;

    /// <summary>The step as it was taken last; null while it is ahead.</summary>
    public PathMark? Of(string step) => Marks.FindLast(mark => mark.Step == step);

    /// <summary>The mark by which what the path is about came into force.</summary>
    public PathMark? Decided => Marks.Find(mark => mark.Effect is not (PathEffect.None or PathEffect.EndExemption or PathEffect.EndSuspension));

    /// <summary>A vote on progress after screening that did not carry: the cell proposes striking off.</summary>
    public bool MadeNoProgress => Kind is PathKind.Screening && State is PathState.Done && Of("vote") is { Passed: false };

    /// <summary>Takes a step; refuses with the first condition that does not hold and changes nothing then.</summary>
    /// <param name="mark">The step taken, for its effect on the record.</param>
    public Refusal? Take(string step, PathInput input, PathFacts facts, PolicyReader rules, DateOnly today, out PathMark? mark)
    {
        mark = null;
        rules = rules.OrFirstKnown();
        if (State is PathState.Stopped) return PathRefusals.Stopped(this);
        var wanted = PathFlow.Next(this, facts);
        var asked = PathFlow.Extras(this, facts).FirstOrDefault(one => one.Code == step) ?? (wanted?.Code == step ? wanted : null);
        if (asked is null) return Of(step) is { } taken && wanted?.Code != step ? PathRefusals.TakenAlready(this, taken) : PathRefusals.NotYet(this, step, wanted);
        if (input.On is not { } on) return PathRefusals.DateMissing;
        if (on > today) return PathRefusals.InFuture(on);
        if (Marks.Count > 0 && Marks.MaxBy(one => one.On) is { } last && on < Order(asked, last)) return PathRefusals.BeforeStep(this, on, last);
        if (step == "review" && Marks.Exists(one => one.Step == step && one.On == on)) return PathRefusals.RequestedThatDay(on);
        var (read, refusal) = PathReading.Read(this, asked, input, facts, rules, today);
        if (read is null) return refusal;
        Marks.Add(read);
        mark = read;
        if (read.Effect is PathEffect.StrikeOff or PathEffect.Expel) ComplaintUntil = PathReading.ComplaintTerm(Kind, on, rules).Until;
        Settle(facts);
        return null;
    }

    /// <summary>Ends before its goal. Only while it is open: what is in force is ended by its own steps.</summary>
    public Refusal? Stop(PathStop? reason, DateOnly? on, DateOnly today)
    {
        if (State is PathState.Stopped) return PathRefusals.Stopped(this);
        if (State is not PathState.Open) return PathRefusals.InForce;
        if (reason is not { } why || why is PathStop.LeftRoster) return PathRefusals.StopReasonMissing;
        if (on is not { } day) return PathRefusals.DateMissing with { Field = "StopOn" };
        if (day > today) return PathRefusals.InFuture(day) with { Field = "StopOn" };
        if (Marks.Count > 0 && day < Marks.Max(mark => mark.On)) return PathRefusals.BeforeStep(this, day, Marks.MaxBy(mark => mark.On)!) with { Field = "StopOn" };
        End(why, day);
        return null;
    }

    /// <summary>Forgets the last step, so that it is written again; what changed the record stays.</summary>
    public Refusal? TakeBack(PathFacts facts)
    {
        if (State is PathState.Stopped) return PathRefusals.Stopped(this);
        if (!MayTakeBack) return PathRefusals.NothingToTakeBack;
        Marks.RemoveAt(Marks.Count - 1);
        Settle(facts);
        return null;
    }

    public bool MayTakeBack => State is not PathState.Stopped && Marks.Count > 1 && Marks[^1].Effect is PathEffect.None;

    /// <summary>The member moved to another cell, or left the roster in another way.</summary>
    internal void Follow(Guid? cell, DateOnly? left)
    {
        if (State is PathState.Open && cell is { } now) OrganisationId = now;
        else if (State is PathState.Open && left is { } day) End(PathStop.LeftRoster, day);
        else if (State is PathState.InForce && Kind is PathKind.Exemption or PathKind.Suspension && (cell ?? OrganisationId) is var place)
        {
            OrganisationId = place;
            if (left is not null) Close();
        }
    }

    /// <summary>What it is about ended in another way: the status was ended by hand, the member was restored.</summary>
    internal void Close()
    {
        if (State is PathState.InForce) (State, Step, DueOn) = (PathState.Done, "", null);
    }

    /// <summary>It began with a decision that was a mistake: what was written stays to be read, and nothing is waited for.</summary>
    internal void Mistaken(DateOnly on)
    {
        End(PathStop.Mistaken, on);
        (Step, ComplaintUntil) = ("", null);
    }

    private void Settle(PathFacts facts)
    {
        var next = PathFlow.Next(this, facts);
        (Step, State) = (next?.Code ?? "", next is null ? PathState.Done : Decided is null ? PathState.Open : PathState.InForce);
        DueOn = Step switch { "help" => Of("assign")!.Until, "end" => Marks.FindLast(mark => mark.Until is not null)?.Until, _ => null };
    }

    private void End(PathStop why, DateOnly on) => (StopReason, StoppedOn, State, DueOn) = (why, on, PathState.Stopped, null);

    // A complaint may be lodged, and answered, before or after the card was collected.
    private DateOnly Order(PathStep step, PathMark last) => step.Code switch { "complaint" or "card" => Decided!.On, "answer" => Of("complaint")!.On, _ => last.On };
}
