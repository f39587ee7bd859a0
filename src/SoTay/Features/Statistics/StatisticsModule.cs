using SoTay.Features.Statistics.Boards;
using SoTay.Features.Statistics.Figures;
using SoTay.Features.Statistics.Forms;
using SoTay.Features.Statistics.Forms.Grades;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Features.Statistics.Forms.Lists;
using SoTay.Features.Statistics.Forms.People;
using SoTay.Features.Statistics.Forms.Records;
using SoTay.Features.Statistics.Forms.Units;
using SoTay.Features.Statistics.Obligations;

namespace SoTay.Features.Statistics;

public static class StatisticsModule
{
    public static IServiceCollection AddStatistics(this IServiceCollection services)
    {
        services.AddScoped<CellBoardQuery>();
        services.AddScoped<CommuneBoardQuery>();
        services.AddScoped<Boards.Layers.BoardLayerQuery>();
        services.AddScoped<Boards.Adoption.AdoptionQuery>();
        services.AddScoped<ObligationRules>();
        services.AddScoped<OrganisationFigures>().AddScoped<MemberFigures>().AddScoped<MeetingFigures>().AddScoped<DocumentFigures>().AddScoped<TargetFigures>().AddScoped<AdmissionFigures>().AddScoped<FigureBook>().AddScoped<Targets.ITargetMeasures, FigureMeasures>();
        services.AddScoped<Border>().AddScoped<GrowthCounts>().AddScoped<FormListing>().AddScoped<FormPeopleReading>().AddScoped<AdmittedPeople>().AddScoped<PeopleCounts>().AddScoped<UnitCounts>().AddScoped<FormBook>().AddScoped<Forms.Reports.ReportBook>().AddScoped<Members.TakingBack.IRestsOnRecords, Forms.Reports.ReportsOnRecords>();
        services.AddScoped<DuesFigures>().AddScoped<PostFigures>().AddScoped<CourseFigures>().AddScoped<AwardFigures>().AddScoped<UnitTypes>().AddScoped<GradeReading>().AddScoped<GradeCounts>().AddScoped<GradeListing>().AddScoped<GradeFigures>();
        services.AddScoped<RecordCounts>().AddScoped<BorderRecords>().AddScoped<EventRecords>().AddScoped<AwardRecords>().AddScoped<StandingRecords>().AddScoped<UnitRecords>();
        return services;
    }
}
