using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Members.Transfers;

/// <summary>A transfer with the names of who moves, from where and to where.</summary>
public sealed record TransferLine(MemberTransfer Transfer, string Member, string From, string To)
{
    /// <summary>"Chuyển chính thức từ … đến …, giấy giới thiệu số 12-GT".</summary>
    public string Words => $"{TransferWords.Of(Transfer.Kind)} từ {From} đến {To}, giấy số {Transfer.ReferralNumber}";

    public static async Task<List<TransferLine>> OfAsync(AppDb db, IReadOnlyCollection<MemberTransfer> transfers, CancellationToken cancellation)
    {
        var people = transfers.Select(row => row.MemberId).ToList();
        var units = transfers.SelectMany(row => (Guid?[])[row.FromId, row.ToId]).OfType<Guid>().Distinct().ToList();
        var members = await db.Members.AsNoTracking().Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FullName, cancellation);
        var places = await db.Organisations.AsNoTracking().Where(row => units.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return [.. transfers.Select(row => new TransferLine(row, members[row.MemberId], places[row.FromId], row.ToId is { } to ? places[to] : row.Place))];
    }
}
