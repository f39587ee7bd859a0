using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Contributions;

internal sealed class ContributionMapping :
    IEntityTypeConfiguration<Contribution>, IEntityTypeConfiguration<EarlyOpinion>, IEntityTypeConfiguration<MeetingPaper>, IEntityTypeConfiguration<PaperReading>
{
    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.ToTable("Contribution").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Outline).HasMaxLength(Contribution.OutlineLimit);
        builder.Property(row => row.Words).HasMaxLength(AgendaItem.WordsLimit);
        builder.HasIndex(row => row.MeetingId);
        builder.HasIndex(row => row.MemberId);
    }

    public void Configure(EntityTypeBuilder<EarlyOpinion> builder)
    {
        builder.ToTable("EarlyOpinion").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Words).HasMaxLength(AgendaItem.WordsLimit);
        builder.HasIndex(row => row.MeetingId);
    }

    public void Configure(EntityTypeBuilder<MeetingPaper> builder)
    {
        builder.ToTable("MeetingPaper").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Title).HasMaxLength(MeetingPaper.TitleLimit);
        builder.HasIndex(row => row.MeetingId);
    }

    public void Configure(EntityTypeBuilder<PaperReading> builder)
    {
        builder.ToTable("PaperReading").Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.PaperId, row.MemberId }).IsUnique();
        builder.HasIndex(row => row.MeetingId);
    }
}
