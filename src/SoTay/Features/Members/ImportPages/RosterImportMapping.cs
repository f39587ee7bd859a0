using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.ImportPages;

internal sealed class RosterImportMapping : IEntityTypeConfiguration<RosterImport>, IEntityTypeConfiguration<RememberedLayout>
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
}
