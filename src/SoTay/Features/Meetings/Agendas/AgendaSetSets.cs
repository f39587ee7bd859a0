using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Agendas;

public static class AgendaSetSets
{
    extension(AppDb db)
    {
        public DbSet<AgendaSet> AgendaSets => db.Set<AgendaSet>();
    }
}
