using SoTay.Features.Documents.Sending;
using SoTay.Features.Meetings.Absence;
using SoTay.Features.Meetings.Agendas;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Checks;
using SoTay.Features.Meetings.Contributions;
using SoTay.Features.Meetings.Cycle;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Pictures;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Meetings.Topics;
using SoTay.Features.Meetings.Visits;
using SoTay.Platform.Auth;
using SoTay.Platform.Data.Verification;
using SoTay.Platform.Files;

namespace SoTay.Features.Meetings;

public static class MeetingsModule
{
    public static IServiceCollection AddMeetings(this IServiceCollection services)
    {
        services.AddSingleton<BallotBoxes>();
        services.AddScoped<MeetingDesk>().AddScoped<DeskAhead>().AddScoped<PictureTaking>();
        services.AddScoped<AgendaBook>();
        services.AddScoped<VisitBook>().AddScoped<VisitCoverage>();
        services.AddScoped<MeetingDrafts>().AddScoped<Organisations.Schemes.IMovesWithUnits, MeetingsMove>().AddScoped<Organisations.IFollowsOrganisations, MeetingsMove>();
        services.AddScoped<TopicLibrary>().AddScoped<TopicCoverage>();
        services.AddScoped<Members.Admissions.IMeetingVotes, MemberVotes>();
        services.AddScoped<Closing.MeetingClosing>();
        services.AddScoped<Publication.DraftTextsQuery>();
        services.AddScoped<Presence.RoomCodes>();
        services.AddScoped<Presence.MemberCards>();
        services.AddScoped<Presence.PresenceDesk>();
        services.AddScoped<AheadQuery>().AddScoped<AbsenceWatch>();
        services.AddScoped<CycleQuery>().AddScoped<MessageBook>().AddScoped<IUnitNotices, UnitNotices>().AddScoped<ReminderRound>().AddScoped<MessageDelivery>().AddHostedService<ReminderService>();
        services.AddSingleton<FileStore>();
        services.AddScoped<IStoreCheck, MonthlyCountCheck>();
        services.AddScoped<IStoreCheck, SealCheck>();
        services.AddSingleton(new RouteOrganisation("meeting", async (db, id, cancellation) =>
            await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstOrDefaultAsync(
                db.Meetings.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId), cancellation))
        {
            // A committee sits above the cells of its members: whom it called takes part from there.
            Mine =
            [
                (Capability.SeeMeetings, (db, person, id, cancellation) =>
                    Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(db.MeetingsCalling(person), row => row.Id == id, cancellation)),
                (Capability.TakeMinutes, (db, person, id, cancellation) =>
                    Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(db.MeetingsWrittenBy(person), row => row.Id == id, cancellation)),
            ],
        });
        services.AddSingleton(new RouteOrganisation("set", async (db, id, cancellation) =>
            await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.FirstOrDefaultAsync(
                db.AgendaSets.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId), cancellation)));
        return services;
    }
}
