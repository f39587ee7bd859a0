namespace SoTay.Features.Policies;

/// <summary>An organisation as this room needs it: to point at it and to say its name.</summary>
public sealed record OrganisationName(Guid Id, string Code, string Name);
