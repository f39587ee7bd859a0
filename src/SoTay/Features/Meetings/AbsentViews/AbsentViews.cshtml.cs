using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Pages;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.AbsentViews;

/// <summary>Views in writing of committee members who were away, on the resolutions of a committee's meeting.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class AbsentViewsModel(AppDb db, PersonAccess access, PolicyBook policies, VietnamClock clock) : MeetingPageModel(db, access)
{
    public IReadOnlyList<AbsentView> Views { get; private set; } = [];

    /// <summary>Votes that the rule speaks of.</summary>
    public IReadOnlyList<MeetingVote> Votes { get; private set; } = [];

    /// <summary>Committee members who were not there.</summary>
    public IReadOnlyList<Attendance> Away { get; private set; } = [];

    public Dated<bool>? Rule { get; private set; }

    public bool MayRun { get; private set; }

    [BindProperty]
    public Guid? Vote { get; set; }

    [BindProperty]
    public Guid? Member { get; set; }

    [BindProperty]
    public AbsentStance Stance { get; set; }

    [BindProperty]
    public AbsentChannel Channel { get; set; }

    [BindProperty]
    public DateOnly? GivenOn { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public IEnumerable<SelectListItem> VoteChoices => Votes.Select(vote => new SelectListItem(vote.Question, vote.Id.ToString()));

    public IEnumerable<SelectListItem> MemberChoices => [new("Chọn người vắng", ""), .. Away.Select(line => new SelectListItem(line.FullName, line.MemberId.ToString()))];

    public static IEnumerable<SelectListItem> Stances => Enum.GetValues<AbsentStance>().Select(stance => new SelectListItem(Capital(stance.Words), stance.ToString()));

    public static IEnumerable<SelectListItem> Channels => Enum.GetValues<AbsentChannel>().Select(channel => new SelectListItem(Capital(channel.Words), channel.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid meeting) => await ShowAsync(meeting) ? Page() : Redirect(MeetingLinks.To(meeting));

    [Requires(Capability.RunMeetings)]
    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await ShowAsync(meeting)) return Redirect(MeetingLinks.To(meeting));
        if (!ModelState.IsValid) return this.Again();
        if (Refusal() is { } refusal) return this.Refuse(refusal);
        Db.Add(new AbsentView
        {
            MeetingId = meeting, OrganisationId = Meeting.OrganisationId, VoteId = Vote!.Value, MemberId = Member!.Value, FullName = Meeting.AttendanceOf(Member.Value)!.FullName,
            Stance = Stance, Channel = Channel, GivenOn = GivenOn!.Value, Words = (Words ?? "").Trim().ReplaceLineEndings("\n"), ByName = Person.Name, RecordedAt = clock.Now,
        });
        await Db.SaveAsync(Person.Actor, "Ý kiến của cấp ủy viên vắng mặt", HttpContext.RequestAborted);
        this.Say("Đã ghi ý kiến của người vắng");
        return Redirect(AbsentViewLinks.Of(meeting));
    }

    [Requires(Capability.RunMeetings)]
    public async Task<IActionResult> OnPostRemovalAsync(Guid meeting, Guid row, bool back)
    {
        if (!await ShowAsync(meeting)) return Redirect(MeetingLinks.To(meeting));
        if (await Db.AbsentViews.FirstOrDefaultAsync(one => one.Id == row && one.MeetingId == meeting, HttpContext.RequestAborted) is not { } found) return Redirect(AbsentViewLinks.Of(meeting));
        if (Meeting.IsSettled) return this.Refuse(AbsentViewRefusals.Sealed);
        if (back && Views.Any(view => view.VoteId == found.VoteId && view.MemberId == found.MemberId)) return this.Refuse(AbsentViewRefusals.Again);
        found.IsWithdrawn = !back;
        await Db.SaveAsync(Person.Actor, back ? "Lấy lại ý kiến của người vắng" : "Bỏ ý kiến của người vắng", HttpContext.RequestAborted);
        this.Say(back ? "Đã lấy lại ý kiến" : "Đã bỏ ý kiến", back ? null : $"{AbsentViewLinks.Of(meeting)}?handler=Removal&row={row}&back=true");
        return Redirect(AbsentViewLinks.Of(meeting));
    }

    private Refusal? Refusal()
    {
        if (Meeting.IsSettled) return AbsentViewRefusals.Sealed;
        if (Votes.All(vote => vote.Id != Vote)) return AbsentViewRefusals.NotAllowed;
        if (Away.All(line => line.MemberId != Member)) return AbsentViewRefusals.NotAbsent;
        if (Views.Any(view => view.VoteId == Vote && view.MemberId == Member)) return AbsentViewRefusals.Again;
        if (GivenOn is not { } day) return AbsentViewRefusals.DayMissing;
        return day > clock.Today ? AbsentViewRefusals.DayAhead(day) : MeetingChange.Limit(Words ?? "", AbsentView.WordsLimit, "Words", needed: false);
    }

    private static string Capital(string words) => char.ToUpper(words[0], CultureInfo.GetCultureInfo("vi-VN")) + words[1..];

    /// <summary>False for any other meeting than a committee's: there the page has nothing to say and leads back to the meeting.</summary>
    private async Task<bool> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting) || !Meeting.Kind.DecidesAsCommittee) return false;
        Rule = (await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted)).AbsentAsked();
        Views = await Db.AbsentViewsOfAsync(Meeting, HttpContext.RequestAborted);
        if (Rule is not null) Votes = [.. Meeting.Votes.Where(vote => vote is { Decision: VoteDecision.Resolution, IsSecret: false }).OrderBy(vote => vote.Id)];
        Away = [.. Lines.Where(line => line is { IsCommittee: true, IsAbsent: true })];
        MayRun = await MayAsync(Capability.RunMeetings);
        return true;
    }
}
