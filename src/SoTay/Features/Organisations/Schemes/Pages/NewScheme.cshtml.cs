using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Schemes.Pages;

/// <summary>Begins a scheme at the unit that decides it.</summary>
[Requires(Capability.ManageOrganisations)]
public sealed class NewSchemeModel(AppDb db, PersonAccess access, VietnamClock clock) : SchemeHeadPage
{
    [FromRoute(Name = "organisation")]
    public Guid Id { get; set; }

    public string UnitName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Input.Issuer = UnitName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (!ModelState.IsValid) return this.Again();
        var scheme = new Scheme { OrganisationId = Id, MadeAt = clock.Now, ByName = access.Person.Name };
        if (scheme.Write(Input.Name, Input.On, Input.Number, Input.SignedOn, Input.Issuer, clock.Today) is { } refusal) return this.Refuse(refusal, "Input.");
        db.Add(scheme);
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say("Đã lập đề án. Thêm các bước ở dưới.");
        return Redirect(SchemeLinks.To(scheme.Id));
    }

    private async Task LoadAsync(CancellationToken cancellation) => UnitName = await db.Organisations.Where(row => row.Id == Id).Select(row => row.Name).FirstAsync(cancellation);
}
