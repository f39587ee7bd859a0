using Microsoft.EntityFrameworkCore;
using SoTay.Features.Targets;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Tasks;

/// <summary>
/// What an accepted product brings to its target becomes the target's next value, so that nobody types it again; taking the acceptance
/// back takes it out. Called by whoever judged, before the save: the values are in the same transaction as the judgement.
/// </summary>
public sealed class TaskYield(AppDb db, TargetRollUps rollUps, VietnamClock clock)
{
    public async Task CountAsync(IEnumerable<WorkTask> judged, string byName, CancellationToken cancellation)
    {
        foreach (var task in judged.Where(row => row.TargetId is not null))
        {
            var counts = task.State is WorkTaskState.Accepted ? task.AcceptedAmount ?? 0 : 0;
            if (counts == task.CountedAmount || await db.Targets.FirstOrDefaultAsync(row => row.Id == task.TargetId, cancellation) is not { Source: TargetSource.Reported } target) continue;
            await AddAsync(target, counts - task.CountedAmount, $"{(counts > 0 ? "Nghiệm thu" : "Rút nghiệm thu")}: {task.Title}", byName, cancellation);
            task.CountedAmount = counts;
        }
    }

    private async Task AddAsync(Target target, decimal amount, string note, string byName, CancellationToken cancellation)
    {
        var (today, words) = (clock.Today, note.Length > TargetValue.NoteLimit ? note[..TargetValue.NoteLimit] : note);
        // Two products accepted in one save: the first one's value is only in memory.
        var latest = db.TargetValues.Local.FirstOrDefault(row => row.TargetId == target.Id && row.AsOf == today)
            ?? await db.TargetValues.Where(row => row.TargetId == target.Id && row.OrganisationId == target.OrganisationId && row.AsOf <= today).OrderByDescending(row => row.AsOf).FirstOrDefaultAsync(cancellation);
        if (latest?.AsOf == today) (latest.Value, latest.Note, latest.ByName, latest.At) = (latest.Value + amount, words, byName, clock.Now);
        else db.Add(new TargetValue { TargetId = target.Id, OrganisationId = target.OrganisationId, AsOf = today, Value = (latest?.Value ?? target.Baseline ?? 0) + amount, Note = words, ByName = byName, At = clock.Now });
        rollUps.RecountWithSave([target.Id]);
    }
}
