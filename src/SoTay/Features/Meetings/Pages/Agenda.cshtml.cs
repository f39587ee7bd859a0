using Microsoft.AspNetCore.Mvc;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Pages;

/// <summary>The order of a meeting before it begins: add, rename, move, take off and put back.</summary>
[Requires(Capability.PrepareMeetings)]
public sealed class AgendaModel(AppDb db, PersonAccess access) : MeetingPageModel(db, access)
{
    [BindProperty]
    public string? Title { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid meeting) => await LoadAsync(meeting) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid meeting) => ChangeAsync(meeting, row => row.AddItem(Title ?? ""), null);

    public Task<IActionResult> OnPostRenameAsync(Guid meeting, Guid item, string? title) => ChangeAsync(meeting, row => row.RenameItem(item, title ?? ""), item);

    public Task<IActionResult> OnPostMoveAsync(Guid meeting, Guid item, bool up) => ChangeAsync(meeting, row => row.MoveItem(item, up), item);

    public Task<IActionResult> OnPostRemoveAsync(Guid meeting, Guid item) => ChangeAsync(meeting, row => row.RemoveItem(item), null,
        () => this.Say("Đã bỏ một nội dung", $"{MeetingLinks.Agenda(meeting)}?handler=Restore&item={item}"));

    public Task<IActionResult> OnPostRestoreAsync(Guid meeting, Guid item) => ChangeAsync(meeting, row => row.RemoveItem(item, back: true), item);

    private async Task<IActionResult> ChangeAsync(Guid meeting, Func<Meeting, Refusal?> change, Guid? place, Action? done = null)
    {
        if (!await LoadAsync(meeting)) return NotFound();
        if (change(Meeting) is { } refusal)
        {
            await LoadAsync(meeting);
            return this.Refuse(refusal);
        }

        await Db.SaveAsync(Person.Actor, cancellation: HttpContext.RequestAborted);
        done?.Invoke();
        return Redirect(MeetingLinks.Agenda(meeting) + (place is { } item ? $"#i-{item}" : ""));
    }
}
