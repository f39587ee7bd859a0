using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts.Roles;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Accounts.Invitations;

/// <summary>
/// Slips for all secretaries of cells below an organisation who have not come in yet: opens the account where there is none,
/// renews the slip where it was not used. Who has come in already is left alone.
/// </summary>
public sealed class SecretarySlips(AppDb db, VietnamClock clock, AccountOpening opening, InvitationDesk invitations, IEnumerable<PeopleNames> names)
{
    /// <summary>More cells than a ward has; a province prints ward by ward.</summary>
    public const int Most = 500;

    public async Task<IReadOnlyList<WaitingSecretary>> WaitingAsync(Guid organisation, CancellationToken cancellation = default)
    {
        var subtree = db.SubtreeOf(organisation);
        var posts = await (from post in db.Posts.AsNoTracking()
                           join cell in db.Organisations on post.OrganisationId equals cell.Id
                           where post.Kind == PostKind.Secretary && post.To == null && subtree.Contains(cell.Id)
                               && (cell.Kind == OrganisationKind.Cell || cell.Kind == OrganisationKind.GrassrootsCell)
                           orderby cell.Code
                           select new { post.MemberId, cell.Id, cell.Name }).Take(Most).ToListAsync(cancellation);
        var members = posts.ConvertAll(post => post.MemberId);
        var accounts = await db.Accounts.Where(row => row.ClosedAt == null && members.Contains(row.MemberId!.Value)).ToListAsync(cancellation);
        var byMember = accounts.GroupBy(row => row.MemberId!.Value).ToDictionary(group => group.Key, group => group.First());
        var spoken = await NamesAsync(members, cancellation);
        return [.. from post in posts
                   let account = byMember.GetValueOrDefault(post.MemberId)
                   where (account is null || account.MustChangePassword) && spoken.ContainsKey(post.MemberId)
                   select new WaitingSecretary(post.MemberId, spoken[post.MemberId], post.Id, post.Name, account)];
    }

    /// <summary>The slips with their codes; opened and renewed in one save.</summary>
    public async Task<IReadOnlyList<(WaitingSecretary Who, string UserName, string Code)>> MakeAsync(IReadOnlyList<WaitingSecretary> waiting, Actor actor, CancellationToken cancellation = default)
    {
        var taken = await TakenAsync(waiting, cancellation);
        List<(WaitingSecretary, string, string)> made = [];
        foreach (var who in waiting)
        {
            if (who.Account is { } account) { made.Add((who, account.UserName!, invitations.Issue(account, actor.AccountId))); continue; }
            var userName = UserNames.Offer(who.Name, taken.Contains);
            taken.Add(userName);
            made.Add((who, userName, opening.Add(new(who.Name, userName, Role.Secretary, Member: who.MemberId), who.CellId, actor).Code));
        }

        await db.SaveAsync(actor, cancellation: cancellation);
        return made;
    }

    public DateOnly Until => VietnamClock.DateOf(clock.Now + Invitation.Life);

    private async Task<HashSet<string>> TakenAsync(IReadOnlyList<WaitingSecretary> waiting, CancellationToken cancellation)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        foreach (var start in waiting.Select(who => UserNames.Offer(who.Name, _ => false).ToUpperInvariant()).Distinct())
            taken.UnionWith(await db.Accounts.Where(row => row.NormalizedUserName!.StartsWith(start)).Select(row => row.UserName!).ToListAsync(cancellation));
        return taken;
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(List<Guid> members, CancellationToken cancellation)
    {
        Dictionary<Guid, string> spoken = [];
        foreach (var source in names)
            foreach (var (member, name) in await source.Find(db, members, cancellation)) spoken[member] = name;
        return spoken;
    }
}

/// <summary>A secretary without a used account.</summary>
public sealed record WaitingSecretary(Guid MemberId, string Name, Guid CellId, string Cell, Account? Account);
