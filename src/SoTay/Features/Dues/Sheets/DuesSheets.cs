using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues.Books;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Members;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Sheets;

/// <summary>
/// Fills the monthly sheet of a cell from its roster: who is placed there temporarily pays there, else where they are placed permanently (208-QĐ/TW;
/// domain/members.md section 2); who is active outside the tree for a while pays outside. Whoever has a line for the month somewhere gets no second one.
/// </summary>
public sealed class DuesSheets(AppDb db, PolicyBook policies, VietnamClock clock)
{
    /// <summary>Begins the sheet, or brings an open one up to date: newcomers get a line, unpaid lines of those who left go, unpaid amounts follow what was approved. The caller saves.</summary>
    public async Task<Refusal?> FillAsync(Guid cell, DateOnly month, CancellationToken cancellation)
    {
        if (month > DuesMonths.Of(clock.Today)) return DuesRefusals.SheetAhead(month);
        if (await db.LastClosedAsync(cell, cancellation) >= month) return DuesRefusals.ClosedAlready(month);
        var payers = await PayersAsync(cell, DuesMonths.LastDay(month) < clock.Today ? DuesMonths.LastDay(month) : clock.Today, cancellation);
        var lines = await db.DuesCharges.Where(row => row.Month == month && (row.OrganisationId == cell || payers.Contains(row.MemberId))).ToListAsync(cancellation);
        var here = lines.FindAll(row => row.OrganisationId == cell);
        var kept = await db.DuesPayments.Where(row => row.OrganisationId == cell && row.Month == month).Select(row => row.ChargeId).ToListAsync(cancellation);
        foreach (var gone in here.Where(row => !payers.Contains(row.MemberId) && !kept.Contains(row.Id)).ToList())
        {
            db.Remove(gone);
            here.Remove(gone);
        }

        foreach (var member in payers.Where(one => lines.TrueForAll(row => row.MemberId != one)))
        {
            var line = new DuesCharge { OrganisationId = cell, MemberId = member, Month = month };
            db.Add(line);
            here.Add(line);
        }

        await SetAsync(cell, here, cancellation);
        var book = await db.DuesBooks.FirstOrDefaultAsync(row => row.OrganisationId == cell && row.Month == month, cancellation);
        if (book is null) db.Add(book = new DuesBook { OrganisationId = cell, Month = month });
        book.SheetAt ??= clock.Now;
        return null;
    }

    /// <summary>Unpaid lines of open months follow what was approved or decided for these members. The caller saves.</summary>
    public async Task FollowAsync(Guid cell, IReadOnlyCollection<Guid> members, CancellationToken cancellation)
    {
        var closed = await db.LastClosedAsync(cell, cancellation) ?? DateOnly.MinValue;
        await SetAsync(cell, await db.DuesCharges.Where(row => row.OrganisationId == cell && row.Month > closed && row.Paid == 0 && members.Contains(row.MemberId)).ToListAsync(cancellation), cancellation);
    }

    /// <summary>The line of a member for a month, made for a month to come that is paid in advance; null where another cell has it.</summary>
    public async Task<DuesCharge?> LineAsync(Guid cell, Guid member, DateOnly month, CancellationToken cancellation)
    {
        if (await db.DuesCharges.FirstOrDefaultAsync(row => row.MemberId == member && row.Month == month, cancellation) is { } there) return there.OrganisationId == cell ? there : null;
        return await AddAsync(cell, member, month, cancellation);
    }

    /// <summary>A line where there is none.</summary>
    internal async Task<DuesCharge> AddAsync(Guid cell, Guid member, DateOnly month, CancellationToken cancellation)
    {
        var line = new DuesCharge { OrganisationId = cell, MemberId = member, Month = month };
        db.Add(line);
        await SetAsync(cell, [line], cancellation);
        return line;
    }

    /// <summary>Who pays in a cell on a day.</summary>
    public async Task<HashSet<Guid>> PayersAsync(Guid cell, DateOnly day, CancellationToken cancellation)
    {
        var placed = db.Placements.Where(row => row.From <= day && (row.To == null || row.To >= day));
        var away = db.MemberStatusPeriods.Where(row => row.Kind == MemberStatusKind.Elsewhere && row.From <= day && (row.To == null || row.To >= day));
        return [.. await placed.Where(row => row.OrganisationId == cell && (row.Kind == PlacementKind.Temporary
            || !placed.Any(other => other.MemberId == row.MemberId && other.Kind == PlacementKind.Temporary) && !away.Any(other => other.MemberId == row.MemberId)))
            .Select(row => row.MemberId).ToListAsync(cancellation)];
    }

    private async Task SetAsync(Guid cell, List<DuesCharge> lines, CancellationToken cancellation)
    {
        var terms = await DuesTerms.ReadAsync(db, lines.ConvertAll(row => row.MemberId), cancellation);
        foreach (var month in lines.GroupBy(row => row.Month))
        {
            var rules = await policies.ForAsync(cell, month.Key, cancellation);
            foreach (var line in month)
            {
                var (group, full, share) = terms[line.MemberId].Of(month.Key, rules);
                line.Set(group, full, share);
            }
        }
    }
}
