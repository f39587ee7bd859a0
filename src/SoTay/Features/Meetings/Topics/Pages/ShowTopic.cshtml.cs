using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Topics.Pages;

/// <summary>One topic: whoever stands above cells reads which of them chose it and what came of it; a cell takes it and reports.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class ShowTopicModel(AppDb db, PersonAccess access, TopicLibrary library, TopicCoverage coverage, MeetingDrafts drafts, VietnamClock clock) : PageModel
{
    private const int OnPage = 100;

    public Organisation Unit { get; private set; } = null!;

    public TopicSeen Seen { get; private set; } = null!;

    public Topic Topic => Seen.Topic;

    /// <summary>Null for a cell, and before the topic is sent.</summary>
    public TopicCounts? Counts { get; private set; }

    public IReadOnlyList<TopicCell> Cells { get; private set; } = [];

    /// <summary>Cells on this page that gave the topic up and have not taken it again.</summary>
    public IReadOnlyDictionary<Guid, TopicChoice> GivenUp { get; private set; } = new Dictionary<Guid, TopicChoice>();

    public bool IsKeeper { get; private set; }

    public bool MayChoose { get; private set; }

    [FromQuery(Name = "standing")]
    public TopicStanding? Standing { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? Report { get; set; }

    public int Listed => Standing switch
    {
        TopicStanding.Chosen => Counts!.Chosen,
        TopicStanding.Held => Counts!.Held,
        TopicStanding.Reported => Counts!.Reported,
        TopicStanding.NotChosen => Counts!.NotChosen,
        _ => Counts!.Cells,
    };

    public string ListTitle => Standing switch
    {
        TopicStanding.Chosen => "Chi bộ đã chọn",
        TopicStanding.Held => "Chi bộ đã họp",
        TopicStanding.Reported => "Chi bộ đã báo kết quả",
        TopicStanding.NotChosen => "Chi bộ chưa chọn",
        _ => "Từng chi bộ",
    };

    public int Pages => Math.Max(1, (Listed + OnPage - 1) / OnPage);

    public string? Link(int page) => page < 1 || page > Pages ? null : $"{TopicLinks.To(Unit.Id, Topic.Id)}?standing={Standing}&page={page}#tung-chi-bo";

    public async Task<IActionResult> OnGetAsync(Guid organisation, Guid row)
    {
        if (!await ShowAsync(organisation, row)) return NotFound();
        Report = Seen.Choice?.Report;
        return Page();
    }

    /// <summary>A cell takes the topic: a thematic meeting is drafted with its outline and papers.</summary>
    [Requires(Capability.PrepareMeetings)]
    public async Task<IActionResult> OnPostAsync(Guid organisation, Guid row)
    {
        if (!await ShowAsync(organisation, row)) return Elsewhere;
        if (!ModelState.IsValid) return this.Again();
        if (Choosing() is { } refusal) return this.Refuse(refusal);
        var meeting = await drafts.OfKindAsync(Unit, MeetingKind.Thematic, HeldOn!.Value, Topic.Title, HttpContext.RequestAborted);
        if (meeting.Items.FirstOrDefault(item => item.Title.Contains(Topic.Title, StringComparison.Ordinal)) is { } presented)
            presented.Hint = Topic.Outline.Length > AgendaItem.TitleLimit ? Topic.Outline[..(AgendaItem.TitleLimit - 1)] + "…" : Topic.Outline;
        db.Add(meeting);
        db.AddRange(Topic.PapersThere.Select(paper => new MeetingPaper
        {
            MeetingId = meeting.Id, OrganisationId = organisation, Title = paper.Title, Form = paper.Form, FileHash = paper.FileHash, Size = paper.Size, PublishedAt = clock.Now, ByName = Seen.Owner,
        }));
        db.Add(new TopicChoice { TopicId = row, OrganisationId = organisation, MeetingId = meeting.Id, ChosenAt = clock.Now });
        try { await db.SaveAsync(access.Person.Actor, "Chọn chuyên đề của cấp trên", HttpContext.RequestAborted); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            // The same button twice at one moment: the first has made the meeting.
            db.ChangeTracker.Clear();
            await ShowAsync(organisation, row);
            if (Seen.Choice is null) throw;
            return this.Refuse(TopicRefusals.ChosenAlready);
        }

        this.Say("Đã soạn buổi chuyên đề. Sửa cho hợp với chi bộ rồi gửi giấy mời.");
        return Redirect(MeetingLinks.To(meeting.Id));
    }

    [Requires(Capability.PrepareMeetings)]
    public async Task<IActionResult> OnPostReportAsync(Guid organisation, Guid row)
    {
        if (!await ShowAsync(organisation, row)) return Elsewhere;
        // Not chosen, or given up meanwhile: the page says where the topic stands.
        if (Seen.Meeting is null) return Redirect(TopicLinks.To(organisation, row));
        var choice = await db.TopicChoices.FirstAsync(one => one.TopicId == row && one.OrganisationId == organisation && one.GivenUpAt == null, HttpContext.RequestAborted);
        if (choice.Tell(Seen.Meeting, Report ?? "", clock.Now) is { } refusal) return this.Refuse(refusal);
        await db.SaveAsync(access.Person.Actor, "Báo kết quả chuyên đề", HttpContext.RequestAborted);
        this.Say("Đã báo kết quả cho cấp trên");
        return Redirect(TopicLinks.To(organisation, row));
    }

    // Only a cell chooses and reports; from anywhere else the list says what there is.
    private IActionResult Elsewhere => Unit.IsCell ? NotFound() : Redirect(TopicLinks.Of(Unit.Id));

    private Refusal? Choosing()
    {
        if (Seen.Choice is not null) return TopicRefusals.ChosenAlready;
        if (Topic.WithdrawnAt is not null) return TopicRefusals.Withdrawn(Topic);
        if (!Unit.IsCell || Topic.Content is { } content && content != MeetingContents.Of(Unit)) return TopicRefusals.NotForThisCell;
        if (HeldOn is not { } day) return TopicRefusals.DayMissing;
        return day < Topic.FirstMonth || day > Topic.LastDay ? TopicRefusals.OutsideMonths(day, Topic) : null;
    }

    private async Task<bool> ShowAsync(Guid organisation, Guid row)
    {
        var cancellation = HttpContext.RequestAborted;
        Unit = await db.Organisations.AsNoTracking().FirstAsync(one => one.Id == organisation, cancellation);
        if (await library.OneAsync(Unit, row, cancellation) is not { } seen) return false;
        Seen = seen;
        IsKeeper = Topic.OrganisationId == organisation && await access.MayAsync(Capability.PublishGuidance, organisation, cancellation);
        MayChoose = Unit.IsCell && await access.MayAsync(Capability.PrepareMeetings, organisation, cancellation);
        if (Unit.IsCell) GivenUp = await coverage.GivenUpAsync(Topic, [organisation], cancellation);
        if (Unit.IsCell || Topic.PublishedAt is null) return true;
        Counts = await coverage.CountAsync(Topic, organisation, cancellation);
        Number = Math.Clamp(Number, 1, Pages);
        Cells = await coverage.ListAsync(Topic, organisation, Standing, (Number - 1) * OnPage, OnPage, cancellation);
        GivenUp = await coverage.GivenUpAsync(Topic, [.. Cells.Where(cell => cell.MeetingId is null).Select(cell => cell.Id)], cancellation);
        return true;
    }
}
