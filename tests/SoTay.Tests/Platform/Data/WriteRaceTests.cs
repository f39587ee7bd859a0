using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Badges;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Tests.Conventions;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Data;

/// <summary>"Somebody was faster" is said of two writers at once and of nothing else, on both databases.</summary>
public sealed class WriteRaceTests : IAsyncLifetime
{
    private static readonly Actor Author = Actor.Program("test");
    private TestApp _app = null!;
    private Member _member = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _member = await _app.Data.MemberAsync(await _app.Data.OrganisationAsync());
        await _app.InDbAsync(async db => { db.Add(Badge(_member.Id)); await db.SaveAsync(Author); });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_stands_once_and_stands_already_is_a_race()
    {
        (await FaultAsync(db => db.Add(Badge(_member.Id)))).CameSecond.ShouldBeTrue("a unique index");
        var key = (await _app.InDbAsync(db => db.BadgeAwards.SingleAsync())).Id;
        (await FaultAsync(db => db.Add(Badge(_member.Id, 40, key)))).CameSecond.ShouldBeTrue("a primary key");
    }

    [Fact]
    public async Task A_row_that_changed_meanwhile_is_a_race() => await _app.InDbAsync(async db =>
    {
        var row = await db.Organisations.SingleAsync();
        await _app.InDbAsync(other => other.Organisations.ExecuteUpdateAsync(set => set.SetProperty(one => one.Version, one => one.Version + 1)));
        row.Name = "Chi bộ Tổ dân phố khác";
        (await Should.ThrowAsync<DbUpdateException>(() => db.SaveAsync(Author))).CameSecond.ShouldBeTrue();
    });

    [Fact]
    public async Task A_fault_of_the_program_is_none()
    {
        (await FaultAsync(db => db.Add(Badge(Guid.CreateVersion7(), 30)))).CameSecond.ShouldBeFalse("a missing parent");
        new DbUpdateException("a broken store", new IOException()).CameSecond.ShouldBeFalse();
    }

    [Fact]
    public void No_page_takes_every_fault_of_a_save_for_a_race() =>
        Repository.Files("src", ".cs").SelectMany(file => File.ReadLines(file.FullName)
            .Where(line => line.Contains("catch (DbUpdateException", StringComparison.Ordinal) && !line.Contains(".CameSecond", StringComparison.Ordinal))
            .Select(line => $"{Repository.Name(file)}: {line.Trim()}")).ShouldBeEmpty();

    private async Task<DbUpdateException> FaultAsync(Action<AppDb> change) => await _app.InDbAsync(db =>
    {
        change(db);
        return Should.ThrowAsync<DbUpdateException>(() => db.SaveAsync(Author));
    });

    private BadgeAward Badge(Guid member, int years = 30, Guid? key = null) => new()
    {
        Id = key ?? Guid.CreateVersion7(), MemberId = member, OrganisationId = _member.CellId!.Value, Years = years, On = new(2026, 11, 7), Ground = BadgeGround.Due, ByName = "Lê Thị Thu Hằng", At = new(2026, 11, 22, 8, 0, 0, DateTimeKind.Utc),
    };
}
