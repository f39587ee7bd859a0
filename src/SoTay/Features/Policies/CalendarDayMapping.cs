using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

internal sealed class CalendarDayMapping : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> entity)
    {
        entity.ToTable("CalendarDay");
        entity.IsVersioned();
        entity.Property(day => day.Id).ValueGeneratedNever();
        entity.Property(day => day.Name).HasMaxLength(CalendarDay.LongestName);
        entity.Property(day => day.Note).HasMaxLength(PolicyValue.LongestNote);
        entity.HasIndex(day => day.Date).IsUnique();
    }
}
