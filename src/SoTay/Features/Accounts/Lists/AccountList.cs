using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Text;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Lists;

/// <summary>
/// Accounts that hold a role today in an organisation or below it, by name, page by page; before them those whose last role went
/// with a unit that ended here, because somebody has to give them a new one or close them.
/// </summary>
public sealed class AccountList(AppDb db, VietnamClock clock)
{
    public const int PageSize = 50;

    /// <returns>The rows of the page and whether there is another one.</returns>
    public async Task<(IReadOnlyList<AccountRow> Rows, bool More)> ReadAsync(Guid organisation, string? search, int page, CancellationToken cancellation)
    {
        var (today, all) = (clock.Today, db.RoleGrants);
        var (subtree, ended, grants) = (db.SubtreeOf(organisation), db.InheritedBy(organisation), all.Where(grant => grant.To == null || grant.To >= today));
        var found = db.Accounts.AsNoTracking().Where(row => row.ClosedAt == null && (grants.Any(grant => grant.AccountId == row.Id && grant.From <= today && subtree.Contains(grant.OrganisationId))
            || !grants.Any(grant => grant.AccountId == row.Id) && all.Any(grant => grant.AccountId == row.Id && ended.Contains(grant.OrganisationId))));
        if (Folding.Fold(search ?? "") is { Length: > 0 } folded)
        {
            var name = search!.Trim().ToUpperInvariant();
            found = found.Where(row => row.FoldedName.Contains(folded) || row.NormalizedUserName!.StartsWith(name));
        }

        var accounts = await found.OrderBy(row => grants.Any(grant => grant.AccountId == row.Id)).ThenBy(row => row.SortKey).ThenBy(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(row => new { row.Id, row.DisplayName, row.UserName, row.MustChangePassword, row.LockoutEnd }).ToListAsync(cancellation);
        var ids = accounts.ConvertAll(row => row.Id);
        var seen = await db.AccountSessions.Where(row => ids.Contains(row.AccountId)).GroupBy(row => row.AccountId)
            .Select(group => new { group.Key, At = group.Max(row => row.SeenAt) }).ToDictionaryAsync(row => row.Key, row => row.At, cancellation);
        var roles = (await HeldRole.OfManyAsync(db, ids, clock.Today, cancellation)).ToLookup(role => role.AccountId);
        var left = await LeftAsync([.. ids.Where(id => !roles.Contains(id))], cancellation);
        return ([.. accounts.Take(PageSize).Select(row => new AccountRow(row.Id, row.DisplayName, row.UserName!, !row.MustChangePassword,
            row.LockoutEnd?.UtcDateTime > clock.Now, seen.TryGetValue(row.Id, out var at) ? at : null, [.. roles[row.Id]], left.GetValueOrDefault(row.Id)))], accounts.Count > PageSize);
    }

    /// <summary>Name of the unit at which each held the last role.</summary>
    private async Task<Dictionary<Guid, string>> LeftAsync(IReadOnlyList<Guid> accounts, CancellationToken cancellation) =>
        (await (from grant in db.RoleGrants.AsNoTracking()
                join unit in db.Organisations on grant.OrganisationId equals unit.Id
                where accounts.Contains(grant.AccountId)
                orderby grant.To descending, grant.Id
                select new { grant.AccountId, unit.Name }).ToListAsync(cancellation))
            .DistinctBy(row => row.AccountId).ToDictionary(row => row.AccountId, row => row.Name);
}
