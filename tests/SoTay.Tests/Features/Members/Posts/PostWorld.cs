using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Posts;

/// <summary>A ward with two cells and people since 2012, so that there is a past to count in.</summary>
internal static class PostWorld
{
    public static readonly DateOnly Since = new(2012, 1, 1);

    /// <summary>The unit is as old as <see cref="Since"/>.</summary>
    public static Task AgeAsync(this TestApp app, params Organisation[] units) => app.InDbAsync(async db =>
    {
        foreach (var unit in units)
        {
            var period = db.OrganisationPeriods.Single(row => row.OrganisationId == unit.Id);
            db.Remove(period);
            db.Add(new OrganisationPeriod { OrganisationId = unit.Id, ParentId = period.ParentId, Code = period.Code, Name = period.Name, Kind = period.Kind, From = Since });
            foreach (var row in db.OrganisationAncestors.Where(row => row.DescendantId == unit.Id).ToList())
            {
                db.Remove(row);
                db.Add(new OrganisationAncestor { DescendantId = row.DescendantId, AncestorId = row.AncestorId, Depth = row.Depth, From = Since.AddDays(-1) });
            }
        }

        await db.SaveAsync(Actor.Program("test"));
    });

    public static Task HoldAsync(this TestApp app, params Post[] posts) => app.InDbAsync(async db =>
    {
        db.AddRange(posts);
        await db.SaveAsync(Actor.Program("test"));
    });

    public static Task<Browser> OfficeAsync(this TestApp app, Organisation ward) => app.Data.BrowserAsync(Role.CommuneOffice, ward);
}
