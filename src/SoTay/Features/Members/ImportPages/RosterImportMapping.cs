using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Members.Import;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.ImportPages;

internal sealed class RosterImportMapping : IEntityTypeConfiguration<RosterImport>, IEntityTypeConfiguration<RememberedLayout>, IEntityTypeConfiguration<RosterImportChange>
{
    public void Configure(EntityTypeBuilder<RosterImport> builder)
    {
        builder.ToTable("RosterImport").IsVersioned();
        builder.Ignore(row => row.AuditStream).Ignore(row => row.AuditSubject);
        builder.HasIndex(row => new { row.OrganisationId, row.BroughtAt });
    }

    public void Configure(EntityTypeBuilder<RememberedLayout> builder)
    {
        builder.ToTable("RememberedLayout").IsVersioned();
        builder.HasIndex(row => new { row.OrganisationId, row.Layout }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RosterImportChange> builder)
    {
        builder.ToTable("RosterImportChange").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Table).HasMaxLength(40);
        builder.HasIndex(row => new { row.ImportId, row.Table });
        builder.HasIndex(row => row.RowId);
    }
}
