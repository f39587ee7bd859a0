using SoTay.Features.Dues;
using SoTay.Features.Dues.Books;
using SoTay.Features.Dues.Payments;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Dues.Sheets;

namespace SoTay.Tests.Features.Dues;

/// <summary>Random units that collect, take back, split, spend, hand over, send back, merge and dissolve; after each month every đồng is looked for.</summary>
internal sealed class MoneyWorld
{
    private static readonly decimal[] Shares = [0.7m, 0.3m, 0.5m, 0.6667m];
    private static readonly decimal[] Reliefs = [0, 0, 0, 0.3m, 0.5m, 0.7m, 1];
    private static readonly DateTime At = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);
    private readonly Random _random;
    private readonly List<MoneyUnit> _units = [];
    private readonly List<DuesHandOver> _open = [];
    private long _outside;
    private DateOnly _month = new(1, 1, 1);

    public MoneyWorld(Random random)
    {
        _random = random;
        var top = Add(null, isCell: false);
        for (var w = 0; w < 4; w++)
        {
            var ward = Add(top, isCell: false);
            for (var c = 0; c < 12; c++) Add(ward, isCell: true);
        }
    }

    public int ClosedMonths { get; private set; }

    public int Ended { get; private set; }

    private DateOnly Today => DuesMonths.LastDay(_month);

    public void Month()
    {
        foreach (var unit in _units.Where(unit => !unit.IsEnded).ToList())
        {
            if (unit.IsCell) Collect(unit);
            Spend(unit);
            Give(unit);
        }

        Settle();
        if (_random.Next(6) == 0) End();
        foreach (var unit in _units.Where(unit => !unit.IsEnded && _random.Next(5) > 0)) Close(unit);
        Check();
        _month = _month.AddMonths(1);
    }

    private MoneyUnit Add(MoneyUnit? above, bool isCell)
    {
        var unit = new MoneyUnit(Guid.CreateVersion7(), above, isCell, isCell ? Shares[_random.Next(Shares.Length)] : null);
        _units.Add(unit);
        return unit;
    }

    private void Collect(MoneyUnit cell)
    {
        var lines = new List<DuesCharge>();
        for (var member = 0; member < 1 + _random.Next(8); member++)
        {
            var line = new DuesCharge { OrganisationId = cell.Id, MemberId = Guid.CreateVersion7(), Month = _month };
            line.Set(DuesGroup.Insured, 1 + _random.Next(400_000), Reliefs[_random.Next(Reliefs.Length)]);
            lines.Add(line);
            if (line.State is not DuesLineState.Unpaid || _random.Next(4) == 0) continue;
            var (payment, refusal) = line.Pay(Today, DuesChannel.Cash, null, 1, cell.Last?.Month, Today, "", At);
            refusal.ShouldBeNull();
            cell.Payments.Add(payment!);
            if (_random.Next(12) == 0) cell.Payments.Add(line.TakeBack(payment!, false, "nhầm", cell.Last?.Month, Today, "", At).Payment!);
        }

        var totals = SheetTotals.Of(lines);
        totals.AddsUp.ShouldBeTrue();
        totals.Receivable.ShouldBe(totals.Paid + totals.Reduced + totals.Exempt + totals.Unpaid);
    }

    private void Spend(MoneyUnit unit)
    {
        if (_random.Next(3) > 0) return;
        var balance = Standing(unit).Balance;
        var (entry, refusal) = DuesEntry.Read(unit.Id, DuesEntryKind.Spending, $"{1 + _random.NextInt64(Math.Max(1, balance + balance / 4))}", Today, "báo", balance, false, unit.Last?.Month, Today, "", At);
        if (entry is not null) unit.Entries.Add(entry);
        else refusal!.Field.ShouldBe("Input.Amount");
    }

    private void Give(MoneyUnit unit)
    {
        var standing = Standing(unit);
        var amount = unit.IsCell ? standing.Owed : _random.NextInt64(Math.Max(1, standing.Balance));
        if (_random.Next(4) == 0 || amount <= 0) return;
        var made = DuesHandOver.Give(unit.Id, unit.Above?.Id, amount, unit.IsCell ? standing.Owed : standing.Balance, !unit.IsCell, Today, unit.Last?.Month, Today, "", At).HandOver!;
        unit.Given.Add(made);
        unit.Above?.Coming.Add(made);
        if (made.ToId is null) _outside += made.Amount;
        else _open.Add(made);
    }

    private void Settle()
    {
        foreach (var one in _open)
            switch (_random.Next(6))
            {
                case 0: break;
                case 1: one.SendBack("thiếu", false, Of(one.FromId).Last?.Month, Today, "").ShouldBeNull(); break;
                default: one.Receive(Today, Of(one.ToId!.Value).Last?.Month, Today, "").ShouldBeNull(); break;
            }

        _open.RemoveAll(one => one.State is not DuesHandOverState.Given);
    }

    private void Close(MoneyUnit unit)
    {
        var book = new DuesBook { OrganisationId = unit.Id, Month = _month };
        book.Close(unit.Last, Moves(unit), unit.Share, 0, Today, "", At).ShouldBeNull();
        book.Receipts.ShouldBe(book.Kept + book.Up, "receipts = kept + handed up");
        unit.Last = book;
        ClosedMonths++;
    }

    /// <summary>A cell goes into its neighbour, or is dissolved into the ward; a new one begins.</summary>
    private void End()
    {
        var cells = _units.FindAll(unit => unit is { IsCell: true, IsEnded: false });
        var ended = cells[_random.Next(cells.Count)];
        // What waits to be received from it still arrives; what was sent back later would go to nobody, so it is received here.
        foreach (var one in _open.Where(one => one.FromId == ended.Id)) one.Receive(Today, ended.Above!.Last?.Month, Today, "").ShouldBeNull();
        _open.RemoveAll(one => one.FromId == ended.Id);
        var heir = _random.Next(2) == 0 ? cells.First(unit => unit != ended && unit.Above == ended.Above) : ended.Above!;
        var last = new DuesBook { OrganisationId = ended.Id, Month = _month };
        var (balance, owed) = last.PassOn(ended.Last, Moves(ended), _random.Next(3) == 0 ? null : ended.Share, "", At);
        ended.Last = last;
        (last.Closing, last.Owed).ShouldBe((0, 0));
        ended.IsEnded = true;
        Ended++;
        Inherit(heir, DuesEntryKind.Inherited, balance);
        Inherit(heir, heir.IsCell ? DuesEntryKind.OwedInherited : DuesEntryKind.Inherited, owed);
        Inherit(ended, DuesEntryKind.PassedOn, balance);
        Inherit(ended, DuesEntryKind.OwedPassedOn, owed);
        Add(ended.Above, isCell: true);
    }

    private void Inherit(MoneyUnit unit, DuesEntryKind kind, long amount) =>
        unit.Entries.Add(new DuesEntry { OrganisationId = unit.Id, Kind = kind, On = Today, BookMonth = unit.IsEnded ? _month : DuesMonths.BookFor(Today, unit.Last?.Month), Amount = amount, Words = "", ByName = "", At = At });

    // All that came in is somewhere: in a balance, not split yet, owed, on the way, spent, or above the store.
    private void Check()
    {
        var collected = _units.Sum(unit => unit.Payments.Sum(payment => payment.Amount));
        var standings = _units.ConvertAll(Standing);
        var here = standings.Sum(one => one.Balance + one.Owed + one.Unsplit);
        var spent = _units.Sum(unit => unit.Entries.Where(entry => entry.Kind is DuesEntryKind.Spending).Sum(entry => entry.Amount));
        (here + spent + _open.Sum(one => one.Amount) + _outside).ShouldBe(collected, $"month {_month:yyyy-MM}");
        foreach (var unit in _units.Where(unit => unit.IsEnded)) Standing(unit).ShouldSatisfyAllConditions(one => one.Balance.ShouldBe(0), one => one.Owed.ShouldBe(0));
    }

    private MoneyUnit Of(Guid id) => _units.Find(unit => unit.Id == id)!;

    private DuesStanding Standing(MoneyUnit unit) => new(unit.Last, Moves(unit));

    private DuesMoves Moves(MoneyUnit unit)
    {
        bool Since(DateOnly? month) => month is { } one && (unit.Last is null || one > unit.Last.Month);
        long Entries(DuesEntryKind kind) => unit.Entries.Where(entry => entry.Kind == kind && Since(entry.BookMonth)).Sum(entry => entry.Amount);
        long Given(bool fromBalance) => unit.Given.Where(one => one.IsFromBalance == fromBalance && Since(one.BookMonth)).Sum(one => one.Amount)
            - unit.Given.Where(one => one.IsFromBalance == fromBalance && one.State is DuesHandOverState.SentBack && Since(one.SettledMonth)).Sum(one => one.Amount);
        return new()
        {
            Receipts = unit.Payments.Where(payment => Since(payment.BookMonth)).Sum(payment => payment.Amount),
            FromBelow = unit.Coming.Where(one => one.State is DuesHandOverState.Received && Since(one.SettledMonth)).Sum(one => one.Amount),
            Spent = Entries(DuesEntryKind.Spending), CameIn = Entries(DuesEntryKind.Opening) + Entries(DuesEntryKind.Inherited), WentOut = Entries(DuesEntryKind.PassedOn),
            OwedMoved = Entries(DuesEntryKind.OwedInherited) - Entries(DuesEntryKind.OwedPassedOn), HandedUp = Given(true), Given = Given(false),
        };
    }
}

/// <summary>A unit of the random world with what stands in its book.</summary>
internal sealed class MoneyUnit(Guid id, MoneyUnit? above, bool isCell, decimal? share)
{
    public Guid Id { get; } = id;

    public MoneyUnit? Above { get; } = above;

    public bool IsCell { get; } = isCell;

    public decimal? Share { get; } = share;

    public DuesBook? Last { get; set; }

    public bool IsEnded { get; set; }

    public List<DuesPayment> Payments { get; } = [];

    public List<DuesEntry> Entries { get; } = [];

    public List<DuesHandOver> Given { get; } = [];

    public List<DuesHandOver> Coming { get; } = [];
}
