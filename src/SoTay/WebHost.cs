using Microsoft.AspNetCore.HttpOverrides;
using SoTay.Features;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics;
using SoTay.Features.Targets;
using SoTay.Features.Tasks;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Ui;

namespace SoTay;

/// <summary>The web side of the house.</summary>
public static class WebHost
{
    // A whole board: its request ends when it is written, and does not wait half-way for the reader.
    private const int ResponseBuffer = 512 * 1024;

    public static WebApplicationBuilder AddSoTay(this WebApplicationBuilder builder, StoreOptions store)
    {
        builder.WebHost.UseSockets(sockets => sockets.MaxWriteBufferSize = ResponseBuffer);
        builder.Services.AddHouse(store);
        builder.Services.AddUi();
        // Named, because another program (the tests, the bench) may be the one that runs.
        builder.Services.AddRazorPages().AddApplicationPart(typeof(WebHost).Assembly)
            .AddMvcOptions(options =>
            {
                options.Filters.Add<NoNulFilter>();
                options.Filters.Add<RequiresFilter>();
            });
        builder.Services.AddApi();
        builder.Services.AddSingleton<RateLimits>();
        builder.Services.AddSingleton<Meters>();
        return builder;
    }

    public static WebApplication UseSoTay(this WebApplication app)
    {
        // A proxy on the machine says whose address it is and that the way to it was https; nobody else is believed.
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseUi();
        app.UseApiProblems();
        app.UseAuthentication();
        app.Use(app.Services.GetRequiredService<RateLimits>().PassAsync);
        app.UseAccounts();
        app.UseMembers();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapHealth();
        app.MapApiDescription();
        app.MapOrganisationsApi();
        app.MapTargetsApi();
        app.MapTasksApi();
        app.MapMeetingsApi();
        app.MapStatisticsApi();
        app.MapMembersApi();
        return app;
    }
}
