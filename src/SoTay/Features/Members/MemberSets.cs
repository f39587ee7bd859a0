using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Import;
using SoTay.Features.Members.ImportPages;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

public static class MemberSets
{
    extension(AppDb db)
    {
        public DbSet<Member> Members => db.Set<Member>();

        public DbSet<Placement> Placements => db.Set<Placement>();

        public DbSet<MemberStatusPeriod> MemberStatusPeriods => db.Set<MemberStatusPeriod>();

        public DbSet<MemberEvent> MemberEvents => db.Set<MemberEvent>();

        public DbSet<OutsideTime> OutsideTimes => db.Set<OutsideTime>();

        public DbSet<CorrectionRequest> CorrectionRequests => db.Set<CorrectionRequest>();

        public DbSet<RosterFinding> RosterFindings => db.Set<RosterFinding>();

        public DbSet<RosterImport> RosterImports => db.Set<RosterImport>();

        public DbSet<RosterImportChange> RosterImportChanges => db.Set<RosterImportChange>();

        public DbSet<RememberedLayout> RememberedLayouts => db.Set<RememberedLayout>();

        /// <summary>
        /// Permanent placements at the end of a day, as form 1 counts them: whoever leaves the roster on it is out, also when restored the next day; whoever moves is in the new cell from its first day.
        /// </summary>
        public IQueryable<Placement> PlacedAtEndOf(DateOnly day)
        {
            var (next, all, events) = (day.AddDays(1), db.Set<Placement>().Where(row => row.Kind == PlacementKind.Permanent), db.MemberEvents);
            return all.Where(row => row.From <= day && (row.To == null || row.To > day || row.To == day && all.Any(after => after.MemberId == row.MemberId && after.From == next)
                && !events.Any(left => left.MemberId == row.MemberId && left.On == day && MemberEventKinds.Leavings.Contains(left.Kind))));
        }

        /// <summary>
        /// Members placed (permanently or temporarily) under an organisation where the person may see the roster, and the person's own record.
        /// </summary>
        public IQueryable<Member> MembersVisibleTo(Person person)
        {
            var seen = db.OrganisationAncestors
                .Where(row => row.To == null && person.HoldersOf(Capability.SeeRoster).Contains(row.AncestorId)).Select(row => row.DescendantId);
            return db.Members.Where(row => row.Id == person.MemberId || seen.Contains(row.CellId!.Value) || seen.Contains(row.TemporaryCellId!.Value));
        }
    }
}
