using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Jobs;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.ImportPages;

/// <summary>Brings a list: the file is judged by what it holds, never by its name, and nothing is written yet.</summary>
[Requires(Capability.Import), EnableRateLimiting(RateLimits.Heavy)]
[RequestSizeLimit(MostBytes + 100_000), RequestFormLimits(MultipartBodyLengthLimit = MostBytes + 100_000)]
public sealed class StartImportModel(AppDb db, PersonAccess access, VietnamClock clock, StoreOptions store, JobBoard board) : PageModel
{
    public const int MostBytes = 32 * 1024 * 1024;

    public string Name { get; private set; } = "";

    public IReadOnlyList<RosterImport> Before { get; private set; } = [];

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool PhonesWithConsent { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        await LoadAsync(organisation, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        await LoadAsync(organisation, cancellation);
        if (Upload is null || Upload.Length == 0) return this.Refuse(new("Chưa chọn tệp. Chọn tệp Excel (.xlsx, .xls) hoặc .csv của danh sách.", nameof(Upload)));
        var id = Guid.CreateVersion7();
        var file = RosterImportWork.FileOf(store, id);
        await using (var kept = System.IO.File.Create(file)) await Upload.CopyToAsync(kept, cancellation);
        string layout;
        try
        {
            using var book = WorkbookFile.Open(file);
            layout = MemberSheets.Find(book)[0].Fingerprint;
        }
        catch (FileRefusedException refused)
        {
            System.IO.File.Delete(file);
            return this.Refuse(new(refused.Refusal.Say, nameof(Upload)));
        }

        var import = new RosterImport
        {
            Id = id, OrganisationId = organisation, FileName = Shown(Upload.FileName), Layout = layout, BroughtAt = clock.Now, BroughtBy = access.Person.Name, AsOf = clock.Today,
            PhonesWithConsent = PhonesWithConsent,
            Columns = await db.RememberedLayouts.Where(row => row.OrganisationId == organisation && row.Layout == layout).Select(row => row.Columns).FirstOrDefaultAsync(cancellation),
        };
        db.Add(import);
        var job = ImportQueue.Queue(db, import, write: false, access.Person, clock);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        board.Wake();
        return Redirect($"/imports/{import.Id}?job={job.Id}");
    }

    // A name is only shown, never used as a path.
    private static string Shown(string name)
    {
        var plain = string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(letter => !char.IsControl(letter)));
        return plain.Length > 120 ? plain[..120] : plain;
    }

    private async Task LoadAsync(Guid organisation, CancellationToken cancellation)
    {
        Name = await db.Organisations.Where(row => row.Id == organisation).Select(row => row.Name).FirstAsync(cancellation);
        Before = await db.RosterImports.AsNoTracking().Where(row => row.OrganisationId == organisation).OrderByDescending(row => row.BroughtAt).Take(10).ToListAsync(cancellation);
    }
}
