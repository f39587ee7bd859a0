using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using SoTay.Platform.Http;
using SoTay.Platform.Time;

namespace SoTay.Platform.Ui;

/// <summary>Pages, design system, error pages and built files: two calls in Program.cs.</summary>
public static class UiSetup
{
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        // Pages live in the rooms (Features/<Room>/) and name their own address: @page "/meetings/{id}".
        services.AddRazorPages().WithRazorPagesAtContentRoot()
            .AddMvcOptions(options =>
            {
                VietnameseBinding.Speak(options.ModelBindingMessageProvider);
                options.ModelBinderProviders.Insert(0, new TypedMomentBinding());
            });
        // Vietnamese letters go out as they are, not as entities: a page is a third smaller.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture("vi-VN");
            options.SupportedCultures = options.SupportedUICultures = [CultureInfo.GetCultureInfo("vi-VN")];
            options.RequestCultureProviders = [];
        });
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = Toast.Cookie);
        // frame-ancestors says it already, for every page and not only for those with a form.
        services.AddAntiforgery(options => options.SuppressXFrameOptionsHeader = true);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<VietnamClock>();
        services.AddSingleton<AssetFiles>();
        services.AddScoped<Symbols>();
        services.AddHttpContextAccessor();
        services.TryAddScoped<IFrameSource, BareFrame>();
        return services;
    }

    /// <summary>First in the pipeline, before sign-in: headers, error pages, built files, compression, the Vietnamese culture.</summary>
    public static WebApplication UseUi(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseMiddleware<AssetMiddleware>();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseRequestLocalization();
        app.UseRouting();
        return app;
    }
}
