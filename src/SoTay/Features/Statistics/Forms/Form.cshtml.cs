using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Reports;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms;

/// <summary>A statutory form of an organisation, filled in from the records; each number leads to its people.</summary>
[Requires(Capability.SeeBoard)]
public sealed class FormPage(AppDb db, PersonAccess access, IServiceProvider services) : PageModel
{
    private FormQuestion _asked = null!;

    /// <summary>A period of the list; else two days as typed.</summary>
    [BindProperty(SupportsGet = true, Name = "period")] public string? Code { get; set; }

    [BindProperty(SupportsGet = true)] public string? From { get; set; }

    [BindProperty(SupportsGet = true)] public string? To { get; set; }

    /// <summary>The version that was sent upwards, instead of the numbers of today.</summary>
    [BindProperty(SupportsGet = true, Name = "sent")] public int? Number { get; set; }

    public Organisation Organisation => _asked.Unit;

    internal FormLayout Layout => _asked.Layout;

    public IReadOnlyList<FormPeriod> Offered => _asked.Offered;

    public FormPeriod? Period => _asked.Period;

    internal FormTable? Table { get; private set; }

    /// <summary>What was sent last for the period; null when it is not closed.</summary>
    public FormReport? Last { get; private set; }

    /// <summary>The version that is shown.</summary>
    public FormReport? Shown { get; private set; }

    /// <summary>How many numbers of this form are no longer what was sent last.</summary>
    public int Changed { get; private set; }

    /// <summary>Why there is no form for these days.</summary>
    public Refusal? Nothing => _asked.IsBeforeData ? FormRefusals.BeforeData(Organisation.Name, _asked.Begins) : null;

    public async Task<IActionResult> OnGetAsync(Guid organisation, string name, CancellationToken cancellation)
    {
        var book = services.GetRequiredService<FormBook>();
        if (await book.AskAsync(organisation, name, Code, From, To, cancellation) is not { } asked) return NotFound();
        _asked = asked = asked with { OpensSealed = await access.MayAsync(Capability.SeeSealed, organisation, cancellation) };
        if (asked.Refusal is { } refusal) return this.Refuse(refusal);
        if (asked.IsBeforeData) return Page();
        Table = await book.ReadAsync(asked, await access.MayAsync(Capability.SeeRoster, organisation, cancellation), cancellation);
        return await CompareAsync(organisation, asked.Period!, Table, cancellation) ? Page() : NotFound();
    }

    /// <summary>Beside what was sent; false when a version is asked for that was never sent.</summary>
    private async Task<bool> CompareAsync(Guid organisation, FormPeriod period, FormTable now, CancellationToken cancellation)
    {
        var sent = await db.FormReports.AsNoTracking().Where(row => row.OrganisationId == organisation && row.From == period.From && row.To == period.To).OrderByDescending(row => row.Number).ToListAsync(cancellation);
        Last = sent.FirstOrDefault();
        if (Last is not null) Changed = ReportNumbers.FromText(Last.Numbers).ChangesIn(now).Count();
        if (Number is not { } number) return true;
        Shown = sent.Find(row => row.Number == number);
        if (Shown is not null) Table = ReportNumbers.FromText(Shown.Numbers).In(now) with { Notes = [], Missing = [] };
        return Shown is not null;
    }
}
