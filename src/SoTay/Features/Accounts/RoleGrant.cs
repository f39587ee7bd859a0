using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts;

/// <summary>A role held by an account at an organisation during a stretch of time.</summary>
public sealed class RoleGrant : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required Role Role { get; init; }

    public required Guid OrganisationId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; internal set; }

    public int Version { get; set; }

    /// <summary>Ends the role after a last day; one that has ended keeps its day.</summary>
    public Refusal? End(DateOnly last)
    {
        if (To is { } over && over <= last) return AccountRefusals.RoleOver;
        if (last < From) return AccountRefusals.RoleEndsBeforeItBegins(From);
        To = last;
        return null;
    }

    /// <summary>What the role stands on is gone after that day, the organisation or the belonging to it; a role that was to begin later is never held.</summary>
    internal void Cease(DateOnly last) => To = last;

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => AccountId;
}
