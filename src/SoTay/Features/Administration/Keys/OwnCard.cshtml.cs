using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Members.Exchange;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Exchange;

namespace SoTay.Features.Administration.Keys;

/// <summary>The key card of this installation; only the public half.</summary>
[Requires(Capability.Administer)]
public sealed class OwnCardModel(AppDb db, SignedFiles files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        File(new KeyCard(await db.InstallationNameAsync(cancellation), files.Own).Write(), "application/json", $"The khoa{KeyCard.Extension}");
}
