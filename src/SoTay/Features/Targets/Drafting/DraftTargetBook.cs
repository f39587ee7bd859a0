using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Drafts;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Targets.Drafting;

/// <summary>
/// Targets of a document above in the draft of a programme below. A share that was divided to the unit is its own target already and only
/// stands in the paper. A goal that the unit sets itself becomes its target at issue: under the target of its superior where that one is
/// told or measured, alone where it is made up of shares, because nobody below adds to a sum that the superior divided.
/// </summary>
internal sealed class DraftTargetBook(AppDb db, PersonAccess access, TargetRollUps rollUps) : IDraftTargets
{
    public async Task<IReadOnlyList<DraftTarget>> OfAsync(DocumentDraft draft, CancellationToken cancellation)
    {
        var (above, own, goals) = await ReadAsync(draft, cancellation);
        return above.ConvertAll(row => new DraftTarget(row.Root.Id, row.Root.Code, row.Root.GroupName, row.Root.Name, row.Root.Unit, TargetWords.Goal(row.Root),
            own.Find(part => part.Code == row.Root.Code) is { } share ? TargetWords.Goal(share) : null,
            goals.Find(goal => goal.TargetId == row.Root.Id) is { } goal ? TargetWords.Value(goal.Goal) : null, row.Root.DueOn,
            row.Parent is null ? "đứng riêng: cấp trên cộng theo số đã giao" : "đứng dưới chỉ tiêu của cấp trên"));
    }

    public async Task<Refusal?> NoteAsync(DocumentDraft draft, IReadOnlyList<DraftGoalInput> goals, CancellationToken cancellation)
    {
        var (above, own, known) = await ReadAsync(draft, cancellation);
        var may = await access.MayAsync(Capability.SetTargets, draft.OrganisationId, cancellation);
        foreach (var (input, at) in goals.Select((input, at) => (input, at)))
        {
            var field = $"Input.Goals[{at}].Goal";
            // A target that was divided to the unit meanwhile has its share now; one that is gone asks nothing.
            if (above.Find(row => row.Root.Id == input.Target).Root is not { } root || own.Exists(part => part.Code == root.Code)) continue;
            if (!TargetNumber.TryReadOrNothing(input.Goal, out var goal)) return TargetRefusals.NotANumberIn(field, input.Goal!.Trim());
            var there = known.Find(row => row.TargetId == root.Id);
            if (goal == there?.Goal) continue;
            var shown = there is null ? null : TargetWords.Value(there.Goal);
            if (!may) return TargetRefusals.NotSetter with { Field = field };
            if ((input.Was ?? "") != (shown ?? ""))
            {
                input.Was = shown;
                return TargetRefusals.NotedMeanwhile(root.Name, shown, field);
            }

            if (goal is null) db.Remove(there!);
            else if (there is not null) there.Goal = goal.Value;
            else db.Add(new DraftGoal { DraftId = draft.Id, TargetId = root.Id, OrganisationId = draft.OrganisationId, Goal = goal.Value });
        }

        return null;
    }

    public async Task<Refusal?> SetAsync(DocumentDraft draft, Document issued, CancellationToken cancellation)
    {
        var (above, own, goals) = await ReadAsync(draft, cancellation);
        var made = new List<Guid>();
        foreach (var (root, parent) in above)
        {
            if (goals.Find(row => row.TargetId == root.Id) is not { } goal || own.Exists(part => part.Code == root.Code)) continue;
            if (root.DueOn <= issued.IssuedOn) return TargetRefusals.GoalTooLate(root);
            var target = new Target
            {
                OrganisationId = draft.OrganisationId, DocumentId = issued.Id, ParentId = parent?.Id, BeginsOn = issued.IssuedOn, Code = root.Code, GroupName = root.GroupName, Name = root.Name, Unit = root.Unit,
                Direction = root.Direction, Goal = goal.Goal, DueOn = root.DueOn, Source = root.Source is TargetSource.Measured ? TargetSource.Measured : TargetSource.Reported, Measure = root.Measure,
            };
            db.Add(target);
            made.Add(target.Id);
        }

        if (made.Count > 0) rollUps.RecountWithSave(made);
        return null;
    }

    /// <summary>Targets that the document sets for its issuer, each with the one that a goal of the unit would stand under; what the unit has of them; what it noted.</summary>
    private async Task<(List<(Target Root, Target? Parent)> Above, List<Target> Own, List<DraftGoal> Goals)> ReadAsync(DocumentDraft draft, CancellationToken cancellation)
    {
        if (draft.AnswersId is not { } document) return ([], [], []);
        var issuer = await db.Documents.Where(row => row.Id == document).Select(row => row.OrganisationId).FirstAsync(cancellation);
        var superior = await db.Set<Organisations.Organisation>().Where(row => row.Id == draft.OrganisationId).Select(row => row.ParentId).FirstAsync(cancellation);
        var all = await db.Targets.AsNoTracking().Where(row => row.DocumentId == document && (row.OrganisationId == issuer || row.OrganisationId == superior || row.OrganisationId == draft.OrganisationId)).OrderBy(row => row.Code).ToListAsync(cancellation);
        var goals = await db.DraftGoals.Where(row => row.DraftId == draft.Id).ToListAsync(cancellation);
        // Goals reach the unit level by level: what it sets itself stands under its superior's target only.
        var above = all.FindAll(row => row.OrganisationId == issuer).ConvertAll(root => (root, all.Find(row => row.OrganisationId == superior && row.Code == root.Code && !row.IsRolledUp)));
        return (above, all.FindAll(row => row.OrganisationId == draft.OrganisationId), goals);
    }
}
