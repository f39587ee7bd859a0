using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Targets.Pages;

/// <summary>Gives a target to the units directly below, in one table; filled in beforehand on wish.</summary>
[Requires(Capability.SetTargets)]
public sealed class DivisionModel(AppDb db, PersonAccess access, TargetDivision division) : PageModel
{
    public static IReadOnlyList<SelectListItem> Sources { get; } =
        [.. new[] { TargetSource.Sum, TargetSource.Mean, TargetSource.Count }.Select(source => new SelectListItem(TargetWords.Of(source), source.ToString()))];

    public Target Target { get; private set; } = null!;

    public Organisation Unit { get; private set; } = null!;

    public IReadOnlyList<Organisation> Units { get; private set; } = [];

    [BindProperty]
    public TargetSource Source { get; set; }

    [BindProperty]
    public List<ShareInput> Rows { get; set; } = [];

    public string NameOf(Guid unit) => Units.First(row => row.Id == unit).Name;

    public string? ErrorOf(int row) =>
        new[] { "Goal", "Baseline", "Weight" }.Select(field => ModelState.TryGetValue($"Rows[{row}].{field}", out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null).FirstOrDefault(error => error is not null);

    public async Task<IActionResult> OnGetAsync(Guid target, string? fill, CancellationToken cancellation)
    {
        if (!await LoadAsync(target, cancellation)) return NotFound();
        Source = Target.IsRolledUp ? Target.Source : TargetSource.Sum;
        var parts = (await division.PartsAsync(target, cancellation)).ToDictionary(part => part.OrganisationId);
        var filled = await division.FilledAsync(fill, Target, Units, cancellation);
        Rows = [.. Units.Select(unit => parts.GetValueOrDefault(unit.Id) is var part && filled.TryGetValue(unit.Id, out var goal) ? ShareInput.Of(unit.Id, part, goal) : ShareInput.Of(unit.Id, part, part?.Goal))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid target, CancellationToken cancellation)
    {
        if (!await LoadAsync(target, cancellation)) return NotFound();
        // Whoever is not directly below (any more) gets nothing; a form of a day ago is met by the units of today.
        Rows.RemoveAll(row => Units.All(unit => unit.Id != row.Unit));
        if (!ModelState.IsValid) return this.Again();
        var shares = new List<TargetShare>();
        foreach (var (row, place) in Rows.Select((row, place) => (row, place)))
        {
            if (row.Read($"Rows[{place}]", out var share) is { } wrong) return this.Refuse(wrong);
            shares.Add(share!);
        }

        if (await division.GiveAsync(Target, Source, shares, Units.ToDictionary(unit => unit.Id, unit => unit.Name), access.Person.Actor, cancellation) is { } refusal) return this.Refuse(refusal);
        this.Say($"Đã giao cho {shares.Count(share => share.Goal is not null)} đơn vị");
        return Redirect(TargetLinks.To(target));
    }

    private async Task<bool> LoadAsync(Guid target, CancellationToken cancellation)
    {
        if (await db.TargetsVisibleTo(access.Person).FirstOrDefaultAsync(row => row.Id == target, cancellation) is not { } found) return false;
        Target = found;
        Unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == found.OrganisationId, cancellation);
        Units = await division.UnitsAsync(found.OrganisationId, cancellation);
        return true;
    }
}

/// <summary>One line of the table as typed.</summary>
public sealed class ShareInput
{
    public Guid Unit { get; set; }

    public string? Baseline { get; set; }

    public string? Goal { get; set; }

    public string? Weight { get; set; }

    public static ShareInput Of(Guid unit, Target? part, decimal? goal) => new()
    {
        Unit = unit, Goal = Words(goal), Baseline = Words(part?.Baseline), Weight = Words(part?.Weight ?? 1),
    };

    public Refusal? Read(string field, out TargetShare? share)
    {
        share = null;
        if (!TargetNumber.TryReadOrNothing(Goal, out var goal)) return TargetRefusals.NotANumberIn(field + ".Goal", Goal!);
        if (!TargetNumber.TryReadOrNothing(Baseline, out var baseline)) return TargetRefusals.NotANumberIn(field + ".Baseline", Baseline!);
        if (!TargetNumber.TryReadOrNothing(Weight, out var weight)) return TargetRefusals.NotANumberIn(field + ".Weight", Weight!);
        share = new(Unit, baseline, goal, weight ?? 1, field);
        return null;
    }

    private static string? Words(decimal? value) => value is { } number ? TargetWords.Value(number) : null;
}
