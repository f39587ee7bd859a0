namespace SoTay.Features.Policies;

public static class PoliciesModule
{
    public static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddSingleton<PolicyBook>();
        return services;
    }
}
