using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Audit;

namespace SoTay.Features.Members.Badges;

/// <summary>A Party badge (Huy hiệu Đảng, 01-HD/TW 19/5/2026) that a member was given, with its decision. Each year is given once.</summary>
public sealed class BadgeAward : IAudited
{
    public const int NumberLimit = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    /// <summary>The cell of the member on the day on which it was written down.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>30, 35, 40 …</summary>
    public required int Years { get; init; }

    /// <summary>Day of the ceremony; of a badge given before this book was kept the day on which the years were full.</summary>
    public required DateOnly On { get; init; }

    public required BadgeGround Ground { get; init; }

    /// <summary>Empty only for one given before this book was kept.</summary>
    public string DecisionNumber { get; init; } = "";

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Written down for a ceremony that the member did not live to see: then it was never given.</summary>
    public bool IsAwaiting(DateOnly died) => On > died && Ground is (BadgeGround.Due or BadgeGround.Early);

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;
}

/// <summary>Why it is given at this ceremony.</summary>
public enum BadgeGround
{
    /// <summary>The years are full.</summary>
    Due,
    /// <summary>Before the years are full, by the rule for the seriously ill; nothing about the illness is kept.</summary>
    Early,
    /// <summary>After the member died (truy tặng).</summary>
    Posthumous,
    /// <summary>Given before this book was kept.</summary>
    Before,
}

public static class BadgeSets
{
    extension(SoTay.Platform.Data.AppDb db)
    {
        public DbSet<BadgeAward> BadgeAwards => db.Set<BadgeAward>();
    }
}

internal sealed class BadgeMapping : IEntityTypeConfiguration<BadgeAward>
{
    public void Configure(EntityTypeBuilder<BadgeAward> builder)
    {
        builder.ToTable("BadgeAward").Property(row => row.DecisionNumber).HasMaxLength(BadgeAward.NumberLimit);
        builder.HasIndex(row => new { row.MemberId, row.Years }).IsUnique();
        builder.HasIndex(row => new { row.OrganisationId, row.On });
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
