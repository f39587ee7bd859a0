using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Dues.Portal;

/// <summary>Brings a list of the national portal; nothing is written yet.</summary>
[Requires(Capability.CollectDues), EnableRateLimiting(RateLimits.Heavy)]
[RequestSizeLimit(MostBytes + 100_000), RequestFormLimits(MultipartBodyLengthLimit = MostBytes + 100_000)]
public sealed class PortalListsModel(AppDb db, DuesDesk desk, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int MostBytes = 8 * 1024 * 1024;

    public DuesPlace Place { get; private set; } = null!;

    public List<DuesPortalList> Before { get; private set; } = [];

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid dues, CancellationToken cancellation) => await LoadAsync(dues, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid dues, CancellationToken cancellation)
    {
        if (!await LoadAsync(dues, cancellation)) return NotFound();
        if (Upload is null || Upload.Length == 0) return this.Refuse(DuesRefusals.ListMissing);
        var copy = new MemoryStream();
        await Upload.CopyToAsync(copy, cancellation);
        copy.Position = 0;
        try
        {
            var (rows, refusal) = PortalReading.Read(copy);
            if (rows is null) return this.Refuse(refusal!);
            var list = new DuesPortalList { OrganisationId = dues, FileName = Shown(Upload.FileName), BroughtAt = clock.Now, BroughtBy = access.Person.Name };
            list.Keep(JsonSerializer.Serialize(rows));
            db.Add(list);
            await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
            return Redirect(DuesLinks.List(dues, list.Id));
        }
        catch (FileRefusedException refused) { return this.Refuse(new(refused.Refusal.Say, nameof(Upload))); }
    }

    // A name is only shown, never used as a path.
    private static string Shown(string name)
    {
        var plain = string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(letter => !char.IsControl(letter)));
        return plain.Length > DuesPortalList.NameLimit ? plain[..DuesPortalList.NameLimit] : plain;
    }

    private async Task<bool> LoadAsync(Guid dues, CancellationToken cancellation)
    {
        if (await desk.OpenCellAsync(dues, cancellation) is not { } place) return false;
        Place = place;
        Before = await db.DuesPortalLists.AsNoTracking().Where(row => row.OrganisationId == dues).OrderByDescending(row => row.BroughtAt).Take(10).ToListAsync(cancellation);
        return true;
    }
}
