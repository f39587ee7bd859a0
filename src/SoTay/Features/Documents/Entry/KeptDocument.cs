using SoTay.Platform.Data;
using SoTay.Platform.Files;

namespace SoTay.Features.Documents.Entry;

/// <summary>Puts a document with its file, the words of it and what it carries out into a register; saved with the next save.</summary>
public static class KeptDocument
{
    extension(AppDb db)
    {
        public void Enter(Document document, DocumentContent? content, IEnumerable<Document> uppers, FileStore files)
        {
            if (content is not null)
            {
                document.FileHash = files.Keep(content.Bytes);
                document.FileName = $"{document.Symbol.Replace('/', '-')}.{content.Extension}";
            }

            db.Add(document);
            if (content is { Words.Length: > 0 }) db.Add(new DocumentText { DocumentId = document.Id, Words = content.Words });
            db.AddRange(uppers.Select(upper => new DocumentConcretion { DocumentId = document.Id, ConcretisesId = upper.Id, OrganisationId = document.OrganisationId }));
            db.IndexDocuments([document], content is null ? null : new Dictionary<Guid, string> { [document.Id] = content.Words });
        }
    }

    /// <summary>What to know about a file that has just been taken: words in it that no search will find.</summary>
    public static string Unread(DocumentContent? content) => content switch
    {
        null or { Words.Length: > 0 } => "",
        { Extension: "pdf" } => ". Tệp PDF là bản quét, không có chữ: chỉ tìm được theo số, trích yếu",
        { Extension: "docx" } => ". Tệp Word không có chữ: chỉ tìm được theo số, trích yếu",
        _ => ". Chữ trong ảnh không đọc được: chỉ tìm được theo số, trích yếu",
    };
}
