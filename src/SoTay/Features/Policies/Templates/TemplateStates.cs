using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies.Templates;

internal static class TemplateStates
{
    /// <summary>All local templates by name; an adoption that has not ended counts as adopted even before its first day.</summary>
    public static async Task<IReadOnlyList<TemplateState>> TemplatesAsync(this AppDb db, DateOnly today, CancellationToken cancellation)
    {
        var values = await db.PolicyValues.AsNoTracking().Where(value => value.Template != null).OrderBy(value => value.Key).ToListAsync(cancellation);
        var open = await db.PolicyAdoptions.Where(adoption => adoption.To == null || adoption.To >= today).ToListAsync(cancellation);
        return [.. values.GroupBy(value => value.Template!)
            .Select(group => new TemplateState(group.Key, [.. group], open.Find(adoption => adoption.Template == group.Key)))
            .OrderBy(state => state.Name, StringComparer.CurrentCulture)];
    }
}
