using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Meetings.Ballots;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

public static class MeetingSets
{
    extension(AppDb db)
    {
        public DbSet<Meeting> Meetings => db.Set<Meeting>();

        public DbSet<Attendance> Attendances => db.Set<Attendance>();

        public DbSet<NoticeAnswer> NoticeAnswers => db.Set<NoticeAnswer>();

        public DbSet<MeetingBallot> MeetingBallots => db.Set<MeetingBallot>();

        public DbSet<MeetingOperation> MeetingOperations => db.Set<MeetingOperation>();

        public IQueryable<Meeting> MeetingsVisibleTo(Person person) =>
            db.Meetings.Where(row => db.SeenBy(person).Contains(row.OrganisationId));

        /// <summary>A meeting with everything that happened in it, tracked; null when it is out of sight.</summary>
        public Task<Meeting?> WholeMeetingAsync(Person person, Guid meeting, CancellationToken cancellation = default) =>
            db.MeetingsVisibleTo(person).Include(row => row.Agenda).Include(row => row.Attendances).Include(row => row.Opinions)
                .Include(row => row.Votes).Include(row => row.Turns).Include(row => row.Guests).Include(row => row.Answers).Include(row => row.Tasks)
                .Include(row => row.Operations).Include(row => row.Corrections).Include(row => row.Ballots)
                .AsSplitQuery().FirstOrDefaultAsync(row => row.Id == meeting, cancellation);
    }
}
