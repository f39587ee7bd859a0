using SoTay.Features;
using SoTay.Features.Accounts;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay;

/// <summary>The web side of the house.</summary>
public static class WebHost
{
    public static WebApplicationBuilder AddSoTay(this WebApplicationBuilder builder, StoreOptions store)
    {
        builder.Services.AddHouse(store);
        builder.Services.AddRazorPages(options => options.RootDirectory = "/Features")
            .AddMvcOptions(options => options.Filters.Add<RequiresFilter>());
        return builder;
    }

    public static WebApplication UseSoTay(this WebApplication app)
    {
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAccounts();
        app.UseAuthorization();
        app.MapRazorPages();
        return app;
    }
}
