using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Competitions.Pages;

/// <summary>Begins an open competition for a post, or several of one kind, of the deciding level or of a unit right below it.</summary>
[Requires(Capability.RunCompetitions)]
public sealed class NewCompetitionModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    [FromRoute(Name = "organisation")]
    public Guid Id { get; set; }

    [BindProperty]
    public CompetitionHead Input { get; set; } = new();

    public List<SelectListItem> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Units = await CompetitionHead.UnitsAsync(db, Id, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Units = await CompetitionHead.UnitsAsync(db, Id, cancellation);
        if (!ModelState.IsValid) return this.Again();
        if (Units.Find(row => row.Value == Input.Unit?.ToString()) is null) return this.Refuse(CompetitionRefusals.UnitElsewhere, "Input.");
        var competition = new Competition { OrganisationId = Id, UnitId = Input.Unit!.Value, MadeAt = clock.Now, ByName = access.Person.Name };
        var kind = await db.Organisations.Where(row => row.Id == Input.Unit).Select(row => row.Kind).FirstAsync(cancellation);
        if (Input.Write(competition, kind) is { } refusal) return this.Refuse(refusal, "Input.");
        db.Add(competition);
        await db.SaveAsync(access.Person.Actor, competition.Title, cancellation);
        this.Say("Đã lập cuộc thi tuyển");
        return Redirect(CompetitionLinks.To(competition.Id));
    }
}
