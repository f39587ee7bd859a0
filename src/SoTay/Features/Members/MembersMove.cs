using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>Who is on the way to or from a unit that ends: <see cref="TransfersFollowUnits"/>, <see cref="CandidatesFollow"/> and <see cref="ArrivalsFollowUnits"/> carry them over.</summary>
internal sealed class MembersMove(AppDb db) : IMovesWithUnits
{
    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var (referrals, candidates, arrivals) = (0, 0, 0);
        foreach (var some in ending.Chunk(IMovesWithUnits.AtOnce))
        {
            referrals += await db.MemberTransfers.CountAsync(row => row.State == TransferState.Open && (some.Contains(row.FromId) || row.ToId != null && some.Contains(row.ToId.Value)), cancellation);
            candidates += await db.Candidates.CountAsync(row => some.Contains(row.OrganisationId) && row.Stage != CandidateStage.Official && row.Stage != CandidateStage.Stopped, cancellation);
            arrivals += await db.Arrivals.CountAsync(row => some.Contains(row.OrganisationId) && row.State == ArrivalState.Waiting, cancellation);
        }

        return [new("giấy giới thiệu đang chờ", referrals, "theo sang tổ chức tiếp nhận"), new("người trên đường kết nạp", candidates, "theo sang tổ chức tiếp nhận"), new("người từ nơi khác đang chờ tiếp nhận", arrivals, "theo sang tổ chức tiếp nhận")];
    }
}
