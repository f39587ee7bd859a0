using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Meetings.Topics.Pages;

/// <summary>A paper of a topic, for whoever sees the topic from the organisation in the address.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class TopicFileModel(AppDb db, TopicLibrary library, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid organisation, Guid row, Guid item, CancellationToken cancellation)
    {
        var unit = await db.Organisations.AsNoTracking().FirstAsync(one => one.Id == organisation, cancellation);
        var paper = (await library.OneAsync(unit, row, cancellation))?.Topic.PapersThere.FirstOrDefault(one => one.Id == item);
        return paper is null || files.Open(paper.FileHash) is not { } kept ? NotFound() : new StoredFile(kept, paper.Form.ContentType, paper.Form.FileName(paper.Title));
    }
}
