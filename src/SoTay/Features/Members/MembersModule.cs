using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SoTay.Features.Members.Acting;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Checks;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Members.Import;
using SoTay.Features.Members.Import.Posts;
using SoTay.Features.Members.ImportPages;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.Rolls;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Members.Transfers;
using SoTay.Platform.Auth;
using SoTay.Platform.Data.Verification;
using SoTay.Platform.Jobs;

namespace SoTay.Features.Members;

/// <summary>The roster: who is a member where, since when and in which status.</summary>
public static class MembersModule
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        // Whoever left still belongs to the cell of the last permanent placement: its officers keep the record. A guest, whose home is not in this store, belongs to the cell of the stay.
        services.AddSingleton(new RouteOrganisation("member", (db, id, cancellation) => db.Placements
            .Where(row => row.MemberId == id)
            .OrderBy(row => row.To != null).ThenBy(row => row.Kind != PlacementKind.Permanent).ThenByDescending(row => row.From).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation))
        {
            // The officers of a temporary cell read the record and act for the member; changing it stays with the home cell.
            Also = (new HashSet<Capability> { Capability.SeeRoster, Capability.ActForMember },
                (db, id, cancellation) => db.Members.Where(row => row.Id == id).Select(row => row.TemporaryCellId).FirstOrDefaultAsync(cancellation)),
        });
        services.AddSingleton(new RouteOrganisation("request", (db, id, cancellation) => db.CorrectionRequests
            .Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        services.AddScoped<IStoreCheck, MemberCountCheck>();
        services.AddScoped<IStoreCheck, PlacementCheck>();
        services.AddSingleton(new Accounts.Invitations.PeopleNames((db, ids, cancellation) => db.Members.AsNoTracking()
            .Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.FullName, cancellation)));
        services.AddScoped<IStoreCheck, SearchCheck>();
        services.AddScoped<Organisations.IRoster, Roster>();
        services.AddScoped<Admissions.SamePeople>();
        services.AddScoped<Records.RecordPaths>();
        services.AddSingleton(new RouteOrganisation("import", (db, id, cancellation) => db.RosterImports
            .Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        services.AddSingleton(new RouteOrganisation("finding", (db, id, cancellation) => db.RosterFindings
            .Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        services.AddSingleton(new RouteOrganisation("transfer", (db, id, cancellation) => db.MemberTransfers
            .Where(row => row.Id == id).Select(row => (Guid?)row.FromId).FirstOrDefaultAsync(cancellation))
        {
            // Both ends see it.
            Also = (new HashSet<Capability> { Capability.SeeRoster }, (db, id, cancellation) => db.MemberTransfers.Where(row => row.Id == id).Select(row => row.ToId).FirstOrDefaultAsync(cancellation)),
        });
        services.AddScoped<Organisations.IFollowsOrganisations, TransfersFollowUnits>().AddScoped<Badges.BadgeQuery>().AddScoped<Badges.BadgeLists>().AddScoped<Badges.BadgeSpans>();
        services.AddSingleton(new RouteOrganisation("arrival", (db, id, cancellation) => db.Arrivals
            .Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        services.AddScoped<Organisations.IFollowsOrganisations, ArrivalsFollowUnits>().AddScoped<OutgoingFiles>().AddScoped<ArrivalDesk>();
        services.AddSingleton(new RouteOrganisation("candidate", (db, id, cancellation) => db.Candidates
            .Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        services.AddSingleton(new RouteOrganisation("competition", (db, id, cancellation) => db.Competitions.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation))
        {
            // The council sees the competition that it marks, and nothing else of that level; whoever acts for a member does not come by it.
            Mine = [(Capability.SeeCompetitions, (db, person, id, cancellation) => person.For is null && person.MemberId is { } member
                ? db.CompetitionExaminers.AnyAsync(row => row.CompetitionId == id && row.MemberId == member, cancellation) : Task.FromResult(false))],
        });
        services.AddScoped<CompetitionDesk>().AddScoped<CompetitionRound>().AddHostedService<CompetitionService>();
        services.AddScoped<Organisations.IFollowsOrganisations, CompetitionsFollow>().AddScoped<Organisations.Schemes.IMovesWithUnits, CompetitionsFollow>();
        services.AddScoped<Organisations.IFollowsOrganisations, CandidatesFollow>().AddScoped<Organisations.Schemes.IMovesWithUnits, MembersMove>();
        services.AddSingleton(new RouteOrganisation("path", (db, id, cancellation) => db.MemberPaths
            .Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        services.AddScoped<Organisations.IFollowsOrganisations, PathsFollow>().AddScoped<PathDesk>();
        services.AddScoped<TakingBackDesk>().AddSingleton<ISaveChangesInterceptor, DecisionTraces>();
        services.AddScoped<IJobWork, RosterImportWork>();
        services.AddSingleton<ActingCookie>();
        services.AddScoped<MemberTies>().AddScoped<Posts.PostBook>();
        services.AddSingleton<RollMemory>().AddScoped<CellRolls>().AddScoped<RollKeeper>().AddHostedService<RollService>().AddSingleton<ISaveChangesInterceptor, RollStamps>().AddScoped<IStoreCheck, RollCheck>();
        services.AddScoped<MemberImport>().AddScoped<MemberExport>().AddScoped<PostImport>().AddScoped<PostExport>();
        return services;
    }

    public static IApplicationBuilder UseMembers(this IApplicationBuilder app) => app.UseMiddleware<ActingMiddleware>();
}
