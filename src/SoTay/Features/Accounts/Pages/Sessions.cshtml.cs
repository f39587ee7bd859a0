using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Sessions;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Accounts.Pages;

[Requires(Capability.Self)]
public sealed class SessionsModel(AppDb db, PersonAccess access, SessionDoor door, VietnamClock clock) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    private Guid? Current => SessionDoor.SessionOf(User);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.Now;
        var current = Current;
        var sessions = await db.AccountSessions.AsNoTracking()
            .Where(row => row.AccountId == access.Person.AccountId && row.EndedAt == null && row.ExpiresAt > now)
            .OrderByDescending(row => row.SeenAt).ThenBy(row => row.Id).Take(50).ToListAsync(cancellation);
        Rows = [.. sessions.Select(row => new Row(row.Id, row.Device, row.StartedAt, row.SeenAt, Words(row.Method), row.Id == current))];
    }

    public async Task<IActionResult> OnPostEndingAsync(Guid session)
    {
        // Another tap, or the device itself, may have been faster.
        this.Say(await door.EndAsync(access.Person.AccountId, session) ? "Đã đăng xuất máy đó" : "Máy đó đã đăng xuất từ trước");
        return Redirect(AccountLinks.Sessions);
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        var ended = await door.EndAllAsync(access.Person.AccountId, Current);
        this.Say($"Đã đăng xuất {ended} máy khác");
        return Redirect(AccountLinks.Sessions);
    }

    private static string Words(SignInMethod method) => method switch
    {
        SignInMethod.PasswordAndCode => "Mật khẩu và mã 6 số.",
        SignInMethod.Passkey => "Khóa đăng nhập.",
        SignInMethod.Invitation => "Phiếu đăng nhập.",
        _ => "Mật khẩu.",
    };

    /// <summary>One device in the list.</summary>
    public sealed record Row(Guid Id, string Device, DateTime StartedAt, DateTime SeenAt, string How, bool IsThis);
}
