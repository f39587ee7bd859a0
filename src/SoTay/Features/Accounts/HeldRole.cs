using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Accounts;

/// <summary>A role as a page names it: in the field's words, with its organisation and dates.</summary>
public sealed record HeldRole(Guid GrantId, Role Role, Guid OrganisationId, string Organisation, DateOnly From, DateOnly? To)
{
    public string Words => RoleWords.Of(Role);

    /// <summary>Roles held on a day or later, in the order in which they were given.</summary>
    public static async Task<IReadOnlyList<HeldRole>> OfAsync(AppDb db, Guid account, DateOnly day, CancellationToken cancellation) =>
        await (from grant in db.RoleGrants.AsNoTracking()
               join organisation in db.Organisations on grant.OrganisationId equals organisation.Id
               where grant.AccountId == account && (grant.To == null || grant.To >= day)
               orderby grant.Id
               select new HeldRole(grant.Id, grant.Role, organisation.Id, organisation.Name, grant.From, grant.To)).ToListAsync(cancellation);
}
