namespace SoTay.Platform.Audit;

/// <summary>The last link of each stream, so that appending reads one row.</summary>
public sealed class AuditHead
{
    public Guid Stream { get; init; }

    public long Number { get; set; }

    public byte[] Hash { get; set; } = [];
}
