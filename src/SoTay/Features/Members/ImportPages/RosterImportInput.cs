namespace SoTay.Features.Members.ImportPages;

/// <summary>What the job has to know.</summary>
public sealed record RosterImportInput(Guid Import, bool Write, bool Undo = false);
