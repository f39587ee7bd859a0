using SoTay.Features.Home.Above;
using SoTay.Features.Home.Cell;
using SoTay.Features.Home.Mine;
using SoTay.Platform.Ui;

namespace SoTay.Features.Home;

public static class HomeModule
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddScoped<IFrameSource, HomeFrame>().AddScoped<NextMeetingQuery>().AddScoped<CellHomeQuery>().AddScoped<AdmissionRows>().AddScoped<PathRows>().AddScoped<DuesRows>().AddScoped<TermRows>().AddScoped<CourseRows>().AddScoped<StayRows>().AddScoped<MemberHomeQuery>()
        .AddScoped<OfficeHomeQuery>().AddScoped<ProvinceHomeQuery>().AddScoped<AdminHomeQuery>().AddScoped<CommitteeMeetingsQuery>();
}
