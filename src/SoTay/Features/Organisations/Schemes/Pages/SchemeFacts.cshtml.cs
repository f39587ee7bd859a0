using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Organisations.Schemes.Pages;

/// <summary>Changes name, day and decision of a draft.</summary>
[Requires(Capability.ManageOrganisations)]
public sealed class SchemeFactsModel(AppDb db, PersonAccess access, VietnamClock clock) : SchemeHeadPage
{
    public Scheme Scheme { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid scheme, CancellationToken cancellation)
    {
        if (await db.Schemes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == scheme, cancellation) is not { } found) return NotFound();
        Scheme = found;
        Input = new() { Name = found.Name, On = found.TakesEffectOn, Number = found.DecisionNumber, SignedOn = found.SignedOn, Issuer = found.Issuer };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid scheme, CancellationToken cancellation)
    {
        if (await db.Schemes.FirstOrDefaultAsync(row => row.Id == scheme, cancellation) is not { } found) return NotFound();
        Scheme = found;
        if (!ModelState.IsValid) return this.Again();
        if (found.Write(Input.Name, Input.On, Input.Number, Input.SignedOn, Input.Issuer, clock.Today) is { } refusal) return this.Refuse(refusal, "Input.");
        try { await db.SaveAsync(access.Person.Actor, cancellation: cancellation); }
        catch (DbUpdateConcurrencyException) { return this.Refuse(SchemeRefusals.ChangedMeanwhile); }
        this.Say("Đã ghi lại đề án");
        return Redirect(SchemeLinks.To(scheme));
    }
}
