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

/// <summary>One target: how it stands and why, what each unit below has of it, its values with who told them, and where the next one is told.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class ShowTargetModel(AppDb db, PersonAccess access, TargetBook book, TargetTelling telling, ITargetMeasures measures, ITargetTasks tasks, VietnamClock clock) : PageModel
{
    public Target Target { get; private set; } = null!;

    /// <summary>Null for one that the organisation registered by itself.</summary>
    public Document? Document { get; private set; }

    public Organisation Unit { get; private set; } = null!;

    /// <summary>The target that this one is a part of; null when there is none, or none that this person may open.</summary>
    public Target? Upper { get; private set; }

    public TargetLine Line { get; private set; } = null!;

    public TargetOutlook Outlook { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<TargetValue> Values { get; private set; } = [];

    /// <summary>What the units directly below have of it, in the order of their codes.</summary>
    public IReadOnlyList<(Organisation Unit, TargetLine Line)> Parts { get; private set; } = [];

    /// <summary>The work given for it.</summary>
    public IReadOnlyList<TargetTask> Tasks { get; private set; } = [];

    /// <summary>Where a task for it is given; null where this person may not.</summary>
    public string? Assignment { get; private set; }

    public string? MeasureWords => measures.All.FirstOrDefault(measure => measure.Name == Target.Measure)?.Words;

    public bool MayReport { get; private set; }

    public bool MaySet { get; private set; }

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
        if (await telling.TellAsync(Target, Values.FirstOrDefault(row => row.AsOf == entry!.Day), entry!, access.Person, HttpContext.RequestAborted) is { } lost)
            return await ShowAsync(target) ? this.Refuse(lost) : NotFound();
        this.Say($"Đã ghi {TargetWords.Value(entry!.Value)} đến ngày {Dates.Full(entry.Day)}");
        return Redirect(TargetLinks.To(target));
    }

    private async Task<bool> ShowAsync(Guid target)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.TargetsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == target, cancellation) is not { } found) return false;
        Target = found;
        Document = await db.Documents.AsNoTracking().FirstOrDefaultAsync(row => row.Id == found.DocumentId, cancellation);
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == found.OrganisationId, cancellation);
        Upper = await db.TargetsVisibleTo(access.Person).AsNoTracking().FirstOrDefaultAsync(row => row.Id == found.ParentId, cancellation);
        Values = await db.TargetValues.AsNoTracking().Where(row => row.TargetId == target && row.OrganisationId == found.OrganisationId).OrderByDescending(row => row.AsOf).ToListAsync(cancellation);
        Line = new(found, Document?.Symbol, (await book.TalliesAsync(Unit, [found], clock.Today, cancellation))[found.Id], clock.Today);
        Outlook = await book.OutlookAsync(found, clock.Today, cancellation);
        Parts = await PartsAsync(found, cancellation);
        MayReport = found.Source is TargetSource.Reported && await access.MayAsync(Capability.ReportTargets, found.OrganisationId, cancellation);
        MaySet = await access.MayAsync(Capability.SetTargets, found.OrganisationId, cancellation);
        (Tasks, Assignment) = (await tasks.OfAsync(target, cancellation), await tasks.AssignmentAsync(found, cancellation));
        return true;
    }

    private async Task<List<(Organisation, TargetLine)>> PartsAsync(Target found, CancellationToken cancellation)
    {
        var rows = await (from part in db.Targets.AsNoTracking()
                          join unit in db.Organisations on part.OrganisationId equals unit.Id
                          where part.ParentId == found.Id
                          orderby unit.Code
                          select new { Part = part, Unit = unit }).ToListAsync(cancellation);
        var parts = new List<(Organisation, TargetLine)>(rows.Count);
        foreach (var row in rows)
            parts.Add((row.Unit, new(row.Part, Document?.Symbol, (await book.TalliesAsync(row.Unit, [row.Part], clock.Today, cancellation))[row.Part.Id], clock.Today)));
        return parts;
    }
}
