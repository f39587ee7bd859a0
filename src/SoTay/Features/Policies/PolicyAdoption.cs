using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

/// <summary>The period in which a local template counts: its values stand before the national ones, after those of organisations.</summary>
public sealed class PolicyAdoption : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Slug of the template, such as <c>local:lao-cai</c>.</summary>
    public required string Template { get; init; }

    /// <summary>First day on which it counts.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive; null = still adopted.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The decision that adopts it.</summary>
    public required string LegalBasis { get; init; }

    public int Version { get; set; }

    Guid IAudited.AuditStream => PolicyValue.Stream;

    Guid IAudited.AuditSubject => Id;

    /// <summary>Stops adopting after a last day. Ending before its first day leaves an adoption that never counted.</summary>
    public Refusal? End(DateOnly last)
    {
        if (To is not null) return PolicyRefusals.NotAdopted;
        To = last;
        return null;
    }

    public bool Covers(DateOnly date) => From <= date && (To is null || date <= To);
}
