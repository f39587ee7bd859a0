using SoTay.Features.Statistics.Boards;
using SoTay.Features.Statistics.Obligations;

namespace SoTay.Features.Statistics;

public static class StatisticsModule
{
    public static IServiceCollection AddStatistics(this IServiceCollection services)
    {
        services.AddScoped<CellBoardQuery>();
        services.AddScoped<CommuneBoardQuery>();
        services.AddScoped<ObligationRules>();
        return services;
    }
}
