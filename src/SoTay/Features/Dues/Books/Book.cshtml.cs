using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues.Books;

/// <summary>What the open months come to when they are split.</summary>
public sealed record DuesForecast(DuesShare Share, long Kept, long Up);

/// <summary>The book of a unit, without names: balance, months, spending; closes a month.</summary>
[Requires(Capability.SeeDuesBook)]
public sealed class BookModel(AppDb db, DuesDesk desk, DuesLedger ledger, DuesClosing closing, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int PageSize = 30;
    private const int MonthsShown = 24;

    public DuesPlace Place { get; private set; } = null!;

    public DuesStanding Standing { get; private set; } = null!;

    /// <summary>The month to close next.</summary>
    public DateOnly? Open { get; private set; }

    public DuesForecast? Forecast { get; private set; }

    public List<DuesBook> Closed { get; private set; } = [];

    public List<DuesEntry> Entries { get; private set; } = [];

    public int From { get; private set; }

    public int Total { get; private set; }

    /// <summary>Nothing is closed and no opening balance stands yet.</summary>
    public bool IsFirst { get; private set; }

    public bool IsWriting { get; private set; }

    public DateOnly Today => clock.Today;

    [BindProperty]
    public EntryInput Input { get; set; } = new();

    public bool MayPutRight(DuesEntry entry) => Place.Rights.Keeps && !Place.Unit.IsEnded && entry is { Kind: DuesEntryKind.Spending or DuesEntryKind.Opening, TakesBackId: null } && !Entries.Exists(one => one.TakesBackId == entry.Id);

    public async Task<IActionResult> OnGetAsync(Guid dues, int from, CancellationToken cancellation)
    {
        From = Math.Max(0, from);
        Input.On = clock.Today;
        return await LoadAsync(dues, cancellation) ? Page() : NotFound();
    }

    /// <summary>Writes a spending or the opening balance.</summary>
    [Requires(Capability.KeepDues)]
    public async Task<IActionResult> OnPostAsync(Guid dues, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, cancellation)) return NotFound();
        IsWriting = true;
        if (!ModelState.IsValid) return this.Again();
        if (Place.Unit.IsEnded) return this.Refuse(DuesRefusals.UnitEnded);
        var kind = Input.Kind is DuesEntryKind.Opening ? DuesEntryKind.Opening : DuesEntryKind.Spending;
        var (entry, refusal) = DuesEntry.Read(dues, kind, Input.Amount, Input.On, Input.Words, Standing.Balance, IsFirst, Place.LastClosed, clock.Today, access.Person.Name, clock.Now);
        if (entry is null) return this.Refuse(refusal!);
        db.Add(entry);
        await db.SaveAsync(access.Person.Actor, entry.Words, cancellation);
        this.Say($"Đã ghi {DuesWords.Of(kind).ToLowerInvariant()} {Vnd.Say(entry.Amount)}");
        await turn.CommitAsync(cancellation);
        return Redirect(DuesLinks.Book(dues));
    }

    /// <summary>Takes a wrong entry back by its opposite, in the open month.</summary>
    [Requires(Capability.KeepDues)]
    public async Task<IActionResult> OnPostPutRightAsync(Guid dues, Guid entry, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, cancellation)) return NotFound();
        if (await db.DuesEntries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == entry && row.OrganisationId == dues, cancellation) is not { } wrong || !MayPutRight(wrong)) return this.Refuse(DuesRefusals.TakenBackAlready);
        if (wrong.Kind is DuesEntryKind.Opening && wrong.Amount > Standing.Balance) return this.Refuse(DuesRefusals.MoreThanBalance(Standing.Balance, ""));
        db.Add(wrong.Opposite(Place.LastClosed, clock.Today, access.Person.Name, clock.Now));
        try { await db.SaveAsync(access.Person.Actor, wrong.Words, cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DuesRefusals.TakenBackAlready); }
        this.Say("Đã ghi lại cho đúng");
        await turn.CommitAsync(cancellation);
        return Redirect(DuesLinks.Book(dues));
    }

    [Requires(Capability.KeepDues)]
    public async Task<IActionResult> OnPostCloseAsync(Guid dues, string? month, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, cancellation)) return NotFound();
        if (!DuesMonths.TryRead(month, out var asked)) return this.Refuse(DuesRefusals.MonthMissing(""));
        if (await closing.CloseAsync(Place.Unit, asked, access.Person.Name, cancellation) is { } no) return this.Refuse(no);
        try { await db.SaveAsync(access.Person.Actor, $"khóa sổ đảng phí {DuesMonths.Show(asked)}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DuesRefusals.ChangedMeanwhile); }
        this.Say($"Đã khóa sổ tháng {DuesMonths.Show(asked)}");
        await turn.CommitAsync(cancellation);
        return Redirect(DuesLinks.Book(dues));
    }

    private async Task<bool> LoadAsync(Guid dues, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(dues, cancellation) is not { } place) return false;
        (Place, Standing) = (place, await ledger.OfAsync(dues, cancellation));
        Open = await ledger.OpenMonthAsync(dues, cancellation);
        if (place.Unit.IsCell && Open is { } open)
        {
            var share = await closing.ShareAsync(place.Unit, open, cancellation);
            var (kept, up) = DuesShare.Split(Standing.Unsplit, share.Kept ?? 0);
            Forecast = new(share, kept, up);
        }

        Closed = await db.DuesBooks.AsNoTracking().Where(row => row.OrganisationId == dues && row.ClosedAt != null).OrderByDescending(row => row.Month).Take(MonthsShown).ToListAsync(cancellation);
        var entries = db.DuesEntries.AsNoTracking().Where(row => row.OrganisationId == dues);
        Total = await entries.CountAsync(cancellation);
        Entries = await entries.OrderByDescending(row => row.On).ThenByDescending(row => row.Id).Skip(From).Take(PageSize).ToListAsync(cancellation);
        var all = db.DuesEntries;
        IsFirst = Closed.Count == 0 && !await entries.AnyAsync(row => row.Kind == DuesEntryKind.Opening && row.TakesBackId == null && !all.Any(other => other.TakesBackId == row.Id), cancellation);
        return true;
    }
}
