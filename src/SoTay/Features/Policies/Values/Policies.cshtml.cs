using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Time;

namespace SoTay.Features.Policies.Values;

[Requires(Capability.ManagePolicies)]
public sealed class PoliciesModel(PolicyBook book, VietnamClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Topic { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Doubtful { get; set; }

    public PolicyFilter Filter { get; private set; } = new(null, null, false);

    /// <summary>Topics with their lines; shown as a short table of contents until something is looked for.</summary>
    public IReadOnlyList<IGrouping<string, PolicyLine>> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Filter = new PolicyFilter(Words, PolicyCatalogue.Topics.Contains(Topic) ? Topic : null, Doubtful);
        var snapshot = await book.CurrentAsync(cancellation);
        var lines = PolicyCatalogue.All.Select(entry => new PolicyLine(entry, snapshot.Find(entry.Key, clock.Today, [])));
        Groups = [.. Filter.In(lines).GroupBy(line => line.Entry.Topic).OrderBy(group => PolicyCatalogue.Topics.ToList().IndexOf(group.Key))];
    }
}
