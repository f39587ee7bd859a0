using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Topics.Pages;

/// <summary>The topic library from one organisation: a superior keeps its topics, a cell reads those from above.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class TopicsModel(AppDb db, PersonAccess access, TopicLibrary library, VietnamClock clock) : PageModel
{
    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<TopicSeen> Seen { get; private set; } = [];

    public bool MayPublish { get; private set; }

    public DateOnly Today => clock.Today;

    [BindProperty]
    public TopicInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid organisation)
    {
        await ShowAsync(organisation);
        var month = new DateOnly(clock.Today.Year, clock.Today.Month, 1).AddMonths(1);
        Input = new TopicInput { First = month, Last = month.AddMonths(2) };
        return Page();
    }

    [Requires(Capability.PublishGuidance)]
    public async Task<IActionResult> OnPostAsync(Guid organisation)
    {
        await ShowAsync(organisation);
        if (!ModelState.IsValid) return this.Again();
        var topic = new Topic { OrganisationId = organisation, Title = "", Outline = "", FirstMonth = default, LastMonth = default };
        if (Input.WriteTo(topic) is { } refusal) return this.Refuse(refusal, "Input.");
        db.Add(topic);
        await db.SaveAsync(access.Person.Actor, "Soạn chuyên đề", HttpContext.RequestAborted);
        this.Say("Đã lưu chuyên đề. Đưa tài liệu rồi gửi cho chi bộ.");
        return Redirect(TopicLinks.Content(organisation, topic.Id));
    }

    private async Task ShowAsync(Guid organisation)
    {
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == organisation, HttpContext.RequestAborted);
        Seen = await library.SeenFromAsync(Unit, HttpContext.RequestAborted);
        MayPublish = !Unit.IsCell && await access.MayAsync(Capability.PublishGuidance, organisation, HttpContext.RequestAborted);
    }
}
