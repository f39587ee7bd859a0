using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Absence;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>A member answers the notice; one tap for coming, two for leave. Someone acting for a member answers in that member's name, marked.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class AnswerModel(AppDb db, PersonAccess access, MessageBook messages, AbsenceWatch absences, VietnamClock clock) : MeetingPageModel(db, access)
{
    public static readonly IReadOnlyList<string> Reasons = ["Ốm, đi khám bệnh", "Việc gia đình", "Đi công tác", "Đi làm xa", "Tập huấn, học tập"];

    [BindProperty]
    public string? Reason { get; set; }

    public NoticeAnswer? Mine { get; private set; }

    /// <summary>Rules that another absence would break.</summary>
    public IReadOnlyList<AbsenceWarning> Absences { get; private set; } = [];

    private Guid? Who => Person.For?.MemberId ?? Person.MemberId;

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        Mine = Meeting.Answers.Find(row => row.MemberId == Who);
        if (Who is { } member) Absences = await absences.OfMemberAsync(member, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting, string? answer, string? chosen)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        if (Who is not { } member) return this.Refuse(MeetingRefusals.NotInvited);
        var coming = answer == "coming";
        if (Meeting.Answer(member, coming, chosen ?? Reason ?? "", clock.Now, Person.For is not null) is { } refusal) return this.Refuse(refusal);
        try { await Db.SaveAsync(Person.Actor, cancellation: HttpContext.RequestAborted); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            // The same button pressed twice, or the secretary decided in this very moment: the answer is read again and said once more.
            if (!await LoadAsync(meeting)) return NotFound();
            if (Meeting.Answer(member, coming, chosen ?? Reason ?? "", clock.Now, Person.For is not null) is { } late) return this.Refuse(late);
            await Db.SaveAsync(Person.Actor, cancellation: HttpContext.RequestAborted);
        }

        await messages.SettleAsync(meeting, [MessageStep.Answer, MessageStep.Moved, MessageStep.Invitation], member, HttpContext.RequestAborted);
        this.Say(coming ? "Đã trả lời: có dự" : "Đã gửi đơn xin vắng, chờ bí thư trả lời");
        return Redirect(MeetingLinks.To(meeting));
    }
}
