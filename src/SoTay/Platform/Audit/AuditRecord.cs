namespace SoTay.Platform.Audit;

/// <summary>One change or one sensitive reading. Each carries the hash of the one before it in its stream.</summary>
public sealed class AuditRecord
{
    public Guid Stream { get; init; }

    public long Number { get; init; }

    public DateTime At { get; init; }

    public Guid? ActorId { get; init; }

    public string ActorName { get; init; } = "";

    public Guid? OnBehalfOf { get; init; }

    /// <summary>Table and verb, such as <c>Member.changed</c> or <c>Member.read</c>.</summary>
    public string Action { get; init; } = "";

    public Guid Subject { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Reason { get; init; }

    public byte[] PreviousHash { get; init; } = [];

    public byte[] Hash { get; init; } = [];
}
