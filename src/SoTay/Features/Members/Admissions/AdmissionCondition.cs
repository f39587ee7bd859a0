using SoTay.Features.Policies;
using SoTay.Platform;

namespace SoTay.Features.Members.Admissions;

/// <summary>One condition of a step: what it asks, whether it holds, on which text it rests.</summary>
/// <param name="Unmet">The sentence with which the step is refused; null when the condition holds.</param>
public sealed record AdmissionCondition(string Say, Refusal? Unmet = null, PolicyBasis? Basis = null)
{
    /// <summary>False: a reminder only, because its source is too weak to stop anybody (confidence G).</summary>
    public bool Blocks { get; init; } = true;

    public bool IsMet => Unmet is null;
}

public static class AdmissionConditionList
{
    /// <summary>The first sentence that stops the step.</summary>
    public static Refusal? Refusal(this IEnumerable<AdmissionCondition> conditions) => conditions.FirstOrDefault(one => one.Blocks && !one.IsMet)?.Unmet;
}
