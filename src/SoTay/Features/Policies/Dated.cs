namespace SoTay.Features.Policies;

/// <summary>A value together with the rule that gives it.</summary>
public sealed record Dated<T>(T Value, PolicyBasis Basis);
