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

        public DbSet<CorrectionRequest> CorrectionRequests => db.Set<CorrectionRequest>();

        public DbSet<RosterFinding> RosterFindings => db.Set<RosterFinding>();

        public DbSet<RosterImport> RosterImports => db.Set<RosterImport>();

        public DbSet<RosterImportChange> RosterImportChanges => db.Set<RosterImportChange>();

        public DbSet<RememberedLayout> RememberedLayouts => db.Set<RememberedLayout>();

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
