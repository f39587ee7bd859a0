namespace SoTay.Platform.Jobs;

public static class JobsModule
{
    /// <summary>The queue and its worker. Commands share the registration; only a running web host starts the worker.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobBoard>();
        services.AddHostedService<JobWorker>();
        return services;
    }
}
