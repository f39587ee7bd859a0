using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Sheets;

/// <summary>Months that a member has not paid.</summary>
/// <param name="Months">Oldest first, also of earlier years.</param>
/// <param name="InYear">Of this calendar year: the number that the rule counts.</param>
public sealed record Arrear(Guid Member, string Name, IReadOnlyList<DateOnly> Months, int InYear, long Amount);

/// <summary>
/// Who owes, for the cell's officers only. A month counts once it is over. Three months of a year without reason lead to the removal procedure
/// (01-QĐ/TW; key <c>removal.unpaid_months_in_year</c>): the count is shown early, the rest is for people to judge.
/// </summary>
public sealed class ArrearsList(AppDb db, PolicyBook policies, VietnamClock clock)
{
    public async Task<Dated<int>?> LimitAsync(Guid cell, CancellationToken cancellation) => (await policies.ForAsync(cell, clock.Today, cancellation)).Whole("removal.unpaid_months_in_year");

    public Task<List<Arrear>> OfCellAsync(Guid cell, CancellationToken cancellation) => OfAsync(db.DuesCharges.Where(row => row.OrganisationId == cell), cancellation);

    public async Task<Arrear?> OfMemberAsync(Guid member, CancellationToken cancellation) => (await OfAsync(db.DuesCharges.Where(row => row.MemberId == member), cancellation)).FirstOrDefault();

    /// <summary>Said one month before the rule: there is time to ask why.</summary>
    public static string? WarningOf(int months, int? limit) => limit is not { } most || months < most - 1 ? null
        : months >= most ? $"Đã {months} tháng trong năm chưa đóng: chi bộ xem xét lý do" : $"Đã {months} tháng trong năm chưa đóng, thêm {most - months} tháng là đến mức phải xem xét";

    private async Task<List<Arrear>> OfAsync(IQueryable<DuesCharge> lines, CancellationToken cancellation)
    {
        var now = DuesMonths.Of(clock.Today);
        var rows = await lines.AsNoTracking().Where(row => row.Month < now && row.Due > row.Paid)
            .Join(db.Members, row => row.MemberId, member => member.Id, (row, member) => new { row.MemberId, member.FullName, member.SortKey, row.Month, Owes = row.Due - row.Paid }).ToListAsync(cancellation);
        return [.. rows.GroupBy(row => row.MemberId).Select(group => (group.First().SortKey,
                Row: new Arrear(group.Key, group.First().FullName, [.. group.Select(row => row.Month).Order()], group.Count(row => row.Month.Year == now.Year), group.Sum(row => row.Owes))))
            .OrderByDescending(pair => pair.Row.InYear).ThenBy(pair => pair.SortKey, StringComparer.Ordinal).Select(pair => pair.Row)];
    }
}
