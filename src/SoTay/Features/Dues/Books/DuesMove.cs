using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Books;

/// <summary>Books of dues of units that end, and what is still unpaid there; <see cref="DuesFollowUnits"/> carries balances over.</summary>
internal sealed class DuesMove(AppDb db) : IMovesWithUnits
{
    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var (books, unpaid) = (0, 0);
        foreach (var some in ending.Chunk(IMovesWithUnits.AtOnce))
        {
            books += await db.DuesBooks.Where(row => some.Contains(row.OrganisationId)).Select(row => row.OrganisationId).Union(db.DuesEntries.Where(row => some.Contains(row.OrganisationId)).Select(row => row.OrganisationId)).CountAsync(cancellation);
            unpaid += await db.DuesCharges.CountAsync(row => some.Contains(row.OrganisationId) && row.Paid == 0, cancellation);
        }

        return
        [
            new("sổ đảng phí", books, "khóa hẳn; số dư và phần phải nộp lên sang tổ chức tiếp nhận, giải thể thì lên cấp trên trực tiếp"),
            new("khoản đảng phí chưa nộp", unpaid, "theo sang chi bộ tiếp nhận"),
        ];
    }
}
