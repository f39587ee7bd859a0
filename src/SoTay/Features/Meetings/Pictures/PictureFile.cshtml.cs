using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Meetings.Pictures;

/// <summary>The bytes of a picture; one that was taken back is gone.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class PictureFileModel(AppDb db, PersonAccess access, FileStore files) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid row)
    {
        var found = await db.MeetingPictures.AsNoTracking()
            .Where(picture => picture.Id == row && picture.MeetingId == meeting && !picture.IsRemoved && db.MeetingsVisibleTo(access.Person).Any(seen => seen.Id == meeting))
            .Select(picture => new { picture.FileHash, picture.ContentType, picture.At }).FirstOrDefaultAsync(HttpContext.RequestAborted);
        return found is not null && files.Open(found.FileHash) is { } kept
            ? new StoredFile(kept, found.ContentType, $"Anh {found.At:yyyy-MM-dd}.{Uploads.ExtensionOf(found.ContentType)}") : NotFound();
    }
}
