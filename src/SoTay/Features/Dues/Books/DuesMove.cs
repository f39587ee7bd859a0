using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Books;

/// <summary>Books of dues of units that end, and what is still unpaid there; <see cref="DuesFollowUnits"/> carries balances over.</summary>
internal sealed class DuesMove(AppDb db) : IMovesWithUnits
{
    public async Task<IReadOnlyList<MovingLine>> CountAsync(IReadOnlyCollection<Guid> ending, IReadOnlyCollection<Guid> moving, CancellationToken cancellation)
    {
        var books = await IMovesWithUnits.PlacesAsync(ending, some => db.DuesBooks.Where(row => some.Contains(row.OrganisationId)).Select(row => row.OrganisationId)
            .Union(db.DuesEntries.Where(row => some.Contains(row.OrganisationId)).Select(row => row.OrganisationId)), DuesLinks.Book, cancellation);
        var unpaid = await IMovesWithUnits.PlacesAsync(ending, some => db.DuesCharges.Where(row => some.Contains(row.OrganisationId) && row.Paid == 0).Select(row => row.OrganisationId), DuesLinks.Of, cancellation);
        return
        [
            new("sổ đảng phí", books, "khóa hẳn; số dư và phần phải nộp lên sang tổ chức tiếp nhận, giải thể thì lên cấp trên trực tiếp"),
            new("khoản đảng phí chưa nộp", unpaid, "theo sang chi bộ tiếp nhận"),
        ];
    }
}
