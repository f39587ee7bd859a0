using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Reviews.Grades;

internal sealed class GradeMapping : IEntityTypeConfiguration<YearGrade>
{
    public void Configure(EntityTypeBuilder<YearGrade> builder)
    {
        builder.ToTable("YearGrade").IsVersioned();
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.DecisionNumber).HasMaxLength(YearGrade.NumberLimit);
        builder.Property(row => row.Reason).HasMaxLength(YearGrade.ReasonLimit);
        builder.Property(row => row.Cause).HasMaxLength(YearGrade.CauseLimit);
        // One grade of a year counts, whoever decides it faster.
        builder.HasIndex(row => new { row.SubjectId, row.Year }).IsUnique().HasFilter("\"ReplacedAt\" IS NULL");
        builder.HasIndex(row => row.Year);
        builder.HasIndex(row => new { row.DecidedById, row.Year });
    }
}

public static class GradeSets
{
    extension(AppDb db)
    {
        public DbSet<YearGrade> YearGrades => db.Set<YearGrade>();

        /// <summary>Grades of a year that count.</summary>
        public IQueryable<YearGrade> GradesOf(int year) => db.YearGrades.Where(row => row.Year == year && row.ReplacedAt == null);
    }
}
