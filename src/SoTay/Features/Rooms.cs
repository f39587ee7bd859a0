using SoTay.Features.Accounts;
using SoTay.Features.Administration;
using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Features.Documents;
using SoTay.Features.Dues;
using SoTay.Features.Home;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Features.Reviews;
using SoTay.Features.Statistics;
using SoTay.Features.Targets;
using SoTay.Features.Tasks;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Backups;
using SoTay.Platform.Jobs;
using SoTay.Platform.Mail;
using SoTay.Platform.Push;
using SoTay.Platform.Time;
using SoTay.Platform.Exchange;
using SoTay.Platform.Webhooks;

namespace SoTay.Features;

/// <summary>The house in one glance: what the ground floor needs, then each room in order.</summary>
public static class Rooms
{
    /// <summary>Everything commands and the web share.</summary>
    public static IServiceCollection AddHouse(this IServiceCollection services, StoreOptions store)
    {
        services.AddStore(store);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<VietnamClock>();
        services.AddSingleton<FieldCipher>();
        services.AddSingleton<IMail, FileDropMail>();
        services.AddSingleton<IPush>(provider => new WebPush(WebPush.Wire(), provider.GetRequiredService<FieldCipher>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<PersonAccess>();
        services.AddJobs();
        services.AddSafekeeping();
        services.AddWebhooks();
        services.AddExchange();
        services.AddPolicies();
        services.AddOrganisations();
        services.AddAccounts();
        services.AddMembers();
        services.AddCourses();
        services.AddAwards();
        services.AddDues();
        services.AddDocuments();
        services.AddTargets();
        services.AddTasks();
        services.AddMeetings();
        services.AddReviews();
        services.AddStatistics();
        services.AddHome();
        services.AddAdministration();
        return services;
    }
}
