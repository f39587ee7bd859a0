using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Topics;

public static class TopicSets
{
    extension(AppDb db)
    {
        public DbSet<Topic> Topics => db.Set<Topic>();

        public DbSet<TopicChoice> TopicChoices => db.Set<TopicChoice>();
    }
}
