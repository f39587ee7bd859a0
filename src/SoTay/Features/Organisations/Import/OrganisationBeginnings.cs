using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.Tree;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Import;

/// <summary>Moves the first day of an organisation's life when a list knows it better; the closure follows with the next save.</summary>
internal static class OrganisationBeginnings
{
    public static async Task MoveAsync(AppDb db, OrganisationPlace place, DateOnly from, CancellationToken cancellation)
    {
        var first = await db.OrganisationPeriods.AsNoTracking().Where(p => p.OrganisationId == place.Id).OrderBy(p => p.From).FirstAsync(cancellation);
        if (first.From == from || first.To < from) return;
        await db.OrganisationPeriods.Where(p => p.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.From, from), cancellation);
        place.From = from;
        db.RewriteTree(place.Id, from < first.From ? from : first.From);
    }
}
