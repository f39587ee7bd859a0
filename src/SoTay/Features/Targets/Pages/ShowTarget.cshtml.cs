using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Targets.Pages;

/// <summary>One target: how it stands and why, its values with who told them, and where the next one is told.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class ShowTargetModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public Target Target { get; private set; } = null!;

    public Document Document { get; private set; } = null!;

    public Organisation Unit { get; private set; } = null!;

    public TargetStanding Standing { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<TargetValue> Values { get; private set; } = [];

    public TargetLine Line => new(Target, Document.Symbol, Document.Id, Document.IssuedOn, Standing);

    public bool MayReport { get; private set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid target) => await ShowAsync(target) ? Page() : NotFound();

    [Requires(Capability.ReportTargets)]
    public async Task<IActionResult> OnPostAsync(Guid target)
    {
        if (!await ShowAsync(target)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (TargetEntry.Read(Target, Values, Day, Value, Note, clock.Today, out var entry) is { } refusal) return this.Refuse(refusal);
        var stored = Values.FirstOrDefault(row => row.AsOf == entry!.Day);
        if (stored is null) db.Add(new TargetValue { TargetId = target, OrganisationId = Target.OrganisationId, AsOf = entry!.Day, Value = entry.Value, Note = entry.Note, ByName = access.Person.Name, At = clock.Now });
        else
        {
            db.Attach(stored);
            (stored.Value, stored.Note, stored.ByName, stored.At) = (entry!.Value, entry.Note, access.Person.Name, clock.Now);
        }

        await db.SaveAsync(access.Person.Actor, entry.Note.Length > 0 ? entry.Note : null, HttpContext.RequestAborted);
        this.Say($"Đã ghi {TargetWords.Value(entry.Value)} đến ngày {Dates.Full(entry.Day)}");
        return Redirect(TargetLinks.To(target));
    }

    private async Task<bool> ShowAsync(Guid target)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.TargetsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == target, cancellation) is not { } found) return false;
        Target = found;
        Document = await db.Documents.AsNoTracking().FirstAsync(row => row.Id == found.DocumentId, cancellation);
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == found.OrganisationId, cancellation);
        Values = await db.TargetValues.AsNoTracking().Where(row => row.TargetId == target && row.OrganisationId == found.OrganisationId).OrderByDescending(row => row.AsOf).ToListAsync(cancellation);
        Standing = TargetStanding.Of(found, Document.IssuedOn, Values, clock.Today);
        MayReport = await access.MayAsync(Capability.ReportTargets, found.OrganisationId, cancellation);
        return true;
    }
}
