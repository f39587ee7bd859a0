using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Tests.Support;

namespace SoTay.Tests.Platform.Data;

/// <summary>Connections and prepared statements that are kept answer like fresh ones. What is said of staying open is SQLite's; the rest holds on both.</summary>
public sealed class KeptStatementTests
{
    [Fact]
    public async Task A_connection_stays_open_between_the_requests_that_share_it()
    {
        await using var store = await TestStore.CreateAsync();
        await using var services = Services(store);
        for (var request = 0; request < 3; request++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (!TestStore.IsPostgres) db.Database.GetDbConnection().State.ShouldBe(request == 0 ? ConnectionState.Closed : ConnectionState.Open);
            (await db.Organisations.CountAsync()).ShouldBe(0);
        }
    }

    [Fact]
    public async Task The_same_question_twice_at_once_and_with_other_values_is_answered_each_time()
    {
        await using var store = await TestStore.CreateAsync();
        await using var services = Services(store);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        string[] codes = ["a", "b", "c"];
        foreach (var code in codes) db.Add(new Organisation { Code = code, Name = "Tỉnh " + code, Kind = OrganisationKind.Province });
        await db.SaveAsync(Actor.Program("test"));
        // While one is read the same text is asked again, with another value; a transaction begins and ends between the two.
        if (TestStore.IsPostgres)
        {
            foreach (var code in codes) (await NamesAsync(db, code)).ShouldBe(["Tỉnh " + code]);
            return;
        }

        await using var outer = Named(db, "a").GetAsyncEnumerator();
        (await outer.MoveNextAsync()).ShouldBeTrue();
        (await NamesAsync(db, "b")).ShouldBe(["Tỉnh b"]);
        outer.Current.ShouldBe("Tỉnh a");
        (await outer.MoveNextAsync()).ShouldBeFalse();
        await using (await db.Database.BeginTransactionAsync()) (await NamesAsync(db, "c")).ShouldBe(["Tỉnh c"]);
        (await NamesAsync(db, "a")).ShouldBe(["Tỉnh a"]);
    }

    [Fact]
    public async Task A_transaction_that_nobody_ended_ends_with_its_request()
    {
        await using var store = await TestStore.CreateAsync();
        await using var services = Services(store);
        for (var request = 0; request < 2; request++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await db.Database.OpenConnectionAsync();
            await db.Database.UseTransactionAsync(await db.Database.GetDbConnection().BeginTransactionAsync());
            (await db.Organisations.CountAsync()).ShouldBe(0);
        }

        await using var last = services.CreateAsyncScope();
        var other = last.ServiceProvider.GetRequiredService<AppDb>();
        other.Add(new Organisation { Code = "b", Name = "Tỉnh b", Kind = OrganisationKind.Province });
        await other.SaveAsync(Actor.Program("test"));
        (await NamesAsync(other, "b")).ShouldBe(["Tỉnh b"]);
    }

    private static IAsyncEnumerable<string> Named(AppDb db, string code) => db.Organisations.AsNoTracking().Where(row => row.Code == code).Select(row => row.Name).AsAsyncEnumerable();

    private static async Task<List<string>> NamesAsync(AppDb db, string code) => await Named(db, code).ToListAsync();

    private static ServiceProvider Services(TestStore store) => new ServiceCollection().AddLogging().AddStore(store.Options).BuildServiceProvider();
}
