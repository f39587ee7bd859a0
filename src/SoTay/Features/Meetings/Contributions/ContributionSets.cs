using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Contributions;

public static class ContributionSets
{
    extension(AppDb db)
    {
        public DbSet<Contribution> Contributions => db.Set<Contribution>();

        public DbSet<EarlyOpinion> EarlyOpinions => db.Set<EarlyOpinion>();

        public DbSet<MeetingPaper> MeetingPapers => db.Set<MeetingPaper>();

        public DbSet<PaperReading> PaperReadings => db.Set<PaperReading>();
    }
}
