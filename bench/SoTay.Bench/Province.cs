using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Bench;

/// <summary>A store that holds the province, imported by the product, and who to ask about what in it.</summary>
internal sealed class Province : IAsyncDisposable
{
    private static readonly string[] Counted = ["Organisation", "OrganisationPeriod", "OrganisationChange", "OrganisationAncestor", "Member", "Placement",
        "MemberStatusPeriod", "MemberEvent", "Post", "Audit", "AuditHead", "SearchEntry", "Headcount", "RosterFinding"];

    public required string Folder { get; init; }

    private bool IsKept { get; init; }

    public SoTay.Platform.Data.StoreOptions Store => new(Path.Combine(Folder, "data"), BenchOptions.Database);

    public required int Members { get; init; }

    public Guid Root { get; private set; }

    public Guid Commune { get; private set; }

    public Guid Cell { get; private set; }

    public const string User = "bench";
    public const string Password = "so-tay-bench-2026";

    public static async Task<Province> PrepareAsync(BenchOptions options, int members, Report? report)
    {
        var province = options.Stores is null || BenchOptions.Database is not null
            ? new Province { Members = members, Folder = Directory.CreateTempSubdirectory("sotay-bench-").FullName }
            : new Province { Members = members, Folder = Directory.CreateDirectory(Path.Combine(options.Stores, $"{members}")).FullName, IsKept = true };
        if (!File.Exists(province.Store.SqliteFile)) await province.ImportAsync(options, report);
        await province.ChooseAsync();
        return province;
    }

    private async Task ImportAsync(BenchOptions options, Report? report)
    {
        var (organisations, roster) = ProvinceFiles.Cut(options.Samples, Folder, Members);
        var data = Store.DataFolder;
        var first = await ProductProcess.RunAsync([0, 1], "import", "organisations", organisations, "--data", data, "--as-of", "2026-10-31", "--json");
        var second = await ProductProcess.RunAsync([0, 1], "import", "members", roster, "--data", data, "--as-of", "2026-10-31", "--json");
        if (report is not null && options.Does("import")) Compare(first.Took + second.Took, Math.Max(first.PeakBytes, second.PeakBytes), report);
    }

    private void Compare(TimeSpan took, long peak, Report report)
    {
        var bare = Enumerable.Range(0, 3).Select(_ => BareInsert.Measure(Store.SqliteFile, Counted)).Order().ElementAt(1);
        var ratio = took / bare;
        report.Add("Import of the province, against a bare insert of the same rows", "at most 4 times",
            $"{took.TotalSeconds:0.0} s against {bare.TotalSeconds:0.0} s: {ratio:0.0} times", ratio <= 4);
        report.Add("Memory of the import", "under 600 MB", $"{peak / 1e6:0} MB", peak < 600e6);
    }

    private async Task ChooseAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddHouse(Store).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Root = await db.Organisations.Where(row => row.ParentId == null).Select(row => row.Id).SingleAsync();
        Commune = await db.Organisations.Where(row => row.Code == "97.001.000.000.000").Select(row => row.Id).SingleAsync();
        Cell = (await db.Members.Where(row => db.SubtreeOf(Commune).Contains(row.CellId!.Value)).GroupBy(row => row.CellId)
            .Select(group => new { Cell = group.Key!.Value, Count = group.Count() }).ToListAsync()).MinBy(cell => Math.Abs(cell.Count - 24))!.Cell;
        if (await db.Accounts.AnyAsync(row => row.UserName == User)) return;
        var account = new Account { UserName = User, DisplayName = "Bench", CreatedAt = DateTime.UtcNow };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        if (!made.Succeeded) throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Description)));
        // The secretary's role asks for no second factor; held at the root it sees everything below.
        db.Add(new RoleGrant { AccountId = account.Id, Role = Role.Secretary, OrganisationId = Root, From = new DateOnly(2026, 1, 1) });
        await db.SaveAsync(Actor.Program("bench"));
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!IsKept) Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
