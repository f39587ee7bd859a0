namespace SoTay.Features.Organisations.Import;

/// <summary>An organisation that rows may be placed in, from the store or from another sheet of the same file.</summary>
public sealed record OrganisationEntry(string Code, string Name, bool IsCell, string? ParentCode = null);
