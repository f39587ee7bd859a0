using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Topics.Pages;

/// <summary>A cell gives a topic up while its meeting is only a draft, and says why: the topic is free again, the level above reads the reason.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class GiveUpTopicModel(AppDb db, PersonAccess access, TopicLibrary library, VietnamClock clock) : PageModel
{
    [FromRoute(Name = "organisation")]
    public Guid Organisation { get; set; }

    [FromRoute(Name = "row")]
    public Guid Topic { get; set; }

    public TopicSeen Seen { get; private set; } = null!;

    [BindProperty]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync() => await ShowAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ShowAsync() is { } elsewhere) return elsewhere;
        var cancellation = HttpContext.RequestAborted;
        var choice = await db.TopicChoices.FirstAsync(one => one.Id == Seen.Choice!.Id, cancellation);
        var meeting = await db.Meetings.FirstAsync(one => one.Id == choice.MeetingId, cancellation);
        if (choice.GiveUp(meeting, Why ?? "", clock.Now) is { } refusal) return this.Refuse(refusal);
        // The notice sent in this very moment: the meeting is no draft any more.
        try { await db.SaveAsync(access.Person.Actor, "Thôi chọn chuyên đề của cấp trên", cancellation); }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await ShowAsync() ?? this.Refuse(TopicRefusals.NotADraftAnyMore);
        }

        this.Say("Đã thôi chọn chuyên đề. Bản soạn đã hủy.");
        return Redirect(TopicLinks.To(Organisation, Topic));
    }

    /// <summary>Not a topic of this cell: 404. Not chosen, or given up already: its page says where it stands.</summary>
    private async Task<IActionResult?> ShowAsync()
    {
        var unit = await db.Organisations.AsNoTracking().FirstAsync(one => one.Id == Organisation, HttpContext.RequestAborted);
        if (await library.OneAsync(unit, Topic, HttpContext.RequestAborted) is not { } seen) return unit.IsCell ? NotFound() : Redirect(TopicLinks.Of(Organisation));
        Seen = seen;
        return seen.Meeting is null ? Redirect(TopicLinks.To(Organisation, Topic)) : null;
    }
}
