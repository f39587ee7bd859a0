using Microsoft.EntityFrameworkCore;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Targets;

/// <summary>Keeps a value that was told and carries it upwards, for the page and the API alike.</summary>
public sealed class TargetTelling(AppDb db, TargetRollUps rollUps, VietnamClock clock)
{
    /// <param name="stored">The value of that day as it was read; null when there was none.</param>
    public async Task<Refusal?> TellAsync(Target target, TargetValue? stored, TargetEntry entry, Person person, CancellationToken cancellation = default)
    {
        if (stored is null)
            db.Add(new TargetValue { TargetId = target.Id, OrganisationId = target.OrganisationId, AsOf = entry.Day, Value = entry.Value, Note = entry.Note, ByName = person.Name, At = clock.Now });
        else
        {
            db.Attach(stored);
            (stored.Value, stored.Note, stored.ByName, stored.At) = (entry.Value, entry.Note, person.Name, clock.Now);
        }

        rollUps.RecountWithSave([target.Id]);
        try
        {
            await db.SaveAsync(person.Actor, entry.Note.Length > 0 ? entry.Note : null, cancellation);
            return null;
        }
        // Two told the same day at the same moment: the second sees what the first wrote.
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            db.ChangeTracker.Clear();
            return TargetRefusals.ToldMeanwhile;
        }
    }
}
