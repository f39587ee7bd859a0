using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Meetings.Publication;

/// <summary>The picture of a signature or of the signed page, for who runs the cell's meetings and who corrects them.</summary>
[Requires(Capability.RunMeetings)]
public sealed class SignatureFileModel(AppDb db, PersonAccess access, FileStore files) : MeetingPageModel(db, access)
{
    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid row)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        var signature = await Db.MeetingSignatures.AsNoTracking().FirstOrDefaultAsync(one => one.Id == row && one.MeetingId == meeting, HttpContext.RequestAborted);
        return signature is { FileHash: { } hash, ContentType: { } type } && files.Open(hash) is { } kept
            ? new StoredFile(kept, type, $"Chu ky {Meeting.HeldOn:yyyy-MM-dd}.{Uploads.ExtensionOf(type)}") : NotFound();
    }
}
