using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Lists;

/// <summary>Accounts that hold a role today in an organisation or below it, by name, page by page.</summary>
public sealed class AccountList(AppDb db, VietnamClock clock)
{
    public const int PageSize = 50;

    /// <returns>The rows of the page and whether there is another one.</returns>
    public async Task<(IReadOnlyList<AccountRow> Rows, bool More)> ReadAsync(Guid organisation, string? search, int page, CancellationToken cancellation)
    {
        var (subtree, grants) = (db.SubtreeOf(organisation), db.OpenGrants(clock.Today));
        var found = db.Accounts.AsNoTracking().Where(row => row.ClosedAt == null && grants.Any(grant => grant.AccountId == row.Id && subtree.Contains(grant.OrganisationId)));
        if (Folding.Fold(search ?? "") is { Length: > 0 } folded)
        {
            var name = search!.Trim().ToUpperInvariant();
            found = found.Where(row => row.FoldedName.Contains(folded) || row.NormalizedUserName!.StartsWith(name));
        }

        var accounts = await found.OrderBy(row => row.SortKey).ThenBy(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(row => new { row.Id, row.DisplayName, row.UserName, row.MustChangePassword, row.LockoutEnd }).ToListAsync(cancellation);
        var ids = accounts.ConvertAll(row => row.Id);
        var seen = await db.AccountSessions.Where(row => ids.Contains(row.AccountId)).GroupBy(row => row.AccountId)
            .Select(group => new { group.Key, At = group.Max(row => row.SeenAt) }).ToDictionaryAsync(row => row.Key, row => row.At, cancellation);
        var roles = (await HeldRole.OfManyAsync(db, ids, clock.Today, cancellation)).ToLookup(role => role.AccountId);
        return ([.. accounts.Take(PageSize).Select(row => new AccountRow(row.Id, row.DisplayName, row.UserName!, !row.MustChangePassword,
            row.LockoutEnd?.UtcDateTime > clock.Now, seen.TryGetValue(row.Id, out var at) ? at : null, [.. roles[row.Id]]))], accounts.Count > PageSize);
    }
}
