using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Accounts.Invitations;
using SoTay.Platform.Auth;
using SoTay.Platform.Http;

namespace SoTay.Features.Accounts.Pages;

[Requires(Capability.ManageAccounts)]
public sealed class SecretariesModel(SecretarySlips desk, PersonAccess access) : PageModel
{
    public Guid Organisation { get; private set; }

    public IReadOnlyList<WaitingSecretary> Waiting { get; private set; } = [];

    public IReadOnlyList<Slip> Slips { get; private set; } = [];

    public async Task OnGetAsync(Guid organisation, CancellationToken cancellation)
    {
        Organisation = organisation;
        Waiting = await desk.WaitingAsync(organisation, cancellation);
    }

    /// <summary>Answers with the slips themselves: their codes exist only in this answer.</summary>
    public async Task OnPostAsync(Guid organisation, CancellationToken cancellation)
    {
        await OnGetAsync(organisation, cancellation);
        Response.KeepNoCopy();
        Slips = [.. (await desk.MakeAsync(Waiting, access.Person.Actor, cancellation))
            .Select(made => new Slip(made.Who.Name, made.UserName, RoleWords.Of(Role.Secretary), made.Who.Cell, Request.Link(made.Code), desk.Until))];
    }
}
