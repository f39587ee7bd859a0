using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Preparation;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>Day, time, place and the people who lead. Two people who change it at once see both versions.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class ArrangementModel(AppDb db, PersonAccess access, MeetingDrafts drafts, MessageBook messages) : MeetingPageModel(db, access)
{
    [BindProperty]
    public ArrangementInput Input { get; set; } = new();

    /// <summary>Somebody else saved in between: what stands now is shown beside what was typed.</summary>
    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        Input = new ArrangementInput
        {
            HeldOn = Meeting.HeldOn, StartsAt = Meeting.StartsAt, Place = Meeting.Place, Chair = Meeting.ChairId, Secretary = Meeting.MeetingSecretaryId, Version = Meeting.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (Input.Version != Meeting.Version) return Stale();
        var (moved, before) = (Input.HeldOn != Meeting.HeldOn, (Meeting.HeldOn, Meeting.StartsAt));
        if (Meeting.Arrange(Input.HeldOn ?? Meeting.HeldOn, Input.StartsAt ?? Meeting.StartsAt, Input.Place ?? "", Input.Chair, Input.Secretary) is { } refusal)
            return this.Refuse(refusal, "Input.");
        if (moved) await drafts.RefreshAsync(Meeting, HttpContext.RequestAborted);
        var asked = Meeting.NoticedAt is not null && before != (Meeting.HeldOn, Meeting.StartsAt);
        if (asked) await messages.MoveAsync(Meeting, HttpContext.RequestAborted);
        try { await Db.SaveAsync(Person.Actor, cancellation: HttpContext.RequestAborted); }
        catch (DbUpdateConcurrencyException)
        {
            await LoadAsync(meeting);
            return Stale();
        }

        this.Say(asked ? $"Đã dời buổi họp. {Meeting.Answers.Count} câu trả lời đã có vẫn giữ, mọi người được hỏi lại." : "Đã lưu giờ, nơi họp");
        return Redirect(MeetingLinks.To(meeting));
    }

    private IActionResult Stale()
    {
        IsStale = true;
        // Saving again from this page is a choice made with both versions in sight.
        ModelState.Remove("Input.Version");
        Input.Version = Meeting.Version;
        return this.Refuse(MeetingRefusals.ArrangedByOther);
    }
}

public sealed class ArrangementInput
{
    public DateOnly? HeldOn { get; set; }

    public TimeOnly? StartsAt { get; set; }

    public string? Place { get; set; }

    public Guid? Chair { get; set; }

    public Guid? Secretary { get; set; }

    public int Version { get; set; }
}
