using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Platform.Data;

namespace SoTay.Features.Dues.Sheets;

/// <summary>A member's year: paid for each month, and what is missing.</summary>
/// <param name="Paid">Twelve months, VND; null where there is no line.</param>
public sealed record DuesYearLine(string Name, IReadOnlyList<long?> Paid, long Receivable, long Exempt, long Reduced, long Unpaid)
{
    public long Sum => Paid.Sum() ?? 0;
}

/// <summary>The year of a cell, member by member.</summary>
public sealed record DuesYearSheet(int Year, IReadOnlyList<DuesYearLine> Lines)
{
    public long SumOf(int month) => Lines.Sum(line => line.Paid[month - 1] ?? 0);
}

/// <summary>Reads the year of a cell out of its lines.</summary>
public sealed class DuesYearQuery(AppDb db)
{
    public async Task<DuesYearSheet> OfAsync(Guid cell, int year, CancellationToken cancellation)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 1));
        var rows = await db.DuesCharges.AsNoTracking().Where(row => row.OrganisationId == cell && row.Month >= first && row.Month <= last)
            .Join(db.Members, row => row.MemberId, member => member.Id, (row, member) => new { Line = row, member.FullName, member.SortKey }).ToListAsync(cancellation);
        return new(year, [.. rows.GroupBy(row => row.Line.MemberId).OrderBy(group => group.First().SortKey, StringComparer.Ordinal).Select(group => new DuesYearLine(group.First().FullName,
            [.. Enumerable.Range(1, 12).Select(month => group.FirstOrDefault(row => row.Line.Month.Month == month)?.Line.Paid)],
            group.Sum(row => row.Line.Full), group.Sum(row => row.Line.Exempted), group.Sum(row => row.Line.Reduced), group.Sum(row => row.Line.Unpaid)))]);
    }
}
