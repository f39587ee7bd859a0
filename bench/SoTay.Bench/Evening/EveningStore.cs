using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Bench.Evening;

/// <summary>One cell that meets tonight: its called meeting and its secretary's device, signed in.</summary>
internal sealed record EveningCell(Guid Meeting, string Cookie, Guid Chair, Guid Secretary, Guid NextItem, Guid LastItem, IReadOnlyList<Guid> Members, IReadOnlySet<Guid> Voters);

/// <summary>The invented province with so many of its cells called to a meeting today and so many secretaries signed in.</summary>
internal sealed class EveningStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sotay-evening-").FullName;

    public StoreOptions Store => new(Path.Combine(_folder, "data"));

    public List<EveningCell> Cells { get; } = [];

    public Guid Root { get; private set; }

    public DateOnly Today { get; private set; }

    /// <param name="kept">A folder that keeps the invented province from run to run.</param>
    public static async Task<EveningStore> PrepareAsync(int cells, string? kept)
    {
        var evening = new EveningStore();
        // A commune is enough to see that it works; a province for the figure.
        var made = kept ?? evening.Store.DataFolder;
        if (!Directory.Exists(made)) await ProductProcess.RunAsync([0], "demo", "--size", cells <= 80 ? "commune" : "province", "--months", "1", "--data", made);
        if (kept is not null) Copy(kept, evening.Store.DataFolder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "SoTay" });
        builder.Logging.ClearProviders();
        builder.AddSoTay(evening.Store);
        await using var app = builder.Build();
        await evening.CallAsync(app.Services, cells);
        return evening;
    }

    private async Task CallAsync(IServiceProvider services, int count)
    {
        List<Organisation> cells;
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            Today = scope.ServiceProvider.GetRequiredService<VietnamClock>().Today;
            Root = await db.Organisations.Where(row => row.ParentId == null).Select(row => row.Id).SingleAsync();
            var led = db.Posts.Where(post => post.Kind == PostKind.Secretary && post.To == null).Select(post => post.OrganisationId);
            cells = await db.Organisations.AsNoTracking().Where(row => row.EndedOn == null && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell) && led.Contains(row.Id)).OrderBy(row => row.Code).Take(count).ToListAsync();
        }

        foreach (var part in cells.Chunk(50))
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var drafts = scope.ServiceProvider.GetRequiredService<MeetingDrafts>();
            foreach (var cell in part)
                if (await CallAsync(db, services, drafts, cell) is { } called) Cells.Add(called);
            await db.SaveAsync(Actor.Program("bench"));
        }
    }

    private async Task<EveningCell?> CallAsync(AppDb db, IServiceProvider services, MeetingDrafts drafts, Organisation cell)
    {
        var meeting = await drafts.RegularAsync(cell, new DateOnly(Today.Year, Today.Month, 1));
        var lines = meeting.Attendances.Where(line => line.Standing is AttendanceStanding.Expected).ToList();
        if (lines.Count < 3) return null;
        var (chair, secretary) = (meeting.ChairId ?? lines[0].MemberId, meeting.MeetingSecretaryId ?? lines[1].MemberId);
        if (secretary == chair) secretary = lines.First(line => line.MemberId != chair).MemberId;
        (meeting.HeldOn, meeting.Place, meeting.ChairId, meeting.MeetingSecretaryId) = (Today, "Nhà văn hóa", chair, secretary);
        (meeting.State, meeting.NoticedAt) = (MeetingState.Noticed, DateTime.UtcNow.AddDays(-2));
        db.Add(meeting);
        var account = new Account { UserName = $"bench-{cell.Code}", NormalizedUserName = $"BENCH-{cell.Code}".ToUpperInvariant(), DisplayName = "Bench", CreatedAt = DateTime.UtcNow };
        var session = new AccountSession { AccountId = account.Id, Method = SignInMethod.Password, Device = "bench", StartedAt = DateTime.UtcNow, SeenAt = DateTime.UtcNow, ExpiresAt = DateTime.UtcNow.AddDays(2) };
        db.AddRange(account, session, new RoleGrant { AccountId = account.Id, Role = Role.Secretary, OrganisationId = cell.Id, From = new DateOnly(2026, 1, 1) });
        var items = meeting.Items.ToList();
        return new EveningCell(meeting.Id, CookieOf(services, account.Id, session.Id), chair, secretary,
            (items.Find(item => item.Purpose is AgendaPurpose.NextTasks) ?? items[0]).Id, items[^1].Id, [.. lines.Select(line => line.MemberId)],
            lines.Where(line => line.MayVote).Select(line => line.MemberId).ToHashSet());
    }

    // Ten thousand passwords would only measure the password hash: the same cookie is written that the sign-in writes.
    private static string CookieOf(IServiceProvider services, Guid account, Guid session)
    {
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(AccountsModule.Scheme);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.ToString()), new(SessionDoor.SessionClaim, session.ToString())], AccountsModule.Scheme);
        var life = new AuthenticationProperties { IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow.AddDays(2), IsPersistent = true };
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), life, AccountsModule.Scheme))}";
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
