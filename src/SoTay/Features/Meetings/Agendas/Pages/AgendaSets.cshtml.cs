using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Agendas.Pages;

/// <summary>Template sets of an office: its own, those of its superiors to copy, and the product's own order.</summary>
[Requires(Capability.PublishGuidance)]
public sealed class AgendaSetsModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<AgendaSet> Own { get; private set; } = [];

    public IReadOnlyList<(AgendaSet Set, string Owner)> Above { get; private set; } = [];

    public DateOnly Today => clock.Today;

    [BindProperty]
    public AgendaSetInput Input { get; set; } = new();

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<MeetingKind>().Select(kind => new SelectListItem(kind.Words, kind.ToString()));

    public static IEnumerable<SelectListItem> Contents => MeetingContents.Choices;

    public async Task<IActionResult> OnGetAsync(Guid organisation)
    {
        await ShowAsync(organisation);
        return Page();
    }

    /// <summary>A new set that begins with the product's own order of that kind.</summary>
    public async Task<IActionResult> OnPostAsync(Guid organisation)
    {
        await ShowAsync(organisation);
        if (!ModelState.IsValid) return this.Again();
        if (MeetingChange.Limit(Input.Name ?? "", AgendaSet.NameLimit, "Name") is { } no) return this.Refuse(no, "Input.");
        var set = new AgendaSet { OrganisationId = organisation, Name = Input.Name!.Trim(), Kind = Input.Kind, Content = Input.Content };
        set.Begin(AgendaTemplates.Blank(Input.Kind, Input.Content));
        return await SaveAsync(set, "Soạn mẫu chương trình");
    }

    /// <summary>Copies a set of one's own or of a superior.</summary>
    public async Task<IActionResult> OnPostCopyAsync(Guid organisation, Guid row)
    {
        await ShowAsync(organisation);
        if (Own.Concat(Above.Select(one => one.Set)).FirstOrDefault(set => set.Id == row) is not { } from) return this.Refuse(AgendaRefusals.SourceUnknown);
        var set = new AgendaSet { OrganisationId = organisation, Name = from.Name, Kind = from.Kind, Content = from.Content, CopiedFromId = from.Id };
        set.Begin(from.Lines.Select(line => new AgendaLine(line.Part, line.Purpose, line.Title, line.Hint)));
        return await SaveAsync(set, "Chép mẫu chương trình");
    }

    private async Task<IActionResult> SaveAsync(AgendaSet set, string reason)
    {
        db.Add(set);
        await db.SaveAsync(access.Person.Actor, reason, HttpContext.RequestAborted);
        return Redirect(AgendaLinks.To(set.Id));
    }

    private async Task ShowAsync(Guid organisation)
    {
        var cancellation = HttpContext.RequestAborted;
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, cancellation);
        Own = await db.AgendaSets.AsNoTracking().Include(row => row.Items).Where(row => row.OrganisationId == organisation).OrderBy(row => row.Kind).ThenBy(row => row.Id).ToListAsync(cancellation);
        var above = (await db.AboveAsync([organisation], cancellation))[organisation].Where(id => id != organisation).ToList();
        var names = await db.Organisations.AsNoTracking().Where(row => above.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        Above = [.. (await db.AgendaSets.AsNoTracking().Include(row => row.Items).Where(row => above.Contains(row.OrganisationId) && row.PublishedFrom != null && row.EndedOn == null)
            .OrderBy(row => row.Kind).ThenBy(row => row.Id).ToListAsync(cancellation)).Select(set => (set, names[set.OrganisationId]))];
    }
}

public sealed class AgendaSetInput
{
    public string? Name { get; set; }

    public MeetingKind Kind { get; set; }

    public MeetingContent? Content { get; set; }
}
