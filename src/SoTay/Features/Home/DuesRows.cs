using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues;
using SoTay.Features.Dues.Books;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Home;

/// <summary>What dues ask for: of a cell that assigned them its sheet and its hand-over, of a superior the hand-overs that wait.</summary>
internal sealed class DuesRows(AppDb db, DuesLedger ledger, VietnamClock clock)
{
    private const int Shown = 6;

    public async Task<IEnumerable<HomeRow>> OfCellAsync(Guid cell, CancellationToken cancellation)
    {
        var month = DuesMonths.Of(clock.Today);
        if (!await db.DuesDuties.AnyAsync(row => row.OrganisationId == cell && row.To == null, cancellation)) return [];
        var rows = new List<HomeRow>();
        if (!await db.DuesBooks.AnyAsync(row => row.OrganisationId == cell && row.Month == month && row.SheetAt != null, cancellation))
            rows.Add(new(clock.Today, $"Đảng phí tháng {DuesMonths.Show(month)}", DuesLinks.Sheet(cell, month), Why: "Chưa lập danh sách"));
        else if (await db.DuesCharges.CountAsync(row => row.OrganisationId == cell && row.Month == month && row.Due > row.Paid, cancellation) is > 0 and var unpaid)
            rows.Add(new(DuesMonths.LastDay(month), $"Đảng phí tháng {DuesMonths.Show(month)}", DuesLinks.Sheet(cell, month), Why: $"Còn {unpaid} đồng chí chưa nộp"));
        if (await db.DuesRates.CountAsync(row => row.OrganisationId == cell && row.State == Dues.Rates.DuesRateState.Proposed, cancellation) is > 0 and var waiting)
            rows.Add(new(clock.Today, "Mức đóng đảng phí chờ duyệt", DuesLinks.Rates(cell), Why: $"{waiting} mức"));
        if (await db.DuesReliefs.CountAsync(row => row.OrganisationId == cell && row.To == month, cancellation) is > 0 and var ending)
            rows.Add(new(DuesMonths.LastDay(month), "Miễn, giảm đảng phí hết hạn", DuesLinks.Rates(cell), Why: $"{ending} đồng chí; chi bộ xét lại nếu còn lý do"));
        if ((await ledger.OfAsync(cell, cancellation)).Owed is > 0 and var owed)
            rows.Add(new(clock.Today, "Nộp đảng phí lên cấp trên", DuesLinks.HandOvers(cell), Vnd.Say(owed), Why: "Đã khóa sổ, chưa giao"));
        return rows;
    }

    /// <summary>Hand-overs that units below gave and nobody received yet; null where none waits.</summary>
    public async Task<HomeDiary?> OfUnitAsync(Guid unit, CancellationToken cancellation)
    {
        var waiting = db.DuesHandOvers.AsNoTracking().Where(row => row.ToId == unit && row.State == DuesHandOverState.Given);
        if (await waiting.CountAsync(cancellation) is not (> 0 and var count)) return null;
        var rows = await waiting.OrderBy(row => row.GivenOn).Take(Shown).Join(db.Organisations, row => row.FromId, from => from.Id, (row, from) => new { row.GivenOn, row.Amount, from.Name }).ToListAsync(cancellation);
        var link = DuesLinks.HandOvers(unit) + "?below=true";
        return new("dang-phi", $"Đảng phí chờ nhận ({count})", [.. rows.OrderBy(row => row.GivenOn).Select(row => new HomeRow(row.GivenOn, row.Name, link, Vnd.Say(row.Amount), Why: "đã giao, chờ nhận"))], ("Mở danh sách bàn giao", link));
    }

    /// <summary>For a member who collects or approves: the way to the cell's sheet; for everybody who owes: the own dues.</summary>
    public async Task<IEnumerable<HomeRow>> OfMemberAsync(Guid member, bool leadsCell, CancellationToken cancellation)
    {
        var (today, month) = (clock.Today, DuesMonths.Of(clock.Today));
        var rows = new List<HomeRow>();
        if (!leadsCell)
            foreach (var duty in await db.DuesDuties.AsNoTracking().Where(row => row.MemberId == member && row.From <= today && row.To == null).Join(db.Organisations.Where(row => row.EndedOn == null), row => row.OrganisationId, cell => cell.Id, (row, _) => row).ToListAsync(cancellation))
                rows.Add(duty.Kind is DuesDutyKind.Collect ? new(null, $"Thu đảng phí tháng {DuesMonths.Show(month)}", DuesLinks.Sheet(duty.OrganisationId, month), Why: "Chi bộ phân công đồng chí thu")
                    : new(null, "Duyệt mức đóng đảng phí", DuesLinks.Rates(duty.OrganisationId), Why: "Chi bộ phân công đồng chí duyệt"));
        if (await db.DuesCharges.CountAsync(row => row.MemberId == member && row.Month <= month && row.Due > row.Paid, cancellation) is > 0 and var owing)
            rows.Add(new(null, "Đảng phí của tôi", DuesLinks.Mine, Why: $"{owing} tháng chưa nộp"));
        return rows;
    }
}
