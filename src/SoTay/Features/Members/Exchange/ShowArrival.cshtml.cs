using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Exchange;

/// <summary>What a signed file says beside what will be in the roster; one act takes the member into a cell, or sends the referral back.</summary>
[Requires(Capability.EditRoster)]
public sealed class ShowArrivalModel(AppDb db, PersonAccess access, ArrivalDesk desk, VietnamClock clock) : PageModel
{
    private const int MostFound = 20, FewCells = 8;

    /// <summary>The choice that it is nobody of the roster.</summary>
    public const string Nobody = "none";

    public Arrival Arrival { get; private set; } = null!;

    /// <summary>Null once it is settled.</summary>
    public TransferContent? Told { get; private set; }

    public IReadOnlyList<SamePerson> People { get; private set; } = [];

    public IReadOnlyList<FoundCell> Cells { get; private set; } = [];

    public string? FindWords { get; private set; }

    /// <summary>The cell that took the member in.</summary>
    public string TakenBy { get; private set; } = "";

    [BindProperty]
    public string? Find { get; set; }

    [BindProperty]
    public Guid? Cell { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>A record of the roster, or <see cref="Nobody"/>.</summary>
    [BindProperty]
    public string? Same { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public bool IsReturning { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid arrival, CancellationToken cancellation)
    {
        if (!await LoadAsync(arrival, cancellation)) return NotFound();
        On = clock.Today;
        return Page();
    }

    /// <summary>Looks for cells by name among those of the unit that read the file.</summary>
    public async Task<IActionResult> OnPostFindAsync(Guid arrival, CancellationToken cancellation) => await LoadAsync(arrival, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid arrival, CancellationToken cancellation)
    {
        if (!await LoadAsync(arrival, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var chosen = Guid.TryParse(Same, out var id) && People.Any(one => one.Id == id) ? id : (Guid?)null;
        if (People.Count > 0 && chosen is null && (Same != Nobody || People.Any(one => one.ByCard))) return this.Refuse(ExchangeWords.PersonNotChosen);
        var cell = Cell is { } to ? await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == to, cancellation) : null;
        if (await desk.TakeAsync(Arrival, cell, On, chosen, unit => access.MayAsync(Capability.EditRoster, unit, cancellation), clock.Today, access.Person.Name, clock.Now, cancellation) is { } no) return this.Refuse(no);
        return await SaveAsync(arrival, $"Đã tiếp nhận {Arrival.FullName}", cancellation);
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid arrival, CancellationToken cancellation)
    {
        if (!await LoadAsync(arrival, cancellation)) return NotFound();
        (IsReturning, On) = (true, clock.Today);
        return Arrival.Return(Reason, access.Person.Name, clock.Now) is { } no ? this.Refuse(no) : await SaveAsync(arrival, "Đã gửi trả", cancellation);
    }

    private async Task<IActionResult> SaveAsync(Guid arrival, string done, CancellationToken cancellation)
    {
        try { await db.SaveAsync(access.Person.Actor, $"giấy giới thiệu {Arrival.ReferralNumber}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(arrival, cancellation) ? this.Refuse(TransferRefusals.ChangedMeanwhile) : NotFound();
        }

        this.Say($"{done}. Tải giấy báo gửi lại nơi chuyển đi");
        return Redirect(ExchangeLinks.Arrival(arrival));
    }

    private async Task<bool> LoadAsync(Guid arrival, CancellationToken cancellation)
    {
        if (await db.Arrivals.FirstOrDefaultAsync(row => row.Id == arrival, cancellation) is not { } found) return false;
        (Arrival, Told) = (found, desk.ContentOf(found));
        if (found.CellId is { } by) TakenBy = await db.PlaceWordsAsync(by, cancellation);
        if (Told is null) return true;
        People = await desk.SameAsync(found, cancellation);
        var (words, chosen, below) = (Folding.Fold(Find ?? "").Trim(), Cell, db.SubtreeOf(found.OrganisationId));
        var cells = await (from cell in db.Organisations.AsNoTracking()
                           join parent in db.Organisations on cell.ParentId equals parent.Id into parents
                           from parent in parents.DefaultIfEmpty()
                           where (cell.Kind == OrganisationKind.Cell || cell.Kind == OrganisationKind.GrassrootsCell) && cell.EndedOn == null && below.Contains(cell.Id)
                               && (words == "" || cell.Id == chosen || cell.FoldedName.Contains(words))
                           orderby cell.Id == chosen descending, cell.Code, cell.Id
                           select new FoundCell(cell.Id, cell.Name, parent == null ? "" : parent.Name)).Take(MostFound + 1).ToListAsync(cancellation);
        Cells = words.Length == 0 && cells.Count > FewCells ? [.. cells.Where(cell => cell.Id == chosen)] : [.. cells.Take(MostFound)];
        FindWords = words.Length == 0 && cells.Count > FewCells ? null : cells.Count == 0 ? "Không có chi bộ nào mang tên ấy ở đây. Thử một phần tên khác." : cells.Count > MostFound ? $"Còn nữa ngoài {MostFound} chi bộ này. Ghi một phần tên rồi bấm Tìm." : null;
        if (cells is [var only]) Cell ??= only.Id;
        return true;
    }
}
