using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts;

public static class AccountsModule
{
    public const string Scheme = "SoTay";

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddCookie(Scheme, options =>
        {
            options.Cookie.Name = "sotay";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/forbidden";
        });
        services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);
        services.AddIdentityCore<Account>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddUserStore<UserOnlyStore<Account, AppDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>>()
            .AddSignInManager().AddDefaultTokenProviders();
        return services;
    }

    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) => app.UseMiddleware<PersonMiddleware>();
}
