using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Features.Dues.Payments;

/// <summary>All that was collected for a month, as a list to sign.</summary>
[Requires(Capability.SeeDues)]
public sealed class ReceiptsModel(AppDb db, DuesDesk desk, IDuesPapers papers, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid dues, string month, CancellationToken cancellation)
    {
        if (!DuesMonths.TryRead(month, out var asked) || await desk.OpenCellAsync(dues, cancellation) is not { } place) return NotFound();
        var all = db.DuesPayments;
        var rows = await db.DuesPayments.AsNoTracking().Where(row => row.OrganisationId == dues && row.Month == asked && row.Amount > 0 && !all.Any(other => other.TakesBackId == row.Id))
            .Join(db.Members, row => row.MemberId, member => member.Id, (row, member) => new { Payment = row, member.FullName }).OrderBy(row => row.Payment.Receipt).ThenBy(row => row.Payment.PaidOn).ToListAsync(cancellation);
        var lines = rows.ConvertAll(row => new ReceiptLine(row.Payment.Receipt, row.FullName, row.Payment.Month, row.Payment.Amount, row.Payment.PaidOn, row.Payment.Channel));
        return File(await papers.ReceiptsAsync(place.Unit, asked, clock.Today, lines, cancellation), StoredFile.Word, $"Thu dang phi {month}.docx");
    }
}
