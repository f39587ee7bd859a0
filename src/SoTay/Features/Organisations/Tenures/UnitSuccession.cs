using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations.Tenures;

/// <summary>Which unit a unit that ended went into by a merger (sáp nhập, hợp nhất). A unit that was dissolved has no successor here: its posts ended with it.</summary>
public sealed class UnitSuccession(IReadOnlyDictionary<Guid, Guid> next)
{
    public static async Task<UnitSuccession> ReadAsync(AppDb db, CancellationToken cancellation) => new(await (from change in db.OrganisationChanges.AsNoTracking()
                                                                                                               join unit in db.Organisations on change.OrganisationId equals unit.Id
                                                                                                               where (change.Kind == OrganisationChangeKind.Absorb || change.Kind == OrganisationChangeKind.Merge) && change.OtherOrganisationId != null && unit.EndedOn < change.On
                                                                                                               select new { unit.Id, Next = change.OtherOrganisationId!.Value }).Distinct().ToDictionaryAsync(row => row.Id, row => row.Next, cancellation));

    /// <summary>A post at one unit goes on in the other: they are the same, or the earlier one went into the later, at once or through others.</summary>
    public bool GoesOn(Guid earlier, Guid later)
    {
        // A circle cannot be in the records; the bound is for records that are broken.
        for (var steps = 0; steps <= next.Count; steps++)
        {
            if (earlier == later) return true;
            if (!next.TryGetValue(earlier, out earlier)) return false;
        }

        return false;
    }
}
