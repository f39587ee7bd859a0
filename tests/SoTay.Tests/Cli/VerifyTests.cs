using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Documents;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Tests.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Cli;

/// <summary>Each kind of damage is found and named; an undamaged store is clean.</summary>
public sealed class VerifyTests
{
    [Fact]
    public async Task A_store_with_people_meetings_and_moves_is_clean()
    {
        await using var app = await FilledAsync();
        var result = await TestCommands.RunAsync(app.Store, "verify");
        result.Out.ShouldContain("Kho dữ liệu nguyên vẹn");
        result.Code.ShouldBe(0);
        var json = (await TestCommands.RunAsync(app.Store, "verify", "--json")).Json;
        json.GetProperty("clean").GetBoolean().ShouldBeTrue();
        json.GetProperty("checks").GetArrayLength().ShouldBeGreaterThan(6);
    }

    [Fact]
    public Task A_wrong_head_count_is_found() => FindsAsync("headcount.members", """UPDATE "Headcount" SET "Value" = "Value" + 1 WHERE "Kind" = 'Female'""");

    [Fact]
    public Task A_wrong_number_of_cells_is_found() => FindsAsync("headcount.cells", """DELETE FROM "Headcount" WHERE "Kind" = 'Cells'""");

    [Fact]
    public Task A_wrong_month_is_found() => FindsAsync("monthly-counts", """UPDATE "MonthlyCount" SET "M3" = 7""");

    [Fact]
    public Task A_missing_month_is_found() => FindsAsync("monthly-counts", """DELETE FROM "MonthlyCount" """);

    [Fact]
    public Task A_changed_audit_record_is_found() => FindsAsync("audit", """UPDATE "Audit" SET "ActorName" = 'Ai đó' WHERE "Number" = 1""");

    [Fact]
    public Task A_removed_audit_record_is_found() => FindsAsync("audit", """DELETE FROM "Audit" WHERE "Number" = 1""");

    [Fact]
    public Task A_cut_off_audit_is_found() =>
        FindsAsync("audit", """DELETE FROM "Audit" WHERE "Number" = (SELECT max(other."Number") FROM "Audit" AS other WHERE other."Stream" = "Audit"."Stream")""");

    [Fact]
    public Task A_lost_audit_head_is_found() => FindsAsync("audit", """DELETE FROM "AuditHead" """);

    [Fact]
    public Task A_gap_in_history_is_found() => FindsAsync("organisations", """UPDATE "OrganisationPeriod" SET "To" = '2026-03-10' WHERE "To" IS NOT NULL""");

    [Fact]
    public Task An_overlap_in_history_is_found() => FindsAsync("organisations", """UPDATE "OrganisationPeriod" SET "To" = '2026-03-20' WHERE "To" IS NOT NULL""");

    [Fact]
    public Task A_state_that_differs_from_history_is_found() => FindsAsync("organisations", """UPDATE "Organisation" SET "Name" = 'Tên khác' WHERE "Kind" = 'Province'""");

    [Fact]
    public Task A_closure_that_differs_from_history_is_found() => FindsAsync("organisations", """DELETE FROM "OrganisationAncestor" WHERE "Depth" = 2""");

    [Fact]
    public Task A_roster_that_differs_from_placements_is_found() => FindsAsync("placements", """UPDATE "Placement" SET "To" = '2026-05-01'""");

    [Fact]
    public async Task Two_permanent_placements_at_once_are_found()
    {
        await using var app = await FilledAsync();
        await app.InDbAsync(async db =>
        {
            var placed = await db.Placements.FirstAsync();
            db.Add(new Placement { MemberId = placed.MemberId, OrganisationId = placed.OrganisationId, Kind = PlacementKind.Permanent, From = placed.From.AddDays(30), To = placed.From.AddDays(60) });
            await db.SaveAsync(Actor.Program("test"));
        });
        await FoundAsync(app, "placements", "cùng lúc");
    }

    [Fact]
    public async Task A_changed_file_is_found()
    {
        await using var app = await FilledAsync();
        var hash = app.Services.GetRequiredService<FileStore>().Keep("nghị quyết"u8);
        await app.InDbAsync(async db =>
        {
            var cell = await db.Organisations.FirstAsync();
            var document = new Document { OrganisationId = cell.Id, Type = "NQ", Number = 1, Term = "2025-2030", Symbol = "01-NQ/CB", IssuedOn = new DateOnly(2026, 3, 3), Subject = "Nghị quyết", FileHash = hash };
            db.Add(document);
            db.IndexDocuments([document]);
            await db.SaveAsync(Actor.Program("test"));
        });
        (await TestCommands.RunAsync(app.Store, "verify")).Code.ShouldBe(0);
        await File.AppendAllTextAsync(Path.Combine(app.Store.FilesFolder, hash[..2], hash), "sửa");
        await FoundAsync(app, "files", "không còn khớp");
        await FoundAsync(app, "documents", "01-NQ/CB");
    }

    [Fact]
    public async Task A_folder_without_a_store_is_said_and_left_alone()
    {
        var folder = Path.Combine(Path.GetTempPath(), "sotay-none-" + Guid.CreateVersion7().ToString("N"));
        var result = await TestCommands.RunAsync(new StoreOptions(folder), "verify");
        result.Code.ShouldBe(1);
        result.Error.ShouldContain("Chưa có kho dữ liệu");
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_no_store_ends_with_code_3()
    {
        var folder = Directory.CreateTempSubdirectory("sotay-test-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "sotay.db"), string.Concat(Enumerable.Repeat("không phải cơ sở dữ liệu ", 200)));
        var result = await TestCommands.RunAsync(new StoreOptions(folder), "verify");
        result.Code.ShouldBe(3);
        result.Error.ShouldContain("hỏng hoặc không phải của Sổ Tay");
        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task A_word_too_many_is_a_wrong_call() => (await TestCommands.RunAsync(new StoreOptions("."), "verify", "gì")).Code.ShouldBe(2);

    internal static async Task<TestApp> FilledAsync()
    {
        var app = await TestApp.StartAsync();
        var (province, ward, cell) = await app.Data.LineAsync();
        var other = await app.Data.OrganisationAsync(OrganisationKind.Commune, province, "Đảng bộ xã Nà Phiêng");
        var moved = await app.Data.OrganisationAsync(OrganisationKind.Cell, ward);
        await app.Data.MemberAsync(cell);
        await app.Data.MemberAsync(moved, membership: Membership.Probationary);
        await app.Data.MemberAsync(moved, exempt: true);
        foreach (var month in new[] { 2, 3, 4 }) await DecisionTests.SealedAsync(app, moved, month);
        (await DecisionTests.ActAsync(app, (decisions, load) => DecisionTests.MoveAsync(decisions, load, moved, other, new DateOnly(2026, 3, 16)))).ShouldBeNull();
        return app;
    }

    private static async Task FindsAsync(string check, string damage)
    {
        await using var app = await FilledAsync();
        await app.InDbAsync(db => db.Database.ExecuteSqlRawAsync(damage));
        await FoundAsync(app, check, "");
    }

    private static async Task FoundAsync(TestApp app, string check, string say)
    {
        var result = await TestCommands.RunAsync(app.Store, "verify", "--json");
        result.Code.ShouldBe(1);
        result.Json.GetProperty("findings").EnumerateArray()
            .Where(one => one.GetProperty("check").GetString() == check).Select(one => one.GetProperty("say").GetString()!)
            .ShouldContain(found => found.Contains(say));
    }
}
