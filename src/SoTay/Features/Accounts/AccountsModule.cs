using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Invitations;
using SoTay.Features.Accounts.Lists;
using SoTay.Features.Accounts.Passwords;
using SoTay.Features.Accounts.Reminders;
using SoTay.Features.Accounts.Roles;
using SoTay.Features.Accounts.SecondFactor;
using SoTay.Features.Accounts.Sessions;
using SoTay.Features.Accounts.Setup;
using SoTay.Features.Accounts.Tokens;
using SoTay.Features.Organisations;
using SoTay.Platform.Api;
using SoTay.Platform.Auth;

namespace SoTay.Features.Accounts;

/// <summary>What other rooms use of this one: <see cref="Account"/>, <see cref="RoleGrant"/>, <see cref="Role"/> and the sets.</summary>
public static class AccountsModule
{
    public const string Scheme = "SoTay";

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        StoredKeys.Add(services);
        services.AddAuthentication(Scheme).AddCookie(Scheme, CookieAs("sotay"))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                CookieAs("sotay-step")(options);
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                options.SlidingExpiration = false;
            })
            .AddScheme<AuthenticationSchemeOptions, TokenSignIn>(ApiGroup.Scheme, null);
        services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);
        AddIdentity(services);
        services.AddSingleton<SignedInPeople>();
        services.AddSingleton<SignedInTokens>();
        services.AddScoped<SignedInQuery>();
        services.AddScoped<SessionDoor>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SecondStep>();
        services.AddScoped<Enrolment>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<InvitationDesk>();
        services.AddScoped<AccessReset>();
        services.AddScoped<FirstRun>();
        services.AddScoped<RoleDesk>();
        services.AddScoped<AccountOpening>();
        services.AddScoped<AccountAuthority>();
        services.AddScoped<AccountList>();
        services.AddScoped<SecretarySlips>();
        services.AddScoped<TokenDesk>();
        services.AddScoped<PushDevices>().AddScoped<PushRound>();
        services.AddSingleton<MissedNames>();
        services.AddScoped<IFollowsOrganisations, RolesFollowUnits>();
        // Where the account holds its first role, for a unit that has ended the one that took it in; an account without any role is nobody's any more.
        services.AddSingleton(new RouteOrganisation("account", async (db, id, cancellation) =>
            await db.RoleGrants.Where(row => row.AccountId == id).OrderBy(row => row.To != null).ThenBy(row => row.Id)
                .Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation) is { } at ? await db.HeirOfAsync(at, cancellation) : null));
        return services;
    }

    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) => app.UseMiddleware<PersonMiddleware>();

    private static Action<CookieAuthenticationOptions> CookieAs(string name) => options =>
    {
        options.Cookie.Name = name;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = AccountLinks.SignIn;
        options.AccessDeniedPath = "/error/403";
        options.ReturnUrlParameter = "to";
        // Programs are told, not sent to a page with a form.
        options.Events.OnRedirectToLogin = context =>
        {
            if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) context.Response.Redirect(context.RedirectUri);
            else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
        // The row in the store decides how long a session lives; the cookie only has to outlive it.
        options.ExpireTimeSpan = SessionLife.OwnDevice;
    };

    private static void AddIdentity(IServiceCollection services) =>
        services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                // Length does more than required signs, which end up on a note under the keyboard.
                options.Password.RequiredLength = 8;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 4;
            })
            .AddUserStore<SealedAccountStore>()
            .AddSignInManager().AddDefaultTokenProviders();
}
