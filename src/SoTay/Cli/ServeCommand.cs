using Microsoft.Extensions.DependencyInjection.Extensions;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Settings;
using SoTay.Platform.Webhooks;

namespace SoTay.Cli;

/// <summary>Runs the product.</summary>
internal sealed class ServeCommand : ICommand
{
    public string Name => "serve";

    public string Usage => "serve [--urls U] [--webhooks-inside]";

    public async Task<int> RunAsync(CommandCall call)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            Args = [$"--urls={call["--urls"] ?? "http://127.0.0.1:5080"}"],
        });
        // Warnings and the address are worth a line; every statement and request is not.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information)
            // What goes wrong in a request is told by the error page's and the server's own loggers; this one would only open a scope for each.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.AddSoTay(call.Store);
        if (call.Clock is { } clock) builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        if (call.Has("--webhooks-inside")) builder.Services.Replace(ServiceDescriptor.Singleton(new WebhookSettings { Inside = true }));
        var app = builder.Build().UseSoTay();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await db.PrepareAsync();
            await db.FillPoliciesAsync();
            if (call.Clock is not null && !await db.IsDemonstrationAsync()) throw new WrongCallException("--clock works on a demonstration store only.");
        }
        await app.RunAsync();
        return 0;
    }
}
