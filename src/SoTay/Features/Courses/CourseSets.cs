using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses;

public static class CourseSets
{
    extension(AppDb db)
    {
        public DbSet<Course> Courses => db.Set<Course>();

        public DbSet<CourseSeat> CourseSeats => db.Set<CourseSeat>();

        /// <summary>Courses held by an organisation or below it, and by units that ended and left their affairs there.</summary>
        public IQueryable<Course> CoursesUnder(Guid organisation)
        {
            var (inside, inherited) = (db.SubtreeOf(organisation), db.InheritedBy(organisation));
            return db.Courses.Where(row => inside.Contains(row.OrganisationId) || inherited.Contains(row.OrganisationId));
        }

        /// <summary>Seats of a member, also those taken as a candidate before admission.</summary>
        public IQueryable<CourseSeat> SeatsOf(Guid member)
        {
            var before = db.Set<Candidate>().Where(row => row.MemberId == member).Select(row => (Guid?)row.Id);
            return db.CourseSeats.Where(row => row.MemberId == member || before.Contains(row.CandidateId));
        }

        /// <summary>Seats of people of a cell: of today while the roll is not called, of the course's first day afterwards.</summary>
        public IQueryable<CourseSeat> SeatsFrom(Guid cell)
        {
            var (members, candidates) = (db.Set<Member>().Where(row => row.CellId == cell).Select(row => (Guid?)row.Id), db.Set<Candidate>().Where(row => row.OrganisationId == cell).Select(row => (Guid?)row.Id));
            return db.CourseSeats.Where(row => row.Attended != null && row.OrganisationId == cell || row.Attended == null && (members.Contains(row.MemberId) || candidates.Contains(row.CandidateId)));
        }

        /// <summary>
        /// Seats of finished courses that began in a period, of people whose cell stood under an organisation on the course's first day. Where people and
        /// cells went since changes nothing.
        /// </summary>
        public IQueryable<CourseSeat> SeatsCounted(Guid under, DateOnly first, DateOnly last)
        {
            var (lines, placements) = (db.OrganisationAncestors.Where(row => row.AncestorId == under), db.Set<Placement>().Where(row => row.Kind == PlacementKind.Permanent));
            return from seat in db.CourseSeats.AsNoTracking()
                   join course in db.Courses on seat.CourseId equals course.Id
                   // By the placements, which also know what was written down later; the cell of the seat only for whoever was on no roster that day.
                   let cell = placements.Where(row => row.MemberId == seat.MemberId && row.From <= course.From && (row.To == null || row.To >= course.From)).Select(row => (Guid?)row.OrganisationId).FirstOrDefault() ?? seat.OrganisationId
                   where course.FinishedOn != null && course.CancelledOn == null && course.From >= first && course.From <= last && seat.InvitedOn != null
                       && lines.Any(line => line.DescendantId == cell && line.From <= course.From && (line.To == null || line.To >= course.From))
                   select seat;
        }

        /// <summary>Finished courses that began in a period and were held by an organisation that stood under this one on that day.</summary>
        public IQueryable<Course> CoursesCounted(Guid under, DateOnly first, DateOnly last)
        {
            var lines = db.OrganisationAncestors.Where(row => row.AncestorId == under);
            return db.Courses.AsNoTracking().Where(course => course.FinishedOn != null && course.CancelledOn == null && course.From >= first && course.From <= last
                && lines.Any(line => line.DescendantId == course.OrganisationId && line.From <= course.From && (line.To == null || line.To >= course.From)));
        }
    }
}
