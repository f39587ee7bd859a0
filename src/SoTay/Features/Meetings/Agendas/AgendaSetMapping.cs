using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Agendas;

internal sealed class AgendaSetMapping : IEntityTypeConfiguration<AgendaSet>, IEntityTypeConfiguration<AgendaSetItem>
{
    public void Configure(EntityTypeBuilder<AgendaSet> builder)
    {
        builder.ToTable("AgendaSet").IsVersioned();
        builder.Ignore(row => row.Lines);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(AgendaSet.NameLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.Kind });
        builder.HasMany(row => row.Items).WithOne().HasForeignKey(row => row.SetId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgendaSetItem> builder)
    {
        builder.ToTable("AgendaSetItem").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Title).HasMaxLength(AgendaItem.TitleLimit);
        builder.Property(row => row.Hint).HasMaxLength(AgendaItem.TitleLimit);
    }
}
