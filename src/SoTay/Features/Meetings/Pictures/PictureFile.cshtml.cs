using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Meetings.Pictures;

/// <summary>The bytes of a picture; one that was taken back is gone. A desk brings its picture here under the name that it gave it.</summary>
[Requires(Capability.SeeMeetings), IgnoreAntiforgeryToken]
[RequestSizeLimit(Uploads.FormBytes), RequestFormLimits(MultipartBodyLengthLimit = Uploads.FormBytes)]
public sealed class PictureFileModel(AppDb db, PersonAccess access, FileStore files, PictureTaking taking) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid row)
    {
        var found = await db.MeetingPictures.AsNoTracking()
            .Where(picture => picture.Id == row && picture.MeetingId == meeting && !picture.IsRemoved && db.MeetingsVisibleTo(access.Person).Any(seen => seen.Id == meeting))
            .Select(picture => new { picture.FileHash, picture.ContentType, picture.At }).FirstOrDefaultAsync(HttpContext.RequestAborted);
        return found is not null && files.Open(found.FileHash) is { } kept
            ? new StoredFile(kept, found.ContentType, $"Anh {found.At:yyyy-MM-dd}.{Uploads.ExtensionOf(found.ContentType)}") : NotFound();
    }

    [Requires(Capability.RunMeetings)]
    public async Task<IActionResult> OnPostAsync(Guid meeting, Guid row, IFormFile? upload, string? caption, DateTimeOffset? at)
    {
        if (!DeskRequest.IsOurs(Request)) return StatusCode(StatusCodes.Status403Forbidden);
        if (await db.MeetingsVisibleTo(access.Person).FirstOrDefaultAsync(found => found.Id == meeting, HttpContext.RequestAborted) is not { } here) return NotFound();
        var refusal = await taking.TakeAsync(access.Person, here, new SentPicture(row, upload, caption, At: at?.UtcDateTime), HttpContext.RequestAborted);
        return refusal is null ? new EmptyResult() : new JsonResult(new { refusal.Say }, MeetingChanges.Json) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
