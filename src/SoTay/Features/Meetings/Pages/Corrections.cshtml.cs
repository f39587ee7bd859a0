using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Papers;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>A correction of a sealed meeting: the place, the right words, the reason. The original and its file stay as they are.</summary>
[Requires(Capability.CorrectMeetings)]
public sealed class CorrectionsModel(AppDb db, PersonAccess access, FileStore files, PolicyBook policies, VietnamClock clock) : MeetingPageModel(db, access)
{
    [BindProperty]
    public CorrectionInput Input { get; set; } = new();

    public List<CorrectablePlace> Places { get; private set; } = [];

    public CorrectablePlace? Place => Places.Find(place => place.Key == Input.Place);

    public IEnumerable<SelectListItem> Choices => Places.Select(place => new SelectListItem(place.Words, place.Key));

    public async Task<IActionResult> OnGetAsync(Guid meeting, string? place)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (!Meeting.IsHeld) return Redirect(MeetingLinks.To(meeting));
        Input = new CorrectionInput { Place = place };
        Input.After = Place?.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (Place is not { } place) return this.Refuse(MeetingRefusals.CorrectionPlaceMissing, "Input.");
        if (Meeting.Correct(place, (Input.After ?? "").ReplaceLineEndings("\n"), Input.Reason ?? "", Person.Name, clock.Now) is { } refusal) return this.Refuse(refusal, "Input.");
        var rules = await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted);
        var texts = await MeetingTexts.OfAsync(Db, Meeting, HttpContext.RequestAborted);
        if (Meeting.OpenedAt is not null && Meeting.EndedAt is not null && Meeting.Attendances.Count > 0)
            Meeting.Corrections.MaxBy(row => row.At)!.MinutesHash = files.Keep(new MeetingPapers(rules).Minutes(texts.Corrected(Meeting, clock.Today)));
        await Db.SaveAsync(Person.Actor, Input.Reason, HttpContext.RequestAborted);
        this.Say("Đã ghi đính chính. Bản gốc vẫn giữ nguyên.");
        return Redirect(MeetingLinks.To(meeting) + "#dinh-chinh");
    }

    private async Task<bool> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return false;
        Places = CorrectablePlace.Of(Meeting);
        return true;
    }
}

public sealed class CorrectionInput
{
    public string? Place { get; set; }

    public string? After { get; set; }

    public string? Reason { get; set; }
}
