using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues.Books;

/// <summary>Hand-overs of a unit in both directions: what it gives to its superior, and what units below give to it.</summary>
[Requires(Capability.SeeDuesBook)]
public sealed class HandOversModel(AppDb db, DuesDesk desk, DuesLedger ledger, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public DuesPlace Place { get; private set; } = null!;

    public DuesStanding Standing { get; private set; } = null!;

    public string Superior { get; private set; } = "";

    /// <summary>Shows what comes from below.</summary>
    public bool Below { get; private set; }

    public List<(DuesHandOver Row, string Name)> Rows { get; private set; } = [];

    public int Waiting { get; private set; }

    public int From { get; private set; }

    public int Total { get; private set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    public string Link(int from) => $"{DuesLinks.HandOvers(Place.Unit.Id)}?from={from}{(Below ? "&below=true" : "")}";

    public static State StateOf(DuesHandOver row) => row.State switch { DuesHandOverState.Received => State.Done, DuesHandOverState.SentBack => State.Late, _ => State.Asked };

    public async Task<IActionResult> OnGetAsync(Guid dues, bool below, int from, CancellationToken cancellation)
    {
        On = clock.Today;
        return await LoadAsync(dues, below, from, cancellation) ? Page() : NotFound();
    }

    /// <summary>Gives to the superior: a cell all that it owes, a committee what was decided.</summary>
    [Requires(Capability.KeepDues)]
    public async Task<IActionResult> OnPostAsync(Guid dues, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, false, 0, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (Place.Unit.IsEnded) return this.Refuse(DuesRefusals.UnitEnded);
        var ofCell = Place.Unit.IsCell;
        var amount = ofCell ? Standing.Owed : Vnd.TryRead(Amount, out var typed) ? typed : 0;
        var (made, refusal) = DuesHandOver.Give(dues, Place.Unit.ParentId, amount, ofCell ? Standing.Owed : Standing.Balance, !ofCell, On, Place.LastClosed, clock.Today, access.Person.Name, clock.Now);
        if (made is null) return this.Refuse(refusal!);
        db.Add(made);
        await db.SaveAsync(access.Person.Actor, $"bàn giao đảng phí {Vnd.Say(made.Amount)}", cancellation);
        this.Say($"Đã ghi giao {Vnd.Say(made.Amount)}");
        await turn.CommitAsync(cancellation);
        return Redirect(DuesLinks.HandOvers(dues));
    }

    [Requires(Capability.KeepDues)]
    public Task<IActionResult> OnPostReceiveAsync(Guid dues, Guid row, CancellationToken cancellation) =>
        SettleAsync(dues, row, (one, _, _) => one.Receive(clock.Today, Place.LastClosed, clock.Today, access.Person.Name), "Đã nhận", cancellation);

    [Requires(Capability.KeepDues)]
    public Task<IActionResult> OnPostBackAsync(Guid dues, Guid row, string? reason, CancellationToken cancellation) =>
        SettleAsync(dues, row, (one, ended, closed) => one.SendBack(reason, ended, closed, clock.Today, access.Person.Name), "Đã gửi trả", cancellation);

    private async Task<IActionResult> SettleAsync(Guid dues, Guid row, Func<DuesHandOver, bool, DateOnly?, Platform.Refusal?> settle, string say, CancellationToken cancellation)
    {
        await using var turn = await db.BookTurnAsync(dues, cancellation);
        if (!await LoadAsync(dues, true, 0, cancellation)) return NotFound();
        if (await db.DuesHandOvers.FirstOrDefaultAsync(one => one.Id == row && one.ToId == dues, cancellation) is not { } found) return this.Refuse(DuesRefusals.HandOverSettled);
        var ended = await db.Organisations.AnyAsync(unit => unit.Id == found.FromId && unit.EndedOn != null, cancellation);
        if (settle(found, ended, await db.LastClosedAsync(found.FromId, cancellation)) is { } no) return this.Refuse(no with { Field = null });
        try { await db.SaveAsync(access.Person.Actor, cancellation: cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond) { return this.Refuse(DuesRefusals.ChangedMeanwhile); }
        this.Say($"{say} {Vnd.Say(found.Amount)}");
        await turn.CommitAsync(cancellation);
        return Redirect(DuesLinks.HandOvers(dues) + "?below=true");
    }

    private async Task<bool> LoadAsync(Guid dues, bool below, int from, CancellationToken cancellation)
    {
        if (await desk.OpenAsync(dues, cancellation) is not { } place) return false;
        (Place, Standing, Below, From) = (place, await ledger.OfAsync(dues, cancellation), below, Math.Max(0, from));
        Superior = place.Unit.ParentId is { } above ? await db.Organisations.Where(row => row.Id == above).Select(row => row.Name).FirstAsync(cancellation) : "cấp trên (ngoài hệ thống này)";
        Waiting = await db.DuesHandOvers.CountAsync(row => row.ToId == dues && row.State == DuesHandOverState.Given, cancellation);
        var rows = db.DuesHandOvers.AsNoTracking().Where(row => below ? row.ToId == dues : row.FromId == dues);
        Total = await rows.CountAsync(cancellation);
        var page = await rows.OrderBy(row => row.State == DuesHandOverState.Given ? 0 : 1).ThenByDescending(row => row.GivenOn).ThenBy(row => row.Id).Skip(From).Take(PageSize)
            .Join(db.Organisations, row => row.FromId, unit => unit.Id, (row, unit) => new { Row = row, unit.Name }).ToListAsync(cancellation);
        Rows = [.. page.OrderBy(one => one.Row.State is DuesHandOverState.Given ? 0 : 1).ThenByDescending(one => one.Row.GivenOn).ThenBy(one => one.Row.Id).Select(one => (one.Row, one.Name))];
        return true;
    }
}
