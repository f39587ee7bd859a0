using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Exchange;

/// <summary>Transfer files of other installations that were read at a unit and below, and the reading of a new one.</summary>
[Requires(Capability.EditRoster), LargestUpload(SmallUpload.FormBytes)]
public sealed class ArrivalsModel(AppDb db, PersonAccess access, ArrivalDesk desk, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<Arrival> Rows { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public bool HasMore { get; private set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation) => await LoadAsync(organisation, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        if (!await LoadAsync(organisation, cancellation)) return NotFound();
        var (bytes, wrong) = await SmallUpload.ReadAsync(Upload, cancellation);
        if (bytes is null) return this.Refuse(wrong!);
        var (arrival, refusal) = await desk.ReadAsync(bytes, organisation, clock.Today, access.Person.Name, clock.Now, cancellation);
        if (arrival is null) return this.Refuse(refusal!);
        try { await db.SaveAsync(access.Person.Actor, $"tệp chuyển sinh hoạt {arrival.ReferralNumber}", cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            // Another office read the same file at the same moment.
            db.ChangeTracker.Clear();
            if (await db.Arrivals.AsNoTracking().FirstOrDefaultAsync(row => row.Sender == arrival.Sender && row.TransferId == arrival.TransferId, cancellation) is not { } other) throw;
            return await LoadAsync(organisation, cancellation) ? this.Refuse(ExchangeWords.SameFile(other)) : NotFound();
        }

        return Redirect(ExchangeLinks.Arrival(arrival.Id));
    }

    private async Task<bool> LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return false;
        (Unit, From) = (unit, Math.Clamp(From, 0, 100_000));
        var below = db.SubtreeOf(organisation);
        var rows = await db.Arrivals.AsNoTracking().Where(row => below.Contains(row.OrganisationId)).OrderByDescending(row => row.ReadAt).ThenBy(row => row.Id).Skip(From).Take(PageSize + 1).ToListAsync(cancellation);
        (Rows, HasMore) = ([.. rows.Take(PageSize)], rows.Count > PageSize);
        return true;
    }
}
