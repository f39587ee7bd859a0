using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Sheets;

/// <summary>
/// When a decision about a member is taken back, who collects from them may be another cell, or somebody again. Lines of the months since then that nobody paid go to
/// where they belong; one that was paid, or that stands in a closed book, rests on the decision and is in its way.
/// </summary>
internal sealed class DuesOnRecords(AppDb db, DuesSheets sheets, VietnamClock clock) : IRestsOnRecords
{
    public IReadOnlyCollection<Type> Follows { get; } = [typeof(DuesCharge)];

    public async Task<IReadOnlyList<RestingFact>> FindAsync(RecordReturn back, CancellationToken cancellation)
    {
        var found = new List<RestingFact>();
        foreach (var line in await StrayAsync(back, cancellation))
        {
            var month = DuesMonths.Show(line.Month);
            if (await db.DuesBooks.AnyAsync(row => row.OrganisationId == line.OrganisationId && row.Month == line.Month && row.ClosedAt >= back.MadeAt, cancellation))
                found.Add(new($"Sổ đảng phí tháng {month} của {await NameAsync(line.OrganisationId, cancellation)} đã khóa với dòng của người này.", DuesLinks.Sheet(line.OrganisationId, line.Month), "Xem bảng tháng ấy"));
            else if (line.Paid != 0 && await db.DuesPayments.AnyAsync(row => row.ChargeId == line.Id && row.At >= back.MadeAt, cancellation))
                found.Add(new($"{await NameAsync(line.OrganisationId, cancellation)} đã thu đảng phí tháng {month} của người này. Lấy lại khoản thu ấy trước, trả tiền hoặc nộp ở nơi đúng.", DuesLinks.Sheet(line.OrganisationId, line.Month), "Xem bảng tháng ấy"));
        }

        foreach (var missing in (await MissingAsync(back, cancellation)).Where(one => one.Closed).GroupBy(one => one.Cell))
            found.Add(new($"Sổ đảng phí tháng {string.Join(", ", missing.Select(one => DuesMonths.Show(one.Month)))} của {await NameAsync(missing.Key, cancellation)} đã khóa khi không có người này; tháng đã khóa giữ nguyên, thu bù thì ghi vào sổ tháng đang mở.", DuesLinks.Pay(missing.Key), "Ghi nộp đảng phí", Blocks: false));
        return found;
    }

    public async Task FollowAsync(RecordReturn back, CancellationToken cancellation)
    {
        // Nobody closes one of these books in between: the row of the unit is the turn of its book.
        foreach (var cell in back.Cells.Order()) await db.Organisations.Where(row => row.Id == cell).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellation);
        var missing = (await MissingAsync(back, cancellation)).FindAll(one => !one.Closed);
        foreach (var line in await StrayAsync(back, cancellation))
        {
            // Paid or closed before the decision: as it was. Of a payment that was taken back both entries stay, and the line goes where it belongs.
            if (line.Paid != 0 || await ClosedAsync(line.OrganisationId, line.Month, cancellation)) missing.RemoveAll(one => one.Month == line.Month);
            else if (!await db.DuesPayments.AnyAsync(row => row.ChargeId == line.Id, cancellation)) db.Remove(line);
            else if (missing.RemoveAll(one => one.Month == line.Month) > 0) line.OrganisationId = CollectorOf(back, line.Month)!.Value;
        }

        foreach (var (cell, month, _) in missing) await sheets.AddAsync(cell, back.Member, month, cancellation);
    }

    /// <summary>Lines since then in a cell that does not collect them.</summary>
    private async Task<List<DuesCharge>> StrayAsync(RecordReturn back, CancellationToken cancellation)
    {
        var first = DuesMonths.Of(back.Since);
        var lines = await db.DuesCharges.Where(row => row.MemberId == back.Member && row.Month >= first).OrderBy(row => row.Month).ToListAsync(cancellation);
        return lines.FindAll(line => CollectorOf(back, line.Month) != line.OrganisationId);
    }

    /// <summary>Months whose sheet was begun without the member.</summary>
    private async Task<List<(Guid Cell, DateOnly Month, bool Closed)>> MissingAsync(RecordReturn back, CancellationToken cancellation)
    {
        var first = DuesMonths.Of(back.Since);
        var there = await db.DuesCharges.AsNoTracking().Where(row => row.MemberId == back.Member && row.Month >= first).Select(row => new { row.OrganisationId, row.Month }).ToListAsync(cancellation);
        var missing = new List<(Guid, DateOnly, bool)>();
        for (var month = first; month <= DuesMonths.Of(clock.Today); month = month.AddMonths(1))
            if (CollectorOf(back, month) is { } cell && !there.Exists(row => row.OrganisationId == cell && row.Month == month) && await db.DuesBooks.AnyAsync(row => row.OrganisationId == cell && row.Month == month && row.SheetAt != null, cancellation))
                missing.Add((cell, month, await ClosedAsync(cell, month, cancellation)));
        return missing;
    }

    /// <summary>Who collects for a month once the decision is gone, by the rule of the sheet (<see cref="DuesSheets.PayersAsync"/>); null for nobody here.</summary>
    private Guid? CollectorOf(RecordReturn back, DateOnly month)
    {
        var last = DuesMonths.LastDay(month);
        // A line paid ahead is judged by today.
        var day = last < clock.Today ? last : clock.Today;
        if (back.Placements.FirstOrDefault(row => row.Kind is PlacementKind.Temporary && Covers(row.From, row.To, day)) is { } temporary) return temporary.OrganisationId;
        if (back.Statuses.Any(row => row.Kind is MemberStatusKind.Elsewhere && Covers(row.From, row.To, day))) return null;
        return back.Placements.FirstOrDefault(row => row.Kind is PlacementKind.Permanent && Covers(row.From, row.To, day))?.OrganisationId;
    }

    private static bool Covers(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is null || to >= day);

    private async Task<bool> ClosedAsync(Guid cell, DateOnly month, CancellationToken cancellation) => await db.LastClosedAsync(cell, cancellation) >= month;

    private Task<string> NameAsync(Guid unit, CancellationToken cancellation) => db.Organisations.Where(row => row.Id == unit).Select(row => row.Name).FirstAsync(cancellation);
}
