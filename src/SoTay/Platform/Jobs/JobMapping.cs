using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Platform.Jobs;

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("Job").IsVersioned();
        builder.Ignore(job => job.IsOver);
        builder.HasIndex(job => new { job.State, job.AskedAt });
        builder.HasIndex(job => new { job.AskedBy, job.AskedAt });
    }
}
