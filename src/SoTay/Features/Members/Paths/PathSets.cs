using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Paths;

public static class PathSets
{
    extension(AppDb db)
    {
        public DbSet<MemberPath> MemberPaths => db.Set<MemberPath>();

        /// <summary>Paths in the cells whose roster the person may see.</summary>
        public IQueryable<MemberPath> PathsVisibleTo(Person person)
        {
            var (holders, lines) = (person.HoldersOf(Capability.SeeRoster), db.OrganisationAncestors);
            return db.MemberPaths.Where(row => lines.Any(line => line.To == null && line.DescendantId == row.OrganisationId && holders.Contains(line.AncestorId)));
        }

        public Task<MemberPath?> OpenPathOfAsync(Guid member, CancellationToken cancellation) =>
            db.MemberPaths.FirstOrDefaultAsync(row => row.MemberId == member && row.State == PathState.Open, cancellation);

        /// <summary>With the names of who and in which cell, in the order given.</summary>
        public async Task<IReadOnlyList<(MemberPath Path, string Member, string Cell)>> NamedAsync(IReadOnlyCollection<MemberPath> paths, CancellationToken cancellation)
        {
            var (people, cells) = (paths.Select(row => row.MemberId).ToList(), paths.Select(row => row.OrganisationId).ToList());
            var names = await db.Members.AsNoTracking().Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FullName, cancellation);
            var units = await db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
            return [.. paths.Select(row => (row, names[row.MemberId], units[row.OrganisationId]))];
        }

        /// <summary>The fewest and the most people on whom a vote in a cell can be counted on a day; exempt members are counted in an ordinary vote where they came.</summary>
        public async Task<(int Least, int Most)> VotersOnAsync(Guid cell, DateOnly on, VoteBase votes, CancellationToken cancellation)
        {
            var (least, most) = await db.OfficialsOnAsync(cell, on, votes is VoteBase.OfficialMembersWithoutExempt, cancellation);
            if (votes is not VoteBase.OfficialMembersAdjusted) return (least, most);
            var statuses = db.MemberStatusPeriods.Where(row => row.From <= on && (row.To == null || row.To >= on));
            var placed = db.Placements.Where(row => row.From <= on && (row.To == null || row.To >= on));
            var away = await db.PlacedAtEndOf(on).Where(row => row.OrganisationId == cell).Select(row => row.MemberId).Distinct()
                .CountAsync(id => statuses.Any(row => row.MemberId == id && row.Kind == MemberStatusKind.Official) && !statuses.Any(row => row.MemberId == id && row.Kind == MemberStatusKind.Suspended)
                    && (statuses.Any(row => row.MemberId == id && (row.Kind == MemberStatusKind.Exempt || row.Kind == MemberStatusKind.Elsewhere)) || placed.Any(row => row.MemberId == id && row.Kind == PlacementKind.Temporary && row.OrganisationId != cell)), cancellation);
            return (least - away, most);
        }
    }
}
