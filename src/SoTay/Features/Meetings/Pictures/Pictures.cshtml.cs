using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Pages;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pictures;

/// <summary>Pictures of a meeting, for those in whose sight it is; who runs the meeting sends them and may take one back before the sealing.</summary>
[Requires(Capability.SeeMeetings)]
[RequestSizeLimit(Uploads.FormBytes), RequestFormLimits(MultipartBodyLengthLimit = Uploads.FormBytes)]
public sealed class PicturesModel(AppDb db, PersonAccess access, PictureTaking taking) : MeetingPageModel(db, access)
{
    public List<MeetingPicture> Pictures { get; private set; } = [];

    public Dated<int>? Most { get; private set; }

    public bool MayRun { get; private set; }

    public bool MaySend => MayRun && Meeting.OpenedAt is not null && !(Pictures.Count >= Most?.Value);

    public async Task<IActionResult> OnGetAsync(Guid meeting) => await ShowAsync(meeting) ? Page() : NotFound();

    [Requires(Capability.RunMeetings)]
    public async Task<IActionResult> OnPostAsync(Guid meeting, IFormFile? upload, string? caption, bool secret)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (await taking.TakeAsync(Person, Meeting, new SentPicture(Guid.CreateVersion7(), upload, caption, secret), HttpContext.RequestAborted) is { } refusal) return this.Refuse(refusal);
        this.Say("Đã lưu ảnh");
        return Redirect(PictureLinks.Of(meeting));
    }

    [Requires(Capability.RunMeetings)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid meeting, Guid picture, bool back)
    {
        if (!await ShowAsync(meeting)) return NotFound();
        if (Meeting.IsSettled) return this.Refuse(PictureRefusals.Sealed);
        var found = await Db.MeetingPictures.FirstOrDefaultAsync(row => row.Id == picture && row.MeetingId == meeting, HttpContext.RequestAborted);
        if (found is null || found.IsRemoved != back) return this.Refuse(PictureRefusals.Gone);
        if (back && Pictures.Count >= Most?.Value) return this.Refuse(PictureRefusals.TooMany(Most.Value));
        found.IsRemoved = !back;
        await Db.SaveAsync(Person.Actor, cancellation: HttpContext.RequestAborted);
        this.Say(back ? "Đã lấy lại ảnh" : "Đã bỏ ảnh", back ? null : $"{PictureLinks.Of(meeting)}?handler=Remove&picture={picture}&back=true");
        return Redirect(PictureLinks.Of(meeting));
    }

    private async Task<bool> ShowAsync(Guid meeting)
    {
        if (!await LoadAsync(meeting)) return false;
        Pictures = await Db.MeetingPictures.AsNoTracking().Where(row => row.MeetingId == meeting && !row.IsRemoved).OrderBy(row => row.At).ToListAsync(HttpContext.RequestAborted);
        Most = await taking.MostAsync(Meeting, HttpContext.RequestAborted);
        MayRun = await MayAsync(Capability.RunMeetings);
        return true;
    }
}
