using SoTay.Platform.Audit;

namespace SoTay.Features.Members.Admissions;

/// <summary>The member whom the cell assigned to help and introduce a candidate (đảng viên giúp đỡ, người giới thiệu).</summary>
public sealed class Introducer : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CandidateId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid MemberId { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => CandidateId;
}

/// <summary>What the roster says about a member on the day of the assignment.</summary>
/// <param name="Since">First day in this cell, or in one that it came out of by a merger or a division; null for who is not placed in it.</param>
public sealed record HelperFacts(Guid MemberId, string FullName, bool IsOfficial, DateOnly? Since);
