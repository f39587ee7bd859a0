using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents;

public static class DocumentSets
{
    extension(AppDb db)
    {
        public DbSet<Document> Documents => db.Set<Document>();

        public DbSet<DocumentText> DocumentTexts => db.Set<DocumentText>();

        public DbSet<DocumentDraft> DocumentDrafts => db.Set<DocumentDraft>();

        public DbSet<DocumentConcretion> DocumentConcretions => db.Set<DocumentConcretion>();

        public IQueryable<Document> DocumentsVisibleTo(Person person) =>
            db.Documents.Where(row => db.SeenBy(person).Contains(row.OrganisationId));
    }
}
