using Microsoft.EntityFrameworkCore;
using SoTay.Features.Statistics.Reminders;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics;

public static class StatisticsSets
{
    extension(AppDb db)
    {
        public DbSet<Reminder> Reminders => db.Set<Reminder>();
    }
}
