using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Documents.Reading;
using SoTay.Features.Documents.Sending;
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

        public DbSet<DraftSection> DraftSections => db.Set<DraftSection>();

        public DbSet<DocumentConcretion> DocumentConcretions => db.Set<DocumentConcretion>();

        public DbSet<DocumentRecipient> DocumentRecipients => db.Set<DocumentRecipient>();

        public DbSet<DocumentReading> DocumentReadings => db.Set<DocumentReading>();

        public DbSet<DocumentBookmark> DocumentBookmarks => db.Set<DocumentBookmark>();

        /// <summary>Of organisations that the person sees, or sent to one of them.</summary>
        public IQueryable<Document> DocumentsVisibleTo(Person person)
        {
            var recipients = db.DocumentRecipients;
            return db.Documents.Where(row => db.SeenBy(person).Contains(row.OrganisationId)
                || recipients.Any(sent => sent.DocumentId == row.Id && db.SeenBy(person).Contains(sent.OrganisationId)));
        }
    }
}
