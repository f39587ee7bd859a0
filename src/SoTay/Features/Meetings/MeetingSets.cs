using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

public static class MeetingSets
{
    extension(AppDb db)
    {
        public DbSet<Meeting> Meetings => db.Set<Meeting>();

        public IQueryable<Meeting> MeetingsVisibleTo(Person person) =>
            db.Meetings.Where(row => db.SeenBy(person).Contains(row.OrganisationId));
    }
}
