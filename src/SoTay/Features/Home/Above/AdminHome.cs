namespace SoTay.Features.Home.Above;

/// <summary>The first screen of who looks after the product: what is left of setting it up, then whether all is well.</summary>
/// <param name="Steps">Every step of the set-up; empty once all are done.</param>
public sealed record AdminHome(Guid Organisation, IReadOnlyList<SetupStep> Steps);

/// <summary>One step of the set-up; done when the store shows it, never ticked by hand.</summary>
public sealed record SetupStep(string Title, string Say, string Label, string Href, bool IsDone);
