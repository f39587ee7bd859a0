namespace SoTay.Features.Members.Transfers;

/// <summary>The referral as a paper to hand out; the room of documents knows how papers look.</summary>
public interface IReferralLetter
{
    Task<byte[]> WriteAsync(MemberTransfer transfer, CancellationToken cancellation);
}
