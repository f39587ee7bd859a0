using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents;

/// <summary>What carries out a document, at first hand or through others, level by level (mission A1).</summary>
public static class DocumentTree
{
    extension(AppDb db)
    {
        /// <summary>Each document below with the one that it carries out; a document that carries out two of them stands under the first.</summary>
        public async Task<List<DocumentConcretion>> AnswersAsync(Guid document, CancellationToken cancellation = default)
        {
            var (found, seen, level) = (new List<DocumentConcretion>(), new HashSet<Guid> { document }, new List<Guid> { document });
            while (level.Count > 0)
            {
                var here = level;
                var next = await db.DocumentConcretions.AsNoTracking().Where(row => here.Contains(row.ConcretisesId)).ToListAsync(cancellation);
                next = [.. next.Where(row => seen.Add(row.DocumentId))];
                found.AddRange(next);
                level = next.ConvertAll(row => row.DocumentId);
            }

            return found;
        }
    }
}
