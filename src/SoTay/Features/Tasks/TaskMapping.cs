using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Tasks;

internal sealed class TaskMapping : IEntityTypeConfiguration<WorkTask>, IEntityTypeConfiguration<TaskReport>, IEntityTypeConfiguration<TaskPlan>
{
    public void Configure(EntityTypeBuilder<WorkTask> builder)
    {
        builder.ToTable("WorkTask").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Title).HasMaxLength(WorkTask.TitleLimit);
        builder.Property(row => row.Product).HasMaxLength(WorkTask.ProductLimit);
        builder.Property(row => row.Result).HasMaxLength(WorkTask.ResultLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.State, row.Deadline });
        builder.Property(row => row.Quality).HasMaxLength(WorkTask.QualityLimit);
        builder.Property(row => row.Ground).HasMaxLength(WorkTask.GroundLimit);
        builder.Property(row => row.GivenByName).HasMaxLength(200);
        builder.HasIndex(row => row.OwnerId);
        builder.HasIndex(row => row.TargetId);
        builder.HasIndex(row => row.DocumentId);
        builder.HasIndex(row => row.PlanId);
        builder.HasIndex(row => row.OrganisationId, "IX_WorkTask_Blocked").HasFilter("\"State\" = 'Blocked'");
        builder.HasIndex(row => row.MeetingId);
        builder.HasMany(row => row.Reports).WithOne().HasForeignKey(row => row.TaskId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TaskReport> builder)
    {
        builder.ToTable("TaskReport");
        // Keys are made by the program: a new child with a key set must be inserted, not updated.
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Words).HasMaxLength(WorkTask.ResultLimit);
        builder.Property(row => row.FileHash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<TaskPlan> builder)
    {
        builder.ToTable("TaskPlan").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Title).HasMaxLength(TaskPlan.TitleLimit);
        builder.Property(row => row.Note).HasMaxLength(TaskPlan.NoteLimit);
        builder.HasIndex(row => new { row.OrganisationId, row.MadeOn });
    }
}
