namespace SoTay.Features.Accounts.Lists;

/// <summary>One account in the list of an office.</summary>
public sealed record AccountRow(Guid Id, string Name, string UserName, bool HasComeIn, bool IsLocked, DateTime? SeenAt, IReadOnlyList<HeldRole> Roles);
