using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Postgres;
using SoTay.Platform.Data.Sqlite;

namespace SoTay.Tests.Support;

/// <summary>The real product in process over a store of its own, with a clock that the test moves.</summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestStore _store;

    private TestApp(WebApplication app, TestStore store, TestClock clock)
    {
        (_app, _store, Clock) = (app, store, clock);
        Data = new TestData(this);
    }

    public TestClock Clock { get; }

    public TestData Data { get; }

    public IServiceProvider Services => _app.Services;

    public StoreOptions Store => _store.Options;

    public static async Task<TestApp> StartAsync(Action<IServiceCollection>? change = null)
    {
        var store = await TestStore.CreateAsync();
        var clock = new TestClock();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Test", ApplicationName = "SoTay", Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.WebHost.UseTestServer();
        // The test server has no body limit to set and says so at every upload.
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", LogLevel.Error);
        builder.AddSoTay(store.Options);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.ConfigureDbContext<SqliteAppDb>(NoProducts).ConfigureDbContext<PostgresAppDb>(NoProducts);
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TestSignIn>(TestSignIn.SchemeName, null);
        builder.Services.PostConfigure<AuthenticationOptions>(options => options.DefaultAuthenticateScheme = TestSignIn.SchemeName);
        change?.Invoke(builder.Services);
        var app = builder.Build().UseSoTay();
        await app.StartAsync();
        return new TestApp(app, store, clock);
    }

    // Two collections loaded by one statement come back as their product: such a question is split.
    private static void NoProducts(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));

    /// <summary>A browser with its own cookies; signed in when an account is given.</summary>
    public Browser Browse(Guid? account = null, bool follow = true) => new(_app.GetTestServer().CreateHandler(), account, follow);

    /// <summary>Works on the store with a context of its own.</summary>
    public async Task<T> InDbAsync<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Task InDbAsync(Func<AppDb, Task> work) => InDbAsync(async db => { await work(db); return true; });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }
}
