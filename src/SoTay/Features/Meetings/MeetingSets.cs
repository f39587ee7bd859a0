using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Organisations;
using SoTay.Features.Meetings.Ballots;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

public static class MeetingSets
{
    private static readonly MeetingKind[] CommitteeKinds = [.. Enum.GetValues<MeetingKind>().Where(kind => kind.DecidesAsCommittee)];

    extension(AppDb db)
    {
        public DbSet<Meeting> Meetings => db.Set<Meeting>();

        public DbSet<Attendance> Attendances => db.Set<Attendance>();

        public DbSet<NoticeAnswer> NoticeAnswers => db.Set<NoticeAnswer>();

        public DbSet<MeetingBallot> MeetingBallots => db.Set<MeetingBallot>();

        public DbSet<MeetingMessage> MeetingMessages => db.Set<MeetingMessage>();

        public DbSet<MeetingOperation> MeetingOperations => db.Set<MeetingOperation>();

        /// <summary>
        /// Meetings in sight. What a committee met about is for who looks after the organisation or above it, and for those whom it called,
        /// wherever their cell is; not for every member.
        /// </summary>
        public IQueryable<Meeting> MeetingsVisibleTo(Person person)
        {
            var (looking, tree) = (person.HoldersOf(Capability.SeeOrganisations), db.OrganisationAncestors);
            return db.Meetings.Where(row => db.SeenBy(person).Contains(row.OrganisationId)
                && (row.Kind != MeetingKind.Committee && row.Kind != MeetingKind.StandingCommittee && row.Kind != MeetingKind.FullCommittee
                    || tree.Any(above => above.To == null && above.DescendantId == row.OrganisationId && looking.Contains(above.AncestorId)))
                || db.MeetingsCalling(person).Select(called => called.Id).Contains(row.Id));
        }

        /// <summary>Meetings of committees that this person was called to, wherever they are held.</summary>
        public IQueryable<Meeting> MeetingsCalling(Person person)
        {
            var (self, lines) = (person.MemberId, db.Attendances);
            return db.Meetings.Where(row => CommitteeKinds.Contains(row.Kind) && (row.NoticedAt != null || row.SealedAt != null) && lines.Any(line => line.MemberId == self && line.MeetingId == row.Id));
        }

        /// <summary>Meetings that this person was named to take the minutes of, until they are sealed.</summary>
        public IQueryable<Meeting> MeetingsWrittenBy(Person person)
        {
            var self = person.MemberId;
            return db.Meetings.Where(row => self != null && row.MeetingSecretaryId == self && (row.NoticedAt != null || row.OpenedAt != null) && row.SealedAt == null);
        }

        /// <summary>A meeting with everything that happened in it, tracked; null when it is out of sight.</summary>
        public async Task<Meeting?> WholeMeetingAsync(Person person, Guid meeting, CancellationToken cancellation = default)
        {
            var found = await db.MeetingsVisibleTo(person).FirstOrDefaultAsync(row => row.Id == meeting, cancellation);
            if (found is not null) await WholeMeeting.LoadAsync(db, meeting, cancellation);
            return found;
        }
    }
}
