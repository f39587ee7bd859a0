using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Policies;

/// <summary>Brings the values that come with the product into a store, at its first start and after every upgrade.</summary>
public static class PolicyFilling
{
    /// <summary>
    /// Adds shipped rows that are missing and follows changes of shipped rows, but never touches what an administrator
    /// typed, confirmed or closed: an organisation's rules do not change by themselves. Returns the number of rows written.
    /// </summary>
    public static async Task<int> FillPoliciesAsync(this AppDb db, CancellationToken cancellation = default)
    {
        var stored = await db.PolicyValues.ToListAsync(cancellation);
        var known = stored.Where(value => value.Shipped).ToDictionary(Name);
        foreach (var shipped in ShippedPolicies.Values())
            if (known.TryGetValue(Name(shipped), out var value)) Follow(value, shipped);
            else if (!stored.Exists(own => !own.Shipped && PolicyHistory.SameLine(own, shipped) && PolicyHistory.Overlap(own, shipped)))
                db.Add(shipped);

        var days = await db.CalendarDays.Select(day => day.Date).ToListAsync(cancellation);
        db.AddRange(ShippedPolicies.Days().ExceptBy(days, day => day.Date));
        if (!db.ChangeTracker.HasChanges()) return 0;
        var rows = db.ChangeTracker.Entries().Count(entry => entry.State is EntityState.Added or EntityState.Modified);
        await db.SaveAsync(Actor.Program("Nạp quy định đi kèm sản phẩm"), cancellation: cancellation);
        db.ChangeTracker.Clear();
        return rows;
    }

    private static (string, PolicyScope, string?, DateOnly?) Name(PolicyValue value) => (value.Key, value.Scope, value.Template, value.From);

    private static void Follow(PolicyValue value, PolicyValue shipped)
    {
        if (value.ConfirmedOn is not null || value.ClosedBy is not null) return;
        (value.Value, value.To, value.LegalBasis) = (shipped.Value, shipped.To, shipped.LegalBasis);
        (value.Confidence, value.Note) = (shipped.Confidence, shipped.Note);
    }
}
