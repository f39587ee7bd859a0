using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Books;

/// <summary>
/// Balances follow a unit that ends: to the successor at a merger, to the direct superior at a dissolution (01-QĐ/TW Art. 6; domain/organisations.md section 6).
/// Its book is closed for good; what it owed its superior is owed by the successor, or has arrived where the superior itself is the heir. Unpaid lines
/// go along to a cell, hand-overs that name the unit go to its heir, duties end.
/// </summary>
internal sealed class DuesFollowUnits(AppDb db, DuesClosing closing, DuesLedger ledger, VietnamClock clock) : IFollowsOrganisations
{
    /// <summary>A month that was closed as a whole after that day stands in the book of the unit for ever: it lived then.</summary>
    public async Task<Refusal?> HinderAsync(Guid ending, DateOnly on, CancellationToken cancellation)
    {
        if (await db.LastClosedAsync(ending, cancellation) is not { } closed || closed < on) return null;
        var names = await db.DuesCharges.Where(row => row.OrganisationId == ending && row.Month >= on && row.Month <= closed).Join(db.Members, row => row.MemberId, member => member.Id, (_, member) => new { member.Id, member.FullName, member.SortKey }).Distinct()
            .OrderBy(row => row.SortKey).Select(row => row.FullName).ToListAsync(cancellation);
        return names.Count == 0 ? null : DuesRefusals.ClosedAfterEnd(await db.Organisations.Where(row => row.Id == ending).Select(row => row.Name).FirstAsync(cancellation), closed, names);
    }

    public async Task EndedAsync(Guid ended, Guid? successor, Decision decision, CancellationToken cancellation)
    {
        var unit = await db.Organisations.FirstAsync(row => row.Id == ended, cancellation);
        var heir = successor ?? unit.ParentId;
        foreach (var coming in await db.DuesHandOvers.Where(row => row.ToId == ended && row.State == DuesHandOverState.Given).ToListAsync(cancellation)) coming.ToId = heir;
        foreach (var duty in await db.DuesDuties.Where(row => row.OrganisationId == ended && (row.To == null || row.To >= decision.On)).ToListAsync(cancellation))
            duty.To = duty.From > decision.DayBefore ? duty.From : decision.DayBefore;
        if (heir is not { } to || await ledger.OpenMonthAsync(ended, cancellation) is null) return;
        var into = await db.Organisations.FirstAsync(row => row.Id == to, cancellation);
        if (successor is not null && into.IsCell)
            foreach (var line in await db.DuesCharges.Where(row => row.OrganisationId == ended && row.Paid == 0).ToListAsync(cancellation)) line.OrganisationId = to;
        await PassOnAsync(unit, into, successor is null, decision, cancellation);
    }

    private async Task PassOnAsync(Organisation unit, Organisation into, bool isSuperior, Decision decision, CancellationToken cancellation)
    {
        var moves = await ledger.MovesAsync(unit.Id, await db.LastClosedAsync(unit.Id, cancellation), null, cancellation);
        var (before, last) = await closing.LastBooksAsync(unit.Id, DuesMonths.Of(clock.Today), cancellation);
        var share = unit.IsCell ? (await closing.ShareAsync(unit, last.Month, cancellation)).Kept : null;
        var (balance, owed) = last.PassOn(before, moves, share, By, clock.Now);
        var month = DuesMonths.BookFor(clock.Today, await db.LastClosedAsync(into.Id, cancellation));
        Pass(unit.Id, DuesEntryKind.PassedOn, balance, $"Chuyển số dư đến {into.Name}", last.Month);
        Pass(into.Id, DuesEntryKind.Inherited, balance, $"Số dư của {unit.Name}", month);
        Pass(unit.Id, DuesEntryKind.OwedPassedOn, owed, $"Chuyển phần phải nộp lên đến {into.Name}", last.Month);
        // Where the heir is the superior, what was owed to it has come home.
        Pass(into.Id, isSuperior || !into.IsCell ? DuesEntryKind.Inherited : DuesEntryKind.OwedInherited, owed, $"Phần phải nộp lên của {unit.Name}", month);

        void Pass(Guid book, DuesEntryKind kind, long amount, string words, DateOnly bookMonth)
        {
            if (amount == 0) return;
            var text = $"{words} theo quyết định {decision.Number.Trim()}";
            db.Add(new DuesEntry
            {
                OrganisationId = book, Kind = kind, On = clock.Today, BookMonth = bookMonth, Amount = amount, Words = text[..Math.Min(text.Length, DuesEntry.WordsLimit)], ByName = By, At = clock.Now,
            });
        }
    }

    private const string By = "Sổ Tay";
}
