namespace SoTay.Features.Accounts.Lists;

/// <summary>One account in the list of an office.</summary>
/// <param name="LeftAt">The unit that ended and took the person's last role along; null for whoever holds a role.</param>
public sealed record AccountRow(Guid Id, string Name, string UserName, bool HasComeIn, bool IsLocked, DateTime? SeenAt, IReadOnlyList<HeldRole> Roles, string? LeftAt);
