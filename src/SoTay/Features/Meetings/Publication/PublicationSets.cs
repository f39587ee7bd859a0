using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Publication;

public static class PublicationSets
{
    extension(AppDb db)
    {
        public DbSet<MeetingPassage> MeetingPassages => db.Set<MeetingPassage>();

        public DbSet<MeetingSignature> MeetingSignatures => db.Set<MeetingSignature>();

        public DbSet<ResolutionReading> ResolutionReadings => db.Set<ResolutionReading>();

        /// <summary>The latest signature of each person under the minutes of a meeting.</summary>
        public async Task<List<MeetingSignature>> SignaturesOfAsync(Guid meeting, CancellationToken cancellation) =>
            [.. (await db.MeetingSignatures.AsNoTracking().Where(row => row.MeetingId == meeting).ToListAsync(cancellation))
                .GroupBy(row => row.MemberId).Select(group => group.MaxBy(row => (row.At, row.Id))!)];
    }
}
