using Microsoft.EntityFrameworkCore;
using SoTay.Features.Dues;
using SoTay.Features.Dues.Books;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Dues of the shown cell and some others: two closed months, handed up, and the current one half collected; one reduction that ends, one amount that waits, somebody who owes.</summary>
internal sealed class DemoDues(AppDb db, PolicyBook policies, VietnamClock clock)
{
    private const int Others = 11;
    private static readonly DuesGroup[] Groups = [DuesGroup.Insured, DuesGroup.Pensioner, DuesGroup.UninsuredWorkingAge, DuesGroup.UninsuredWorkingAge, DuesGroup.Pensioner, DuesGroup.UninsuredRetirementAge];
    private static readonly long[] Bases = [9_400_000, 7_150_000, 12_060_000, 5_480_000];

    public async Task AddAsync(DemoGround ground, CancellationToken cancellation)
    {
        if (ground.IsProvince) return;
        db.Add(new PolicyValue
        {
            Key = "minimum_wage.zone", Value = "3", Unit = "count", Scope = PolicyScope.Organisation, OrganisationId = ground.Top.Id, From = new(2025, 7, 1), LegalBasis = "Nghị định 293/2025/NĐ-CP, phụ lục (dữ liệu trình diễn)", Confidence = Confidence.C,
        });
        await db.SaveAsync(DemoRun.By, cancellation: cancellation);
        db.ChangeTracker.Clear();
        policies.Forget();
        foreach (var cell in ground.Cells.Where(cell => cell != ground.Shown && cell.LocalityKind != LocalityKind.None).Take(Others).Prepend(ground.Shown))
            if (ground.LeaderOf(cell) is { } leader && ground.Rosters[cell.Id].Count > 3) await CellAsync(ground, cell, leader, cancellation);
    }

    private async Task CellAsync(DemoGround ground, DemoUnit cell, Member leader, CancellationToken cancellation)
    {
        var (people, now) = (ground.Rosters[cell.Id].Where(member => member.CellId == cell.Id).ToList(), DuesMonths.Of(clock.Today));
        var collector = cell == ground.Shown ? ground.PlainMember : people.First(member => member.Id != leader.Id);
        var since = now.AddMonths(-6);
        db.AddRange(new DuesDuty { OrganisationId = cell.Id, MemberId = leader.Id, Kind = DuesDutyKind.Approve, From = since }, new DuesDuty { OrganisationId = cell.Id, MemberId = collector.Id, Kind = DuesDutyKind.Collect, From = since });
        var terms = new Dictionary<Guid, DuesTerms>();
        foreach (var (member, at) in people.Select((member, at) => (member, at))) terms[member.Id] = await TermsAsync(cell, member, at, since, leader, collector, cancellation);
        var (books, unit) = (new List<DuesBook>(), await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == cell.Id, cancellation));
        var number = 0;
        for (var month = now.AddMonths(-2); month <= now; month = month.AddMonths(1))
        {
            var rules = await policies.ForAsync(cell.Id, month, cancellation);
            var (receipts, closed) = (0L, month < now);
            foreach (var (member, at) in people.Select((member, at) => (member, at)))
            {
                var line = new DuesCharge { OrganisationId = cell.Id, MemberId = member.Id, Month = month };
                var (group, full, share) = terms[member.Id].Of(month, rules);
                line.Set(group, full, share);
                db.Add(line);
                // One who owes in every month; of the current month every second one has paid.
                if (at == people.Count - 2 || !closed && at % 2 == 1 || line.State is not DuesLineState.Unpaid) continue;
                var (payment, _) = line.Pay(Day(month, at), at % 5 == 4 ? DuesChannel.Portal : DuesChannel.Cash, at % 5 == 4 ? $"G22.99.{month:yyMM}.{at:000}" : null, at % 5 == 4 ? null : ++number, books.LastOrDefault()?.Month, clock.Today, collector.FullName, clock.Now);
                if (payment is null) continue;
                db.Add(payment);
                receipts += payment.Amount;
            }

            var book = new DuesBook { OrganisationId = cell.Id, Month = month, SheetAt = VietnamClock.Moment(month.AddDays(2), new TimeOnly(8, 0)) };
            db.Add(book);
            if (closed && !Close(cell, unit, gives: cell != ground.Shown, book, books, receipts, await policies.ForAsync(cell.Id, DuesMonths.LastDay(month), cancellation), leader)) return;
        }
    }

    // The first month was received; the second one waits at the ward, that of the shown cell is still to be given.
    private bool Close(DemoUnit cell, Organisation unit, bool gives, DuesBook book, List<DuesBook> books, long receipts, PolicyReader rules, Member leader)
    {
        var before = books.LastOrDefault();
        var moves = new DuesMoves { Receipts = receipts, Given = before?.Owed ?? 0 };
        if (before is { Owed: > 0 } owing) Give(cell, owing, DuesMonths.LastDay(book.Month), received: true, leader);
        if (book.Close(before, moves, DuesShare.Of(unit, rules).Kept, 0, clock.Today, leader.FullName, clock.Now) is not null) return false;
        books.Add(book);
        if (books.Count == 2 && book.Owed > 0 && gives) Give(cell, book, clock.Today, received: false, leader);
        return true;
    }

    private void Give(DemoUnit cell, DuesBook book, DateOnly on, bool received, Member leader)
    {
        var (made, _) = DuesHandOver.Give(cell.Id, cell.Parent?.Id, book.Owed, book.Owed, false, on, book.Month, clock.Today, leader.FullName, clock.Now);
        if (made is null) return;
        if (received && made.ToId is not null) made.Receive(on, null, clock.Today, "Văn phòng Đảng ủy");
        db.Add(made);
    }

    private async Task<DuesTerms> TermsAsync(DemoUnit cell, Member member, int at, DateOnly since, Member leader, Member collector, CancellationToken cancellation)
    {
        var (group, @base) = (Groups[at % Groups.Length], Bases[at % Bases.Length]);
        var sum = DuesFormula.IsComputed(group) ? null : DuesFormula.OfBase(group, @base, 0, await policies.ForAsync(cell.Id, since, cancellation));
        var rate = Rate(cell, member, group, sum?.Amount, since, collector);
        rate.Approve(leader.Id, leader.FullName, null, clock.Now);
        db.Add(rate);
        if (at == 6) db.Add(Rate(cell, member, DuesGroup.Pensioner, 36_500, DuesMonths.Of(clock.Today), collector));
        if (at != 5) return new(member.JoinedOn, [rate], []);
        var relief = new DuesRelief
        {
            OrganisationId = cell.Id, MemberId = member.Id, Kind = DuesReliefKind.Reduction, Share = 0.5m, Ground = DuesGround.NearPoorHousehold, DecisionNumber = "04-NQ/CB", DecidedOn = since, From = since, To = DuesMonths.Of(clock.Today),
            ByName = leader.FullName, At = clock.Now,
        };
        db.Add(relief);
        return new(member.JoinedOn, [rate], [relief]);
    }

    private DuesRate Rate(DemoUnit cell, Member member, DuesGroup group, long? amount, DateOnly from, Member collector) => new()
    {
        OrganisationId = cell.Id, MemberId = member.Id, Group = group, Amount = amount, From = from, ProposedById = collector.Id, ProposedByName = collector.FullName, ProposedAt = clock.Now,
    };

    private DateOnly Day(DateOnly month, int at) => month.AddDays(2 + at % 12) is var day && day > clock.Today ? clock.Today : day;
}
