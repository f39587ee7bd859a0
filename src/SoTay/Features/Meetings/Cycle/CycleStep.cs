using SoTay.Features.Policies;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Cycle;

/// <summary>One step of the month: where it stands and why, its last day, the rule behind that day.</summary>
/// <param name="Say">State with its reason, a sentence.</param>
/// <param name="Rule">What the rule asks, in words; empty where no rule is known.</param>
public sealed record CycleStep(CycleStepKind Kind, string Name, StepState State, DateOnly? Deadline, string? When, string Say, string Rule, PolicyBasis? Basis)
{
    public Step Shown => new(Name, State, When);
}

public enum CycleStepKind
{
    Draft,
    Session,
    Notice,
    Meeting,
    Outcome,
}
