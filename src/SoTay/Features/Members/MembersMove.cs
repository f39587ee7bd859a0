using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Members;

/// <summary>Who is on the way to or from a unit that ends: <see cref="TransfersFollowUnits"/> and <see cref="CandidatesFollow"/> carry them over.</summary>
internal sealed class MembersMove(AppDb db) : IMovesWithUnits
{
    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var referrals = await IMovesWithUnits.PlacesAsync(ending, some => db.MemberTransfers.Where(row => row.State == TransferState.Open && (some.Contains(row.FromId) || row.ToId != null && some.Contains(row.ToId.Value)))
            .Select(row => some.Contains(row.FromId) ? row.FromId : row.ToId!.Value), TransferLinks.Of, cancellation);
        var candidates = await IMovesWithUnits.PlacesAsync(ending, some => db.Candidates.Where(row => some.Contains(row.OrganisationId) && row.Stage != CandidateStage.Official && row.Stage != CandidateStage.Stopped)
            .Select(row => row.OrganisationId), AdmissionLinks.Of, cancellation);
        var arrivals = await IMovesWithUnits.PlacesAsync(ending, some => db.Arrivals.Where(row => some.Contains(row.OrganisationId) && row.State == ArrivalState.Waiting).Select(row => row.OrganisationId), TransferLinks.Of, cancellation);
        return
        [
            new("giấy giới thiệu đang chờ", referrals, "theo sang tổ chức tiếp nhận; hai nơi nhập làm một thì xong luôn"), new("người trên đường kết nạp", candidates, "theo sang tổ chức tiếp nhận"),
            new("người từ nơi khác đang chờ tiếp nhận", arrivals, "theo sang tổ chức tiếp nhận"),
        ];
    }
}
