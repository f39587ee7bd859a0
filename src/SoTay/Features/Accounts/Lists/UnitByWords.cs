using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Text;

namespace SoTay.Features.Accounts.Lists;

internal static class UnitByWords
{
    extension(AppDb db)
    {
        /// <summary>A living unit in the person's sight by code, else by folded name when exactly one has it.</summary>
        public async Task<Organisation?> UnitByWordsAsync(Person person, string? words)
        {
            var (code, folded) = (words?.Trim() ?? "", Folding.Fold(words ?? ""));
            var seen = db.OrganisationsVisibleTo(person).AsNoTracking().Where(row => row.EndedOn == null);
            if (await seen.FirstOrDefaultAsync(row => row.Code == code) is { } byCode) return byCode;
            var found = folded.Length == 0 ? [] : await seen.Where(row => row.FoldedName == folded).OrderBy(row => row.Code).Take(2).ToListAsync();
            return found.Count == 1 ? found[0] : null;
        }
    }
}
