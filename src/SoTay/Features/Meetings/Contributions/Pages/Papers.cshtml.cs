using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Pages;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Contributions.Pages;

/// <summary>Papers of a meeting: members read, the secretary brings them and sees who has read.</summary>
[Requires(Capability.SeeMeetings)]
[RequestSizeLimit(4L * PaperContent.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = 4L * PaperContent.MostBytes)]
public sealed class PapersModel(AppDb db, PersonAccess access, AheadQuery aheads, PolicyBook policies, FileStore files, VietnamClock clock) : MeetingPageModel(db, access)
{
    public Ahead Ahead { get; private set; } = null!;

    public bool MayPrepare { get; private set; }

    public Dated<DateOnly>? Last { get; private set; }

    public Guid? Who => Person.For?.MemberId ?? Person.MemberId;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool IsPlain { get; set; }

    public IReadOnlyList<Attendance> Readers => [.. Lines.Where(line => line.IsCounted)];

    public async Task<IActionResult> OnGetAsync(Guid meeting) => await ShowAsync(meeting) && (MayPrepare || Meeting.NoticedAt is not null) ? Page() : NotFound();

    [Requires(Capability.PrepareMeetings)]
    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (Meeting.IsSettled) return this.Refuse(ContributionRefusals.MeetingSettled);
        if (PaperContent.Named(Title, Upload, IsPlain) is { } no) return this.Refuse(no);
        var content = new MemoryStream();
        await Upload!.CopyToAsync(content, HttpContext.RequestAborted);
        var (form, refusal) = PaperContent.Judge(content.ToArray());
        if (refusal is not null) return this.Refuse(refusal);
        var paper = new MeetingPaper
        {
            MeetingId = meeting, OrganisationId = Meeting.OrganisationId, Title = Title!.Trim(), Form = form!.Value, FileHash = files.Keep(content.ToArray()), Size = content.Length,
            PublishedAt = clock.Now, ByName = Person.Name,
        };
        Db.MeetingPapers.Add(paper);
        await Db.SaveAsync(Person.Actor, "Đưa tài liệu buổi họp", HttpContext.RequestAborted);
        this.Say($"Đã đưa tài liệu lên{(paper.DaysLate(Last?.Value) is > 0 and var late ? $". Muộn {late} ngày so với hạn {Dates.Full(Last!.Value)}{(Meeting.Kind.DecidesAsCommittee ? "" : ": phần chuẩn bị bị trừ điểm")}" : "")}");
        return Redirect(ContributionLinks.Papers(meeting));
    }

    [Requires(Capability.PrepareMeetings)]
    public async Task<IActionResult> OnPostWithdrawalAsync(Guid meeting, Guid row, bool back)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (await Db.MeetingPapers.FirstOrDefaultAsync(one => one.Id == row && one.MeetingId == meeting, HttpContext.RequestAborted) is not { } paper) return this.Refuse(ContributionRefusals.NothingThere);
        if (Meeting.IsSettled) return this.Refuse(ContributionRefusals.MeetingSettled);
        paper.WithdrawnAt = back ? null : clock.Now;
        await Db.SaveAsync(Person.Actor, back ? "Đưa lại tài liệu" : "Rút tài liệu", HttpContext.RequestAborted);
        this.Say(back ? "Đã đưa lại tài liệu" : "Đã rút tài liệu", back ? null : $"{ContributionLinks.Papers(meeting)}?handler=Withdrawal&row={row}&back=true");
        return Redirect(ContributionLinks.Papers(meeting));
    }

    private async Task<bool> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return false;
        Ahead = await aheads.OfAsync(meeting, HttpContext.RequestAborted);
        Last = MeetingDeadlines.For(Meeting, await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted)).Notice;
        MayPrepare = await MayAsync(Capability.PrepareMeetings);
        return true;
    }
}
