using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Schemes.Pages;

/// <summary>Who is appointed to the committee of a unit that the scheme establishes.</summary>
[Requires(Capability.ManageOrganisations)]
public sealed class SchemeAppointmentsModel(AppDb db, PersonAccess access, SchemeWork work, IEnumerable<IRoster> rosters) : PageModel
{
    private const int MostFound = 20;
    private readonly Dictionary<Guid, string> _names = [];
    private readonly Dictionary<Guid, string> _cells = [];

    [FromRoute(Name = "step")]
    public Guid StepId { get; set; }

    [BindProperty]
    public AppointmentInput Input { get; set; } = new();

    public Scheme Scheme { get; private set; } = null!;

    public SchemeStep Step { get; private set; } = null!;

    public List<PlacedMember> Found { get; } = [];

    /// <summary>Kind of the unit to be: of those that are merged or split when the step names none.</summary>
    public OrganisationKind Kind { get; private set; }

    public IEnumerable<SelectListItem> Posts => Enum.GetValues<PostKind>().Select(kind => new SelectListItem(OrganisationWords.Of(kind, Kind), kind.ToString()));

    public string NameOf(Guid member) => _names.GetValueOrDefault(member, "Không rõ tên");

    public string CellOf(PlacedMember member) => _cells.GetValueOrDefault(member.CellId, "");

    public Task<IActionResult> OnGetAsync(Guid scheme, CancellationToken cancellation) => ShowAsync(scheme, cancellation);

    public Task<IActionResult> OnPostFindAsync(Guid scheme, CancellationToken cancellation) => ShowAsync(scheme, cancellation);

    public Task<IActionResult> OnPostDropAsync(Guid scheme, CancellationToken cancellation) => ChangeAsync(scheme, add: false, cancellation);

    public Task<IActionResult> OnPostAsync(Guid scheme, CancellationToken cancellation) => ChangeAsync(scheme, add: true, cancellation);

    private async Task<IActionResult> ShowAsync(Guid scheme, CancellationToken cancellation)
    {
        if (!await LoadAsync(scheme, cancellation)) return NotFound();
        await OfferAsync(cancellation);
        return Page();
    }

    private async Task<IActionResult> ChangeAsync(Guid scheme, bool add, CancellationToken cancellation)
    {
        if (!await LoadAsync(scheme, cancellation)) return NotFound();
        await OfferAsync(cancellation);
        if (Scheme.State is not SchemeState.Draft) return this.Refuse(SchemeRefusals.NotADraft(Scheme));
        if (Input.Member is not { } member || (add && Found.All(one => one.Id != member))) return this.Refuse(SchemeRefusals.NobodyToAppoint, "Input.");
        var one = new SchemeAppointment(member, Input.Post);
        Step.Appointed = [.. Step.Appointed.Where(known => known != one), .. add ? [one] : Array.Empty<SchemeAppointment>()];
        if (add && await work.CheckAsync(Scheme, Step, cancellation) is { } refusal)
        {
            Step.Appointed = [.. Step.Appointed.Where(known => known != one)];
            return this.Refuse(refusal with { Field = null });
        }

        await db.SaveAsync(access.Person.Actor, Scheme.Name, cancellation);
        this.Say(add ? "Đã ghi chỉ định" : "Đã bỏ chỉ định");
        return Redirect(SchemeLinks.To(scheme));
    }

    private async Task<bool> LoadAsync(Guid scheme, CancellationToken cancellation)
    {
        if (await db.WholeSchemeAsync(scheme, cancellation) is not { } found || found.Steps.Find(step => step.Id == StepId && step.Establishes) is not { } step) return false;
        (Scheme, Step) = (found, step);
        var like = step.UnitId ?? step.Units.FirstOrDefault();
        Kind = step.NewKind ?? await db.Organisations.Where(row => row.Id == like).Select(row => (OrganisationKind?)row.Kind).FirstOrDefaultAsync(cancellation) ?? OrganisationKind.Cell;
        return true;
    }

    private async Task OfferAsync(CancellationToken cancellation)
    {
        if (Input.Find is { Length: > 0 } words)
            foreach (var roster in rosters) Found.AddRange(await roster.FindAsync(Scheme.OrganisationId, words, MostFound, cancellation));
        foreach (var roster in rosters)
            foreach (var (id, name) in await roster.NamesAsync([.. Step.Appointed.Select(one => one.MemberId)], cancellation)) _names[id] = name;
        var cells = Found.Select(one => one.CellId).Distinct().ToList();
        foreach (var cell in await db.Organisations.Where(row => cells.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellation)) _cells[cell.Id] = cell.Name;
    }
}

/// <summary>An appointment as it is chosen.</summary>
public sealed class AppointmentInput
{
    public string? Find { get; set; }

    public Guid? Member { get; set; }

    public PostKind Post { get; set; }
}
