using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Admissions;

public static class CandidateSets
{
    extension(AppDb db)
    {
        public DbSet<Candidate> Candidates => db.Set<Candidate>();

        /// <summary>Candidates of the cells whose roster the person may see.</summary>
        public IQueryable<Candidate> CandidatesVisibleTo(Person person)
        {
            var (holders, lines) = (person.HoldersOf(Capability.SeeRoster), db.OrganisationAncestors);
            return db.Candidates.Where(row => lines.Any(line => line.To == null && line.DescendantId == row.OrganisationId && holders.Contains(line.AncestorId)));
        }

        /// <summary>Probationers of a cell whose path is not kept here.</summary>
        public IQueryable<Member> ProbationersWithoutPath(Guid cell)
        {
            var paths = db.Set<Candidate>();
            return db.Set<Member>().Where(row => row.CellId == cell && row.Membership == Membership.Probationary && !paths.Any(path => path.MemberId == row.Id));
        }

        /// <summary>
        /// The fewest and the most official members of a cell on whom a vote of a day is counted; who is suspended does not count. The two differ where somebody left the roster
        /// on that very day: the roll-call of a meeting of the day still has the member, the count at its end (<see cref="MemberSets"/>) has not, and the book keeps days and no hours.
        /// Who votes in the morning and is gone by a decision of the afternoon counts; who is gone first does not: both numbers are right.
        /// </summary>
        public async Task<(int Least, int Most)> OfficialsOnAsync(Guid cell, DateOnly on, bool withoutExempt, CancellationToken cancellation)
        {
            var statuses = db.Set<MemberStatusPeriod>().Where(row => row.From <= on && (row.To == null || row.To >= on));
            Task<int> CountAsync(IQueryable<Placement> placed) => placed.Where(row => row.OrganisationId == cell && row.Kind == PlacementKind.Permanent).Select(row => row.MemberId).Distinct()
                .CountAsync(id => statuses.Any(row => row.MemberId == id && row.Kind == MemberStatusKind.Official)
                    && !statuses.Any(row => row.MemberId == id && (row.Kind == MemberStatusKind.Suspended || withoutExempt && row.Kind == MemberStatusKind.Exempt)), cancellation);
            return (await CountAsync(db.PlacedAtEndOf(on)), await CountAsync(db.Set<Placement>().Where(row => row.From <= on && (row.To == null || row.To >= on))));
        }

        /// <summary>What the roster says on a day about members who are to help in a cell; in the order asked.</summary>
        public async Task<List<HelperFacts>> HelpersOnAsync(Guid cell, IReadOnlyList<Guid> members, DateOnly on, CancellationToken cancellation)
        {
            var names = await db.Members.AsNoTracking().Where(row => members.Contains(row.Id) && row.CellId == cell).ToDictionaryAsync(row => row.Id, row => row.FullName, cancellation);
            var since = await CellTime.SinceAsync(db, cell, members, on, cancellation);
            var official = await db.MemberStatusPeriods.Where(row => members.Contains(row.MemberId) && row.Kind == MemberStatusKind.Official && row.From <= on && (row.To == null || row.To >= on))
                .Select(row => row.MemberId).ToListAsync(cancellation);
            return [.. members.Where(names.ContainsKey).Select(id => new HelperFacts(id, names[id], official.Contains(id), since.TryGetValue(id, out var first) ? first : null))];
        }
    }
}
