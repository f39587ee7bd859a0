using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Agendas.Pages;

/// <summary>Writes a template set item by item, publishes it from a day, ends it.</summary>
[Requires(Capability.PublishGuidance)]
public sealed class EditAgendaSetModel(AppDb db, PersonAccess access, AgendaBook agendas, VietnamClock clock) : PageModel
{
    public AgendaSet Set { get; private set; } = null!;

    public string Owner { get; private set; } = "";

    /// <summary>The set above that this one was copied from, in words.</summary>
    public string? CopiedFrom { get; private set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid set)
    {
        if (!await LoadAsync(set)) return NotFound();
        (Name, From) = (Set.Name, clock.Today);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid set) => ChangeAsync(set, row => row.Add(Title ?? ""), "Đã thêm nội dung trước phần kết thúc");

    public Task<IActionResult> OnPostNameAsync(Guid set) => ChangeAsync(set, row => row.Rename(Name ?? ""), "Đã lưu tên mẫu");

    public Task<IActionResult> OnPostRenameAsync(Guid set, Guid item, string? words) => ChangeAsync(set, row => row.Change(item, words ?? ""), null, item);

    public Task<IActionResult> OnPostMoveAsync(Guid set, Guid item, bool up) => ChangeAsync(set, row => row.Move(item, up), null, item);

    public Task<IActionResult> OnPostRemoveAsync(Guid set, Guid item, bool back) => ChangeAsync(set, row => row.Remove(item, back), back ? "Đã đưa lại nội dung" : "Đã bỏ một nội dung",
        undo: back ? null : $"{AgendaLinks.To(set)}?handler=Remove&item={item}&back=true");

    public Task<IActionResult> OnPostPublicationAsync(Guid set) => ChangeAsync(set, row => row.Publish(From ?? clock.Today, clock.Now), "Đã ban hành mẫu");

    public Task<IActionResult> OnPostEndingAsync(Guid set) => ChangeAsync(set, row => row.End(clock.Today), "Đã ngừng mẫu từ hết hôm nay. Buổi họp đã soạn vẫn giữ nội dung. Cần lại thì chép thành mẫu mới.");

    private async Task<IActionResult> ChangeAsync(Guid set, Func<AgendaSet, Refusal?> change, string? say, Guid? place = null, string? undo = null)
    {
        if (!await LoadAsync(set)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (change(Set) is { } refusal)
        {
            db.ChangeTracker.Clear();
            await LoadAsync(set);
            return this.Refuse(refusal);
        }

        await db.SaveAsync(access.Person.Actor, cancellation: HttpContext.RequestAborted);
        if (say is not null) this.Say(say, undo);
        return Redirect(AgendaLinks.To(set) + (place is { } item ? $"#i-{item}" : ""));
    }

    private async Task<bool> LoadAsync(Guid set)
    {
        if (await db.AgendaSets.Include(row => row.Items).FirstOrDefaultAsync(row => row.Id == set, HttpContext.RequestAborted) is not { } found) return false;
        Set = found;
        Owner = await db.Organisations.Where(row => row.Id == found.OrganisationId).Select(row => row.Name).FirstAsync(HttpContext.RequestAborted);
        if (found.CopiedFromId is { } source) CopiedFrom = await agendas.SourceAsync(source, HttpContext.RequestAborted);
        return true;
    }
}
