using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Targets.Pages;

/// <summary>Changes a target that the organisation set itself. A part given from above is changed by who gave it; units below get the new words with it.</summary>
[Requires(Capability.SetTargets)]
public sealed class TargetFactsModel(AppDb db, PersonAccess access, ITargetMeasures measures, TargetRollUps rollUps) : TargetFormModel(measures)
{
    private readonly ITargetMeasures _measures = measures;

    public Target Target { get; private set; } = null!;

    [BindProperty]
    public int Version { get; set; }

    /// <summary>What somebody else wrote meanwhile where it is not what stands in the form; empty without such a change.</summary>
    public IReadOnlyList<(string Label, string Words)> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid target, CancellationToken cancellation)
    {
        if (!await LoadAsync(target, cancellation)) return NotFound();
        (Input, Version) = (TargetInput.Of(Target), Target.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid target, CancellationToken cancellation)
    {
        if (!await LoadAsync(target, cancellation)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        if (Version != Target.Version) return Compare();
        var parts = await db.PartsOfAsync(target, cancellation);
        if (parts.Count > 0 && Input.Source != Target.Source) return this.Refuse(TargetRefusals.HasParts(parts.Count(part => part.ParentId == target)));
        if (Input.Apply(Target.BeginsOn, _measures, (_, _) => Target) is { } refusal) return this.Refuse(refusal);
        foreach (var part in parts)
            (part.Name, part.GroupName, part.Unit, part.Direction, part.DueOn) = (Target.Name, Target.GroupName, Target.Unit, Target.Direction, Target.DueOn);
        rollUps.RecountWithSave([target, .. parts.Select(part => part.Id)]);
        try { await db.SaveAsync(access.Person.Actor, cancellation: cancellation); }
        catch (DbUpdateException fault) when (fault.CameSecond)
        {
            // Saved by somebody else at the same moment.
            db.ChangeTracker.Clear();
            return await LoadAsync(target, cancellation) ? Compare() : NotFound();
        }

        this.Say("Đã ghi thay đổi");
        return Redirect(TargetLinks.To(target));
    }

    /// <summary>Both versions side by side; saved once more, the form's words win.</summary>
    private IActionResult Compare()
    {
        (Others, Version) = (TargetInput.Of(Target).OtherThan(Input, _measures), Target.Version);
        ModelState.Remove(nameof(Version));
        return this.Refuse(TargetRefusals.ChangedMeanwhile);
    }

    private async Task<bool> LoadAsync(Guid target, CancellationToken cancellation)
    {
        if (await db.TargetsVisibleTo(access.Person).FirstOrDefaultAsync(row => row.Id == target && row.ParentId == null, cancellation) is not { } found) return false;
        Target = found;
        return true;
    }
}
