using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Meetings.Contributions;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Topics;

internal sealed class TopicMapping : IEntityTypeConfiguration<Topic>, IEntityTypeConfiguration<TopicPaper>, IEntityTypeConfiguration<TopicChoice>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.ToTable("Topic").IsVersioned();
        builder.Ignore(row => row.PapersThere);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Title).HasMaxLength(Topic.TitleLimit);
        builder.Property(row => row.Outline).HasMaxLength(AgendaItem.WordsLimit);
        builder.Property(row => row.WithdrawnWhy).HasMaxLength(AgendaItem.TitleLimit);
        builder.HasIndex(row => row.OrganisationId);
        builder.HasMany(row => row.Papers).WithOne().HasForeignKey(row => row.TopicId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TopicPaper> builder)
    {
        builder.ToTable("TopicPaper").Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Title).HasMaxLength(MeetingPaper.TitleLimit);
    }

    public void Configure(EntityTypeBuilder<TopicChoice> builder)
    {
        builder.ToTable("TopicChoice").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Report).HasMaxLength(TopicChoice.ReportLimit);
        builder.Property(row => row.GivenUpWhy).HasMaxLength(AgendaItem.TitleLimit);
        // A cell takes a topic once, however fast the button is pressed twice; given up, it is free again.
        builder.HasIndex(row => new { row.TopicId, row.OrganisationId }).IsUnique().HasFilter("\"GivenUpAt\" IS NULL");
        builder.HasIndex(row => new { row.OrganisationId, row.MeetingId });
    }
}
