using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Pages;

/// <summary>A page about one meeting, loaded whole through what the person may see.</summary>
public abstract class MeetingPageModel(AppDb db, PersonAccess access) : PageModel
{
    protected AppDb Db => db;

    protected Person Person => access.Person;

    public Meeting Meeting { get; private set; } = null!;

    public string CellName { get; private set; } = "";

    /// <summary>In whose name this meeting speaks.</summary>
    internal MeetingBody Body { get; private set; } = null!;

    public RollCall Roll => new(Meeting.Attendances);

    /// <summary>"từ 19:32" in the head of the desk.</summary>
    public string Since => Meeting.OpenedAt is { } at ? $"từ {VietnamClock.Wall(at):HH':'mm}" : $"hẹn {Meeting.StartsAt:HH':'mm}";

    /// <summary>Lines of the roll-call in the order of the register.</summary>
    public IEnumerable<Attendance> Lines => Meeting.Attendances.OrderBy(row => row.SortKey, StringComparer.Ordinal).ThenBy(row => row.MemberId);

    public string NameOf(Guid? member) => member is { } id ? Meeting.AttendanceOf(id)?.FullName ?? "Người đã chuyển đi" : "Chưa chọn";

    protected ValueTask<bool> MayAsync(Capability capability) => access.MayAsync(capability, Meeting.OrganisationId, HttpContext.RequestAborted);

    protected async Task<bool> LoadAsync(Guid meeting)
    {
        db.ChangeTracker.Clear();
        if (await db.WholeMeetingAsync(Person, meeting, HttpContext.RequestAborted) is not { } found) return false;
        Meeting = found;
        var unit = await db.Organisations.Where(row => row.Id == found.OrganisationId).Select(row => new { row.Name, row.Kind }).FirstAsync(HttpContext.RequestAborted);
        (CellName, Body) = (unit.Name, new(unit.Kind, found.Kind, unit.Name, ""));
        return true;
    }
}
