using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Accounts.Invitations;
using SoTay.Features.Accounts.Roles;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli;

/// <summary>Accounts without a browser: open one, renew its access, see, give and end its roles.</summary>
internal sealed class UserCommand : ICommand
{
    private static readonly Actor By = Actor.Program("Lệnh user");

    public string Name => "user";

    public string Usage => "user add NAME --name N --role R --at CODE [--phone P] | user reset NAME | user roles NAME [--give R --at CODE | --end R --at CODE]";

    public async Task<int> RunAsync(CommandCall call)
    {
        if (call.Words is not [var verb, var name]) throw new WrongCallException("user needs a verb and a user name.");
        await using var house = await call.OpenAsync();
        await using var scope = house.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var refusal = verb switch
        {
            "add" => await AddAsync(call, services, name),
            "reset" => await ResetAsync(call, services, name),
            "roles" => await RolesAsync(call, services, name),
            _ => throw new WrongCallException($"There is no 'user {verb}'."),
        };
        return refusal is null ? 0 : await call.RefuseAsync("user_refused", refusal.Say);
    }

    private static async Task<Refusal?> AddAsync(CommandCall call, IServiceProvider services, string name)
    {
        var role = Codes.Read<Role>(SetupCommand.Needed(call, "--role"), "--role");
        var organisation = await AtAsync(call, services.GetRequiredService<AppDb>());
        var (refusal, account, code) = await services.GetRequiredService<AccountOpening>()
            .OpenAsync(new(SetupCommand.Needed(call, "--name"), name, role, call["--phone"]), organisation, By);
        if (account is not null) await SignInLink.TellAsync(call, account, code!);
        return refusal;
    }

    private static async Task<Refusal?> ResetAsync(CommandCall call, IServiceProvider services, string name)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await FindAsync(db, name) is not { } account) return Unknown(name);
        var code = await services.GetRequiredService<AccessReset>().DoAsync(account, By, account.Id);
        await SignInLink.TellAsync(call, account, code);
        return null;
    }

    private static async Task<Refusal?> RolesAsync(CommandCall call, IServiceProvider services, string name)
    {
        var db = services.GetRequiredService<AppDb>();
        var today = services.GetRequiredService<VietnamClock>().Today;
        if (await FindAsync(db, name) is not { } account) return Unknown(name);
        var desk = services.GetRequiredService<RoleDesk>();
        if (call["--give"] is { } give && await desk.GiveAsync(account, Codes.Read<Role>(give, "--give"), await AtAsync(call, db), today, By) is { } refused) return refused;
        if (call["--end"] is { } end)
        {
            var (role, at) = (Codes.Read<Role>(end, "--end"), await AtAsync(call, db));
            var grant = await db.OpenGrants(today).FirstOrDefaultAsync(row => row.AccountId == account.Id && row.Role == role && row.OrganisationId == at.Id && row.To == null);
            if ((grant is null ? AccountRefusals.RoleOver : await desk.EndAsync(grant, today, By)) is { } over) return over;
        }

        await TellAsync(call, await HeldRole.OfAsync(db, account.Id, today, CancellationToken.None));
        return null;
    }

    private static Task TellAsync(CommandCall call, IReadOnlyList<HeldRole> roles) => call.Out.WriteLineAsync(call.Json
        ? JsonSerializer.Serialize(new { roles = roles.Select(role => new { role = Codes.Of(role.Role), organisation = role.Organisation, role.From, role.To }) }, SignInLink.Readable)
        : string.Join('\n', roles.Select(role => $"{Codes.Of(role.Role),-22} {role.Organisation}  từ {role.From:dd'/'MM'/'yyyy}{(role.To is { } to ? $" đến {to:dd'/'MM'/'yyyy}" : "")}")));

    private static Task<Account?> FindAsync(AppDb db, string name)
    {
        var normal = name.ToUpperInvariant();
        return db.Accounts.FirstOrDefaultAsync(row => row.NormalizedUserName == normal);
    }

    internal static async Task<Organisation> AtAsync(CommandCall call, AppDb db, string option = "--at")
    {
        var code = SetupCommand.Needed(call, option);
        return await db.Organisations.FirstOrDefaultAsync(row => row.Code == code) ?? throw new WrongCallException($"There is no organisation with the code '{code}'.");
    }

    private static Refusal Unknown(string name) => new($"Không có tài khoản nào tên “{name}”. Tên đăng nhập ghi như lúc mở tài khoản.");
}
