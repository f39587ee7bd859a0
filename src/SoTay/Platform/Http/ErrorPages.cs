namespace SoTay.Platform.Http;

/// <summary>Every refusal of the house ends on a page that says what happened, what was kept and what to do.</summary>
public static class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) =>
        app.UseWhen(http => !IsForPrograms(http.Request.Path), pages => pages
            .UseExceptionHandler("/error/500")
            .UseStatusCodePagesWithReExecute("/error/{0}"));

    /// <summary>Programs get the status and a JSON body, not a page.</summary>
    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api", StringComparison.Ordinal);
}
