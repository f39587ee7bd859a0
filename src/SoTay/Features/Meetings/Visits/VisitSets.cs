using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Visits;

public static class VisitSets
{
    extension(AppDb db)
    {
        public DbSet<CellVisit> CellVisits => db.Set<CellVisit>();
    }
}
