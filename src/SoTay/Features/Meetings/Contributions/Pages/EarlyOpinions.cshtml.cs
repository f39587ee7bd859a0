using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Contributions.Pages;

/// <summary>A member sends an opinion before the meeting: to speak on, or to be read out by the secretary.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class EarlyOpinionsModel(AppDb db, PersonAccess access, VietnamClock clock) : MeetingPageModel(db, access)
{
    private Guid? Who => Person.For?.MemberId ?? Person.MemberId;

    public IReadOnlyList<EarlyOpinion> Mine { get; private set; } = [];

    [BindProperty]
    public EarlyOpinionInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Items => [new("Cả buổi họp", ""), .. Meeting.Items.Select(item => new SelectListItem(item.Title, item.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid meeting) => await ShowAsync(meeting) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (Refusal() is { } refusal) return this.Refuse(refusal, "Input.");
        Db.EarlyOpinions.Add(new EarlyOpinion
        {
            MeetingId = meeting, OrganisationId = Meeting.OrganisationId, AgendaItemId = Input.Item, MemberId = Who!.Value, FullName = NameOf(Who),
            Words = Input.Words!.Trim().ReplaceLineEndings("\n"), IsToBeRead = Input.Manner == "read", SentAt = clock.Now,
        });
        await Db.SaveAsync(Person.Actor, "Gửi ý kiến trước buổi họp", HttpContext.RequestAborted);
        this.Say("Đã gửi ý kiến cho bí thư");
        return Redirect(ContributionLinks.Opinions(meeting));
    }

    public async Task<IActionResult> OnPostWithdrawalAsync(Guid meeting, Guid row)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (Mine.FirstOrDefault(one => one.Id == row) is not { } found) return this.Refuse(ContributionRefusals.OpinionGone);
        if (!Meeting.IsPreparing) return this.Refuse(ContributionRefusals.MeetingOver);
        found.WithdrawnAt = clock.Now;
        await Db.SaveAsync(Person.Actor, "Rút ý kiến gửi trước", HttpContext.RequestAborted);
        this.Say("Đã rút ý kiến");
        return Redirect(ContributionLinks.Opinions(meeting));
    }

    private Refusal? Refusal()
    {
        if (Who is not { } member || Meeting.AttendanceOf(member) is null) return MeetingRefusals.NotInvited;
        if (!Meeting.IsPreparing) return ContributionRefusals.MeetingOver;
        if (Input.Item is { } item && Meeting.ItemOf(item) is null or { IsRemoved: true }) return MeetingRefusals.ItemUnknown;
        return MeetingChange.Limit(Input.Words ?? "", AgendaItem.WordsLimit, "Words");
    }

    private async Task<bool> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return false;
        Mine = await Db.EarlyOpinions.Where(row => row.MeetingId == meeting && row.MemberId == Who && row.WithdrawnAt == null).OrderBy(row => row.Id).ToListAsync(HttpContext.RequestAborted);
        return true;
    }
}

public sealed class EarlyOpinionInput
{
    public Guid? Item { get; set; }

    public string? Words { get; set; }

    /// <summary><c>signed</c> or <c>read</c>.</summary>
    public string Manner { get; set; } = "signed";
}
