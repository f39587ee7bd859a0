using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Competitions;

public static class CompetitionSets
{
    extension(AppDb db)
    {
        public DbSet<Competition> Competitions => db.Set<Competition>();

        public DbSet<CompetitionExaminer> CompetitionExaminers => db.Set<CompetitionExaminer>();

        public DbSet<CompetitionMark> CompetitionMarks => db.Set<CompetitionMark>();

        /// <summary>A competition with everything but its marks.</summary>
        public Task<Competition?> WholeCompetitionAsync(Guid id, CancellationToken cancellation) => db.Competitions.Include(row => row.Conditions).Include(row => row.Criteria).Include(row => row.Examiners)
            .Include(row => row.Candidates).ThenInclude(row => row.Checks).AsSplitQuery().FirstOrDefaultAsync(row => row.Id == id, cancellation);
    }
}
