using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Sheets;

/// <summary>Months that a member has not paid.</summary>
/// <param name="Months">Oldest first, also of earlier years.</param>
public sealed record Arrear(Guid Member, string Name, IReadOnlyList<DateOnly> Months, long Amount)
{
    /// <summary>Of the calendar year with the most of them: the number that the rule counts, also after New Year.</summary>
    public int InYear => Months.CountBy(month => month.Year).Max(year => year.Value);

    /// <summary>Said one month before the rule, while there is time to ask why; of a year that is over once it was reached.</summary>
    /// <param name="limit">Null while no rule is known.</param>
    public string? WarningOf(int? limit, DateOnly today)
    {
        if (limit is not { } most) return null;
        var years = Months.CountBy(month => month.Year).OrderByDescending(year => year.Key).ToList();
        if (years.Find(year => year.Value >= most) is { Key: > 0 } reached) return $"Đã {reached.Value} tháng trong năm {reached.Key} chưa đóng: chi bộ xem xét lý do";
        return years.Find(year => year.Key == today.Year && year.Value == most - 1) is { Key: > 0 } near ? $"Đã {near.Value} tháng trong năm {near.Key} chưa đóng, thêm {most - near.Value} tháng là đến mức phải xem xét" : null;
    }
}

/// <summary>
/// Who owes, for the cell's officers only. A month counts once it is over. Three months of one calendar year without reason lead to the removal procedure
/// (01-QĐ/TW; key <c>removal.unpaid_months_in_year</c>): the count is shown early, the rest is for people to judge.
/// </summary>
public sealed class ArrearsList(AppDb db, PolicyBook policies, VietnamClock clock)
{
    public async Task<Dated<int>?> LimitAsync(Guid cell, CancellationToken cancellation) => (await policies.ForAsync(cell, clock.Today, cancellation)).Whole("removal.unpaid_months_in_year");

    public Task<List<Arrear>> OfCellAsync(Guid cell, CancellationToken cancellation) => OfAsync(db.DuesCharges.Where(row => row.OrganisationId == cell), cancellation);

    public async Task<Arrear?> OfMemberAsync(Guid member, CancellationToken cancellation) => (await OfAsync(db.DuesCharges.Where(row => row.MemberId == member), cancellation)).FirstOrDefault();

    private async Task<List<Arrear>> OfAsync(IQueryable<DuesCharge> lines, CancellationToken cancellation)
    {
        var now = DuesMonths.Of(clock.Today);
        var rows = await lines.AsNoTracking().Where(row => row.Month < now && row.Due > row.Paid)
            .Join(db.Members, row => row.MemberId, member => member.Id, (row, member) => new { row.MemberId, member.FullName, member.SortKey, row.Month, Owes = row.Due - row.Paid }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => row.MemberId).Select(group => (group.First().SortKey,
                Row: new Arrear(group.Key, group.First().FullName, [.. group.Select(row => row.Month).Order()], group.Sum(row => row.Owes))))
            .OrderByDescending(pair => pair.Row.InYear).ThenBy(pair => pair.SortKey, StringComparer.Ordinal).Select(pair => pair.Row)];
    }
}
