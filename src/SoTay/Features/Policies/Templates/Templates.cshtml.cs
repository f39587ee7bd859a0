using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Policies.Templates;

[Requires(Capability.ManagePolicies)]
public sealed class TemplatesModel(AppDb db, VietnamClock clock) : PageModel
{
    public IReadOnlyList<TemplateState> States { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => States = await db.TemplatesAsync(clock.Today, cancellation);
}
