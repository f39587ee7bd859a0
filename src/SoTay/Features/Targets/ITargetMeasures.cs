using SoTay.Features.Organisations;

namespace SoTay.Features.Targets;

/// <summary>Numbers that the product computes from its own records and that a target may be measured by. A room below answers.</summary>
public interface ITargetMeasures
{
    IReadOnlyList<TargetMeasure> All { get; }

    /// <summary>Null when there is nothing to measure, such as a share of no cells.</summary>
    Task<decimal?> ReadAsync(string measure, Organisation unit, DateOnly asOf, CancellationToken cancellation);
}

/// <param name="Name">Key in lists and in the store: <c>cells.met.share</c>.</param>
/// <param name="Words">What a person reads.</param>
/// <param name="Unit">Unit of its values: %, người.</param>
public sealed record TargetMeasure(string Name, string Words, string Unit);
