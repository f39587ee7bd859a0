using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Members.Transfers;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;

namespace SoTay.Features.Members.Exchange;

internal sealed class ArrivalMapping : IEntityTypeConfiguration<Arrival>
{
    public void Configure(EntityTypeBuilder<Arrival> builder)
    {
        builder.ToTable("Arrival").IsVersioned();
        builder.Property(row => row.Sender).HasMaxLength(PublicKeys.Digits);
        builder.Property(row => row.SenderName).HasMaxLength(TrustedKey.NameLimit);
        builder.Property(row => row.ReferralNumber).HasMaxLength(MemberTransfer.NumberLimit);
        builder.Property(row => row.FromPlace).HasMaxLength(MemberTransfer.PlaceLimit);
        builder.Property(row => row.FullName).HasMaxLength(Member.NameLimit);
        builder.Property(row => row.Reason).HasMaxLength(Arrival.ReasonLimit);
        // The same file twice, in whatever two offices at once: the second one is refused.
        builder.HasIndex(row => new { row.Sender, row.TransferId }).IsUnique();
        builder.HasIndex(row => new { row.OrganisationId, row.State });
    }
}

public static class ArrivalSets
{
    extension(AppDb db)
    {
        public DbSet<Arrival> Arrivals => db.Set<Arrival>();

        /// <summary>Whose receipt closes a referral whose file is sealed for them; null where it is closed by hand, also once that installation is no longer trusted.</summary>
        public async Task<string?> WaitsForAsync(MemberTransfer transfer, CancellationToken cancellation) =>
            transfer is { State: TransferState.Open, FiledFor: { } key } ? (await db.TrustedAsync(key, cancellation))?.Name : null;
    }
}
