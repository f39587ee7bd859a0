using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Transfers;

internal sealed class TransferMapping : IEntityTypeConfiguration<MemberTransfer>
{
    public void Configure(EntityTypeBuilder<MemberTransfer> builder)
    {
        builder.ToTable("MemberTransfer").IsVersioned();
        builder.Property(row => row.ReferralNumber).HasMaxLength(MemberTransfer.NumberLimit);
        builder.Property(row => row.Place).HasMaxLength(MemberTransfer.PlaceLimit);
        builder.Property(row => row.Reason).HasMaxLength(MemberTransfer.ReasonLimit);
        builder.Property(row => row.FiledFor).HasMaxLength(Platform.Exchange.PublicKeys.Digits);
        // Two referrals at once for one member: the second one is refused, whoever is faster.
        builder.HasIndex(row => row.MemberId, "IX_MemberTransfer_Open").IsUnique().HasFilter("\"State\" = 'Open'");
        builder.HasIndex(row => new { row.FromId, row.State, row.DueOn });
        builder.HasIndex(row => new { row.ToId, row.State, row.DueOn });
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
