using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms;

/// <summary>A statutory form of an organisation, filled in from the records; each number leads to its people.</summary>
[Requires(Capability.SeeBoard)]
public sealed class FormPage(PersonAccess access, IServiceProvider services) : PageModel
{
    private FormQuestion _asked = null!;

    /// <summary>A period of the list; else two days as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "period")] public string? Code { get; set; }

    [BindProperty(SupportsGet = true)] public string? From { get; set; }

    [BindProperty(SupportsGet = true)] public string? To { get; set; }

    public Organisation Organisation => _asked.Unit;

    internal FormLayout Layout => _asked.Layout;

    public IReadOnlyList<FormPeriod> Offered => _asked.Offered;

    public FormPeriod? Period => _asked.Period;

    internal FormTable? Table { get; private set; }

    /// <summary>Why there is no form for these days.</summary>
    public Refusal? Nothing => _asked.IsBeforeData ? FormRefusals.BeforeData(Organisation.Name, _asked.Begins) : null;

    public async Task<IActionResult> OnGetAsync(Guid organisation, string name, CancellationToken cancellation)
    {
        var book = services.GetRequiredService<FormBook>();
        if (await book.AskAsync(organisation, name, Code, From, To, cancellation) is not { } asked) return NotFound();
        _asked = asked;
        if (asked.Refusal is { } refusal) return this.Refuse(refusal);
        if (!asked.IsBeforeData) Table = await book.ReadAsync(asked, await access.MayAsync(Capability.SeeRoster, organisation, cancellation), cancellation);
        return Page();
    }
}
