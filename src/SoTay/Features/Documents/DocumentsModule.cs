using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Import;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Documents;

public static class DocumentsModule
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddScoped<IStoreCheck, DocumentFileCheck>().AddScoped<Organisations.Schemes.IMovesWithUnits, Sending.DocumentsMove>().AddScoped<IStoreCheck, DocumentSearchCheck>().AddScoped<DocumentImport>().AddScoped<DraftPapers>().AddScoped<Members.Transfers.IReferralLetter, Papers.ReferralLetter>().AddScoped<Members.Badges.IBadgeList, Papers.BadgeListPaper>().AddScoped<Organisations.Schemes.ISchemePaper, Papers.SchemePaper>().AddScoped<Members.Competitions.ICompetitionPapers, Papers.CompetitionPapers>()
            .AddScoped<Members.Admissions.IAdmissionPapers, Papers.AdmissionPapers>().AddScoped<Awards.IAwardPapers, Papers.AwardPapers>().AddScoped<Courses.ICoursePapers, Papers.CoursePapers>().AddScoped<Dues.Payments.IDuesPapers, Papers.DuesPapers>();
        services.AddSingleton(new RouteOrganisation("draft",
            async (db, id, cancellation) => await db.DocumentDrafts.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        return services.AddSingleton(new RouteOrganisation("document",
            async (db, id, cancellation) => await db.Documents.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation))
        {
            Mine = [(Capability.SeeMeetings, async (db, person, id, cancellation) =>
                await db.DocumentRecipients.AnyAsync(row => row.DocumentId == id && db.SeenBy(person).Contains(row.OrganisationId), cancellation))],
        });
    }
}
