using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Transfers;

public static class TransferSets
{
    extension(AppDb db)
    {
        public DbSet<MemberTransfer> MemberTransfers => db.Set<MemberTransfer>();

        /// <summary>Transfers with one end where the person may see the roster.</summary>
        public IQueryable<MemberTransfer> TransfersVisibleTo(Person person)
        {
            var seen = db.OrganisationAncestors.Where(row => row.To == null && person.HoldersOf(Capability.SeeRoster).Contains(row.AncestorId)).Select(row => row.DescendantId);
            return db.MemberTransfers.Where(row => seen.Contains(row.FromId) || row.ToId != null && seen.Contains(row.ToId.Value));
        }

        /// <summary>Temporary transfers that last: the member was taken in and nobody has ended the stay, also past its day.</summary>
        public IQueryable<MemberTransfer> StaysNow()
        {
            var (members, away, all) = (db.Members, db.MemberStatusPeriods, db.MemberTransfers);
            return all.Where(row => row.Kind == PlacementKind.Temporary && row.State == TransferState.Taken
                && (row.ToId != null ? members.Any(member => member.Id == row.MemberId && member.TemporaryCellId == row.ToId)
                    : away.Any(status => status.MemberId == row.MemberId && status.Kind == MemberStatusKind.Elsewhere && status.To == null))
                && !all.Any(later => later.MemberId == row.MemberId && later.Kind == PlacementKind.Temporary && later.State == TransferState.Taken && later.TakenOn > row.TakenOn));
        }

        /// <summary>The referral of a member that nobody has settled yet.</summary>
        public Task<MemberTransfer?> OpenTransferOfAsync(Guid member, CancellationToken cancellation) =>
            db.MemberTransfers.FirstOrDefaultAsync(row => row.MemberId == member && row.State == TransferState.Open, cancellation);
    }
}
