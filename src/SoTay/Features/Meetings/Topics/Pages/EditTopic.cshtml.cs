using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Contributions;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Topics.Pages;

/// <summary>The keeper of a topic writes it, brings papers, sends it to the cells, withdraws it.</summary>
[Requires(Capability.PublishGuidance)]
[RequestSizeLimit(4L * PaperContent.MostBytes), RequestFormLimits(MultipartBodyLengthLimit = 4L * PaperContent.MostBytes)]
public sealed class EditTopicModel(AppDb db, PersonAccess access, FileStore files, VietnamClock clock) : PageModel
{
    public Topic Topic { get; private set; } = null!;

    [BindProperty]
    public TopicInput Input { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool IsPlain { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, Guid row)
    {
        if (!await LoadAsync(organisation, row)) return NotFound();
        if (Topic.WithdrawnAt is not null) return Redirect(TopicLinks.To(organisation, row));
        Input = TopicInput.Of(Topic);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid organisation, Guid row)
    {
        if (!await LoadAsync(organisation, row)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        return Input.WriteTo(Topic) is { } refusal ? this.Refuse(refusal, "Input.") : await SaveAsync("Sửa chuyên đề", "Đã lưu nội dung chuyên đề");
    }

    public async Task<IActionResult> OnPostPaperAsync(Guid organisation, Guid row)
    {
        if (!await LoadAsync(organisation, row)) return NotFound();
        if (PaperContent.Named(Title, Upload, IsPlain) is { } no) return Refused(no);
        var content = new MemoryStream();
        await Upload!.CopyToAsync(content, HttpContext.RequestAborted);
        var (form, refusal) = PaperContent.Judge(content.ToArray());
        if (refusal is not null) return Refused(refusal);
        Topic.Papers.Add(new TopicPaper { TopicId = Topic.Id, Title = Title!.Trim(), Form = form!.Value, FileHash = files.Keep(content.ToArray()), Size = content.Length });
        return await SaveAsync("Đưa tài liệu chuyên đề", "Đã đưa tài liệu lên");
    }

    public async Task<IActionResult> OnPostPaperWithdrawalAsync(Guid organisation, Guid row, Guid paper, bool back)
    {
        if (!await LoadAsync(organisation, row)) return NotFound();
        if (Topic.Papers.Find(one => one.Id == paper) is not { } found) return Redirect(TopicLinks.Content(organisation, row));
        found.WithdrawnAt = back ? null : clock.Now;
        return await SaveAsync(back ? "Đưa lại tài liệu chuyên đề" : "Rút tài liệu chuyên đề", back ? "Đã đưa lại tài liệu" : "Đã rút tài liệu",
            back ? null : $"{TopicLinks.Content(organisation, row)}?handler=PaperWithdrawal&paper={paper}&back=true");
    }

    public async Task<IActionResult> OnPostPublicationAsync(Guid organisation, Guid row)
    {
        if (!await LoadAsync(organisation, row)) return NotFound();
        return Topic.Publish(clock.Now) is { } refusal ? Refused(refusal) : await SaveAsync("Gửi chuyên đề", "Đã gửi chuyên đề cho các chi bộ", link: TopicLinks.To(organisation, row));
    }

    public async Task<IActionResult> OnPostWithdrawalAsync(Guid organisation, Guid row)
    {
        if (!await LoadAsync(organisation, row)) return NotFound();
        if (Topic.Withdraw(Why ?? "", clock.Now) is { } refusal) return Refused(refusal);
        var taken = await db.TopicChoices.CountAsync(choice => choice.TopicId == row, HttpContext.RequestAborted);
        return await SaveAsync(Topic.WithdrawnWhy, taken == 0 ? "Đã rút chuyên đề" : $"Đã rút chuyên đề. {taken} chi bộ đã chọn vẫn giữ buổi đã soạn và thấy lý do rút.", link: TopicLinks.To(organisation, row));
    }

    // The other form of the page shows what is stored.
    private IActionResult Refused(Refusal refusal)
    {
        Input = TopicInput.Of(Topic);
        return this.Refuse(refusal);
    }

    private async Task<IActionResult> SaveAsync(string reason, string say, string? undo = null, string? link = null)
    {
        await db.SaveAsync(access.Person.Actor, reason, HttpContext.RequestAborted);
        this.Say(say, undo);
        return Redirect(link ?? TopicLinks.Content(Topic.OrganisationId, Topic.Id));
    }

    /// <summary>Only the organisation that keeps a topic writes it.</summary>
    private async Task<bool> LoadAsync(Guid organisation, Guid row)
    {
        if (await db.Topics.Include(topic => topic.Papers).FirstOrDefaultAsync(topic => topic.Id == row && topic.OrganisationId == organisation, HttpContext.RequestAborted) is not { } found) return false;
        Topic = found;
        return true;
    }
}
