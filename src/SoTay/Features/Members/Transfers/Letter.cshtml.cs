using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Members.Transfers;

/// <summary>The referral as a Word file; made when asked for, not kept.</summary>
[Requires(Capability.SeeRoster)]
public sealed class LetterModel(AppDb db, PersonAccess access, IReferralLetter letter) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid transfer, CancellationToken cancellation) =>
        await db.TransfersVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == transfer, cancellation) is not { } found ? NotFound()
            : File(await letter.WriteAsync(found, cancellation), StoredFile.Word, $"Giay gioi thieu {found.IssuedOn:yyyy-MM-dd}.docx");
}
