using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

internal sealed class OrganisationMapping :
    IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<OrganisationPeriod>, IEntityTypeConfiguration<OrganisationChange>,
    IEntityTypeConfiguration<OrganisationAncestor>, IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<CellAssignment>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisation").IsVersioned();
        builder.Ignore(row => row.AuditStream).Ignore(row => row.AuditSubject).Ignore(row => row.IsCell).Ignore(row => row.IsEnded);
        builder.Property(row => row.Code).HasMaxLength(Organisation.CodeLimit);
        builder.Property(row => row.Name).HasMaxLength(Organisation.NameLimit).UsePropertyAccessMode(PropertyAccessMode.Property);
        builder.HasIndex(row => row.Code).IsUnique();
        builder.HasIndex(row => row.ParentId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Periods).WithOne().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Changes).WithOne().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OrganisationPeriod> builder)
    {
        // Made by the program: a row added to a navigation would else be taken for one that exists.
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.ToTable("OrganisationPeriod").HasIndex(row => new { row.OrganisationId, row.From });
        builder.HasIndex(row => row.ParentId);
    }

    public void Configure(EntityTypeBuilder<OrganisationChange> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.DecisionNumber).HasMaxLength(Decision.NumberLimit);
        builder.ToTable("OrganisationChange").HasIndex(row => new { row.OrganisationId, row.On });
        builder.Ignore(row => row.AuditStream).Ignore(row => row.AuditSubject);
    }

    public void Configure(EntityTypeBuilder<OrganisationAncestor> builder)
    {
        builder.ToTable("OrganisationAncestor").HasKey(row => new { row.DescendantId, row.AncestorId, row.From });
        // Read whole from the index: every board and list begins here.
        builder.HasIndex(row => new { row.AncestorId, row.To, row.Depth, row.DescendantId, row.From });
    }

    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("Post").IsVersioned();
        builder.Ignore(row => row.AuditStream).Ignore(row => row.AuditSubject);
        builder.HasIndex(row => new { row.OrganisationId, row.To });
        builder.HasIndex(row => row.MemberId);
    }

    public void Configure(EntityTypeBuilder<CellAssignment> builder)
    {
        builder.ToTable("CellAssignment").HasIndex(row => new { row.OrganisationId, row.To });
        builder.HasIndex(row => row.MemberId);
        builder.Ignore(row => row.AuditStream).Ignore(row => row.AuditSubject);
    }
}
