using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Dues.Books;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Portal;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues;

internal sealed class DuesMapping :
    IEntityTypeConfiguration<DuesDuty>, IEntityTypeConfiguration<DuesRate>, IEntityTypeConfiguration<DuesRelief>, IEntityTypeConfiguration<DuesCharge>,
    IEntityTypeConfiguration<DuesPayment>, IEntityTypeConfiguration<DuesBook>, IEntityTypeConfiguration<DuesEntry>, IEntityTypeConfiguration<DuesHandOver>, IEntityTypeConfiguration<DuesPortalList>
{
    private const int PersonLimit = 200;

    public void Configure(EntityTypeBuilder<DuesDuty> builder)
    {
        builder.ToTable("DuesDuty").IsVersioned();
        builder.HasIndex(row => new { row.OrganisationId, row.To });
        builder.HasIndex(row => row.MemberId);
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DuesRate> builder)
    {
        builder.ToTable("DuesRate").IsVersioned();
        builder.Property(row => row.DecisionNumber).HasMaxLength(DuesRate.NumberLimit);
        builder.Property(row => row.Reason).HasMaxLength(DuesRate.ReasonLimit);
        builder.HasIndex(row => new { row.MemberId, row.From });
        builder.HasIndex(row => new { row.OrganisationId, row.State });
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DuesRelief> builder)
    {
        builder.ToTable("DuesRelief").IsVersioned();
        builder.Property(row => row.DecisionNumber).HasMaxLength(DuesRelief.NumberLimit);
        builder.Property(row => row.Share).HasPrecision(5, 4);
        builder.HasIndex(row => new { row.MemberId, row.To });
        builder.HasIndex(row => new { row.OrganisationId, row.To });
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DuesCharge> builder)
    {
        builder.ToTable("DuesCharge").IsVersioned();
        builder.Ignore(row => row.Unpaid).Ignore(row => row.State);
        builder.Property(row => row.Relief).HasPrecision(5, 4);
        // Nobody is asked twice for a month, wherever they moved within it.
        builder.HasIndex(row => new { row.MemberId, row.Month }).IsUnique();
        builder.HasIndex(row => new { row.OrganisationId, row.Month });
        builder.HasOne<Member>().WithMany().HasForeignKey(row => row.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DuesPayment> builder)
    {
        builder.ToTable("DuesPayment");
        builder.Property(row => row.Reference).HasMaxLength(DuesPayment.ReferenceLimit);
        builder.Property(row => row.Reason).HasMaxLength(DuesPayment.ReasonLimit);
        builder.Property(row => row.ByName).HasMaxLength(PersonLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.BookMonth });
        builder.HasIndex(row => row.ChargeId);
        // Two receipts never bear one number.
        builder.HasIndex(row => new { row.OrganisationId, row.ReceiptYear, row.Receipt }).IsUnique().HasFilter("\"Receipt\" IS NOT NULL");
        builder.HasOne<DuesCharge>().WithMany().HasForeignKey(row => row.ChargeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DuesBook> builder)
    {
        builder.ToTable("DuesBook").IsVersioned();
        builder.Ignore(row => row.IsClosed);
        builder.Property(row => row.Share).HasPrecision(5, 4);
        builder.HasIndex(row => new { row.OrganisationId, row.Month }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DuesEntry> builder)
    {
        builder.ToTable("DuesEntry").Property(row => row.Words).HasMaxLength(DuesEntry.WordsLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.BookMonth });
        builder.HasIndex(row => row.TakesBackId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DuesHandOver> builder)
    {
        builder.ToTable("DuesHandOver").IsVersioned();
        builder.Property(row => row.Reason).HasMaxLength(DuesHandOver.ReasonLimit);
        builder.HasIndex(row => new { row.FromId, row.BookMonth });
        builder.HasIndex(row => new { row.ToId, row.State });
    }

    public void Configure(EntityTypeBuilder<DuesPortalList> builder)
    {
        builder.ToTable("DuesPortalList").IsVersioned();
        builder.Property(row => row.FileName).HasMaxLength(DuesPortalList.NameLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.BroughtAt });
    }
}
