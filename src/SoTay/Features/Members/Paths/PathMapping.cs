using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Paths;

internal sealed class PathMapping : IEntityTypeConfiguration<MemberPath>, IEntityTypeConfiguration<PathMark>
{
    public void Configure(EntityTypeBuilder<MemberPath> builder)
    {
        builder.ToTable("MemberPath").IsVersioned();
        builder.Property(row => row.Step).HasMaxLength(20);
        builder.Ignore(row => row.Decided).Ignore(row => row.MadeNoProgress).Ignore(row => row.MayTakeBack);
        // Two ways at once for one member: the second one is refused, whoever is faster.
        builder.HasIndex(row => row.MemberId, "IX_MemberPath_Open").IsUnique().HasFilter("\"State\" = 'Open'");
        builder.HasIndex(row => new { row.OrganisationId, row.State, row.DueOn });
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Marks).WithOne().HasForeignKey(row => row.PathId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PathMark> builder)
    {
        // Keys are made by the program: a new child with a key set must be inserted, not updated.
        builder.ToTable("PathMark").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Step).HasMaxLength(20);
        builder.Property(row => row.Code).HasMaxLength(20);
        builder.Property(row => row.Number).HasMaxLength(PathMark.NumberLimit);
        builder.Property(row => row.By).HasMaxLength(PathMark.ByLimit);
        // A vote of a meeting is about one person.
        builder.HasIndex(row => row.MeetingVoteId).IsUnique();
    }
}
