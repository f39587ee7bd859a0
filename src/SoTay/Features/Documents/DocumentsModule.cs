using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Import;
using SoTay.Platform.Auth;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Documents;

public static class DocumentsModule
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddScoped<IStoreCheck, DocumentFileCheck>().AddScoped<IStoreCheck, DocumentSearchCheck>().AddScoped<DocumentImport>();
        services.AddSingleton(new RouteOrganisation("draft",
            async (db, id, cancellation) => await db.DocumentDrafts.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
        return services.AddSingleton(new RouteOrganisation("document",
            async (db, id, cancellation) => await db.Documents.Where(row => row.Id == id).Select(row => (Guid?)row.OrganisationId).FirstOrDefaultAsync(cancellation)));
    }
}
