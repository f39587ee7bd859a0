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

/// <summary>Gives contributions to members ahead of the meeting and shows who is ready.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class ContributionsModel(AppDb db, PersonAccess access, AheadQuery aheads, VietnamClock clock) : MeetingPageModel(db, access)
{
    public Ahead Ahead { get; private set; } = null!;

    [BindProperty]
    public ContributionInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> People => [new("Chọn một người", ""), .. Lines.Where(line => line.IsCounted).Select(line => new SelectListItem(line.FullName, line.MemberId.ToString()))];

    public IEnumerable<SelectListItem> Items => [new("Cả buổi họp", ""), .. Meeting.Items.Select(item => new SelectListItem(item.Title, item.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid meeting) => await ShowAsync(meeting) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (Refusal() is { } refusal) return this.Refuse(refusal, "Input.");
        Db.Contributions.Add(new Contribution
        {
            MeetingId = meeting, OrganisationId = Meeting.OrganisationId, AgendaItemId = Input.Item, MemberId = Input.Member!.Value,
            FullName = NameOf(Input.Member), Outline = Input.Outline!.Trim(), AskedAt = clock.Now,
        });
        await Db.SaveAsync(Person.Actor, "Giao phát biểu", HttpContext.RequestAborted);
        this.Say($"Đã giao {NameOf(Input.Member)} chuẩn bị phát biểu");
        return Redirect(ContributionLinks.All(meeting));
    }

    /// <summary>Takes a contribution back; what the member wrote stays in the audit.</summary>
    public async Task<IActionResult> OnPostWithdrawalAsync(Guid meeting, Guid row)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (await Db.Contributions.FirstOrDefaultAsync(one => one.Id == row && one.MeetingId == meeting, HttpContext.RequestAborted) is not { } found) return this.Refuse(ContributionRefusals.NothingThere);
        if (Meeting.IsSettled) return this.Refuse(ContributionRefusals.MeetingOver);
        found.WithdrawnAt ??= clock.Now;
        await Db.SaveAsync(Person.Actor, "Thôi giao phát biểu", HttpContext.RequestAborted);
        this.Say($"Đã thôi giao phần phát biểu của {found.FullName}");
        return Redirect(ContributionLinks.All(meeting));
    }

    private Refusal? Refusal()
    {
        if (Meeting.IsSettled) return ContributionRefusals.MeetingOver;
        if (Input.Member is not { } member) return ContributionRefusals.MemberMissing;
        if (Meeting.AttendanceOf(member) is null) return MeetingRefusals.NotOfThisCell;
        if (Input.Item is { } item && Meeting.ItemOf(item) is null or { IsRemoved: true }) return MeetingRefusals.ItemUnknown;
        return MeetingChange.Limit(Input.Outline ?? "", Contribution.OutlineLimit, "Outline");
    }

    private async Task<bool> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return false;
        Ahead = await aheads.OfAsync(meeting, HttpContext.RequestAborted);
        return true;
    }
}

public sealed class ContributionInput
{
    public Guid? Member { get; set; }

    public Guid? Item { get; set; }

    public string? Outline { get; set; }
}
