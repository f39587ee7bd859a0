namespace SoTay.Features.Members.Import;

/// <summary>
/// One row that a brought list wrote, and how it stood before: what undoing the import needs (docs/adr/0007). A new member is one
/// entry for all its rows; a changed, added or settled row is an entry of its own.
/// </summary>
public sealed class RosterImportChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ImportId { get; init; }

    /// <summary>Type of the row, such as <c>Member</c> or <c>Placement</c>.</summary>
    public required string Table { get; init; }

    public required Guid RowId { get; init; }

    /// <summary>The member it is about; null for a finding about a row that was not written.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Version of the row as the import left it: another version means that somebody changed it since.</summary>
    public int Version { get; set; }

    /// <summary>Values that the import replaced, sealed ones sealed (JSON); null for a row that the import added.</summary>
    public string? Before { get; init; }

    /// <summary>For a new member: how many placements, statuses, posts and events came with it.</summary>
    public int Rows { get; init; }
}
