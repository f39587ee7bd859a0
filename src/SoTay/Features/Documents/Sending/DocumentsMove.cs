using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Sending;

/// <summary>Documents that were sent to units which end. What was sent is not taken back and not sent on by itself.</summary>
internal sealed class DocumentsMove(AppDb db) : IMovesWithUnits
{
    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var sent = await IMovesWithUnits.PlacesAsync(ending, some => db.DocumentRecipients.Where(row => some.Contains(row.OrganisationId)).Select(row => row.OrganisationId), DocumentLinks.Arrivals, cancellation);
        return [new("lượt gửi văn bản đến tổ chức kết thúc", sent, "cấp trên vẫn đọc được; còn phải thực hiện thì gửi lại cho tổ chức mới")];
    }
}
