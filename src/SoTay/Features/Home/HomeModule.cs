using SoTay.Platform.Ui;

namespace SoTay.Features.Home;

public static class HomeModule
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddScoped<IFrameSource, HomeFrame>();
}
