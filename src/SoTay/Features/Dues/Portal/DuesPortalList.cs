using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Portal;

/// <summary>A list of the national portal as it was read, until it is written down; its rows are then forgotten, the payments stay.</summary>
public sealed class DuesPortalList : IVersioned, IAudited
{
    public const int NameLimit = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required string FileName { get; init; }

    public required DateTime BroughtAt { get; init; }

    public required string BroughtBy { get; init; }

    /// <summary>Rows as JSON (<see cref="PortalRow"/>); empty once written.</summary>
    [Unspoken]
    public string Rows { get; private set; } = "";

    public DateTime? WrittenAt { get; private set; }

    public int Written { get; private set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => OrganisationId;

    public void Keep(string rows) => Rows = rows;

    public void Wrote(int payments, DateTime at) => (Rows, Written, WrittenAt) = ("", payments, at);
}
