using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SoTay.Features.Targets.Pages;

/// <summary>What the forms of a new target and of a change have in common.</summary>
public abstract class TargetFormModel(ITargetMeasures measures) : PageModel
{
    public static IReadOnlyList<SelectListItem> Directions { get; } = [new("Từ đích trở lên", nameof(TargetDirection.Up)), new("Không quá đích", nameof(TargetDirection.Down))];

    [BindProperty]
    public TargetInput Input { get; set; } = new();

    public virtual IReadOnlyList<SelectListItem> Sources { get; } = [.. Enum.GetValues<TargetSource>().Select(source => new SelectListItem(TargetWords.Of(source), source.ToString()))];

    public IReadOnlyList<SelectListItem> Measures { get; } = [new("Không", ""), .. measures.All.Select(measure => new SelectListItem(measure.Words, measure.Name))];
}
