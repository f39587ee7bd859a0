using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Papers;
using SoTay.Features.Meetings.Publication;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Meetings.Pages;

/// <summary>A paper of a meeting as a Word file: sealed ones from the store by their hash, notice and roll-call sheet written on asking.</summary>
[Requires(Capability.SeeMeetings)]
public sealed class PaperFileModel(AppDb db, PersonAccess access, FileStore files, PolicyBook policies, IServiceProvider services) : MeetingPageModel(db, access)
{
    public async Task<IActionResult> OnGetAsync(Guid meeting, string name)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        var hash = name switch
        {
            "minutes" => Meeting.MinutesHash,
            "resolution" => Meeting.ResolutionHash,
            "corrected-minutes" => Meeting.Corrections.MaxBy(row => row.At)?.MinutesHash,
            _ => null,
        };
        if (hash is not null) return files.Open(hash) is { } kept ? new StoredFile(kept, StoredFile.Word, FileName(name)) : NotFound();
        if (name is "draft-minutes" or "draft-resolution") return await DraftAsync(name);
        if (name is not ("notice" or "roll-call") || Meeting.NoticedAt is null || name == "roll-call" && !await MayAsync(Capability.SeeRoster)) return NotFound();
        var texts = await MeetingTexts.OfAsync(Db, Meeting, HttpContext.RequestAborted);
        var papers = new MeetingPapers(await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted));
        var bytes = name == "notice" ? papers.Notice(texts.Notice(Meeting)) : papers.RollCall(texts.RollCall(Meeting));
        return new StoredFile(new MemoryStream(bytes), StoredFile.Word, FileName(name));
    }

    private async Task<IActionResult> DraftAsync(string name)
    {
        if (Meeting.IsSettled || Meeting.OpenedAt is null || !await MayAsync(Capability.RunMeetings)) return NotFound();
        var draft = await services.GetRequiredService<DraftTextsQuery>().OfAsync(Meeting, HttpContext.RequestAborted);
        var papers = new MeetingPapers(draft.Rules);
        var bytes = name == "draft-minutes" ? papers.Minutes(draft.Minutes) : papers.Resolution(draft.Resolution with { Subject = draft.Resolution.Subject + " (dự thảo)" });
        return new StoredFile(new MemoryStream(bytes), StoredFile.Word, FileName(name));
    }

    private string FileName(string name) => name switch
    {
        "resolution" => $"{Meeting.ResolutionSymbol?.Replace('/', '-')}.docx",
        "minutes" => $"Bien ban {Meeting.HeldOn:yyyy-MM-dd}.docx",
        "corrected-minutes" => $"Bien ban da dinh chinh {Meeting.HeldOn:yyyy-MM-dd}.docx",
        "draft-minutes" => $"Bien ban de ky {Meeting.HeldOn:yyyy-MM-dd}.docx",
        "draft-resolution" => $"Du thao {Meeting.HeldOn:yyyy-MM-dd}.docx",
        "notice" => $"Giay moi {Meeting.HeldOn:yyyy-MM-dd}.docx",
        _ => $"Diem danh {Meeting.HeldOn:yyyy-MM-dd}.docx",
    };
}
