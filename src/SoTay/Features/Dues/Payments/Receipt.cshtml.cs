using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Dues.Payments;

/// <summary>The receipt of one payment as a Word file, to print and hand out.</summary>
[Requires(Capability.SeeDues)]
public sealed class ReceiptModel(AppDb db, DuesDesk desk, IDuesPapers papers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid dues, Guid row, CancellationToken cancellation)
    {
        if (await desk.OpenCellAsync(dues, cancellation) is not { } place) return NotFound();
        if (await db.DuesPayments.AsNoTracking().FirstOrDefaultAsync(one => one.Id == row && one.OrganisationId == dues && one.Amount > 0, cancellation) is not { } payment) return NotFound();
        var name = await db.Members.Where(one => one.Id == payment.MemberId).Select(one => one.FullName).FirstAsync(cancellation);
        return File(await papers.ReceiptAsync(place.Unit, new(payment.Receipt, name, payment.Month, payment.Amount, payment.PaidOn, payment.Channel), payment.ByName, cancellation), StoredFile.Word,
            $"Phieu thu dang phi {payment.PaidOn:yyyy-MM-dd} so {payment.Receipt}.docx");
    }
}
