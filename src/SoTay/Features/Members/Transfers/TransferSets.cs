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

        /// <summary>The referral of a member that nobody has settled yet.</summary>
        public Task<MemberTransfer?> OpenTransferOfAsync(Guid member, CancellationToken cancellation) =>
            db.MemberTransfers.FirstOrDefaultAsync(row => row.MemberId == member && row.State == TransferState.Open, cancellation);
    }
}
