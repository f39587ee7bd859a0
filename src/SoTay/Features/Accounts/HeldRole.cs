using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts;

/// <summary>A role as a page names it: in the field's words, with its organisation and dates.</summary>
public sealed record HeldRole(Guid AccountId, Guid GrantId, Role Role, Guid OrganisationId, string Organisation, DateOnly From, DateOnly? To)
{
    public string Words => RoleWords.Of(Role);

    /// <summary>Roles held on a day or later, in the order in which they were given, what everybody is (member) last.</summary>
    public static Task<List<HeldRole>> OfAsync(AppDb db, Guid account, DateOnly day, CancellationToken cancellation) =>
        OfManyAsync(db, [account], day, cancellation);

    public static Task<List<HeldRole>> OfManyAsync(AppDb db, IReadOnlyList<Guid> accounts, DateOnly day, CancellationToken cancellation) =>
        (from grant in db.RoleGrants.AsNoTracking()
         join organisation in db.Organisations on grant.OrganisationId equals organisation.Id
         where accounts.Contains(grant.AccountId) && (grant.To == null || grant.To >= day)
         orderby grant.Role == Role.Member, grant.Id
         select new HeldRole(grant.AccountId, grant.Id, grant.Role, organisation.Id, organisation.Name, grant.From, grant.To)).ToListAsync(cancellation);
}
