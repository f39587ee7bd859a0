using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Records;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Lists;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms;

/// <summary>What stands behind one number of a form. Names are for those who may see the roster there; everybody else reads how many.</summary>
[Requires(Capability.SeeBoard)]
public sealed class FormPeoplePage(AppDb db, PersonAccess access, IServiceProvider services) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "period")] public string? PeriodCode { get; set; }

    /// <summary>A unit below, of a number that is too large for one list.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Below { get; set; }

    [BindProperty(SupportsGet = true)] public int At { get; set; } = 1;

    public Organisation Organisation { get; private set; } = null!;

    internal FormLayout Layout { get; private set; } = null!;

    internal FormNumber Number { get; private set; } = null!;

    internal FormRow Row => Number.Row;

    /// <summary>The column of a form that counts in several.</summary>
    [BindProperty(SupportsGet = true)] public int Column { get; set; }

    /// <summary>Why people behind sealed codes are to be named.</summary>
    [BindProperty] public string? Reason { get; set; }

    /// <summary>Names stay closed until a reason is given.</summary>
    public bool AsksReason { get; private set; }

    public FormPeriod Period { get; private set; } = null!;

    internal FormList List { get; private set; } = null!;

    public string? BelowName { get; private set; }

    public bool SeesPersons { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, string name, string code, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, name, code, cancellation)) return NotFound();
        AsksReason = Number.IsSealed && List.People.Count > 0;
        return Page();
    }

    /// <summary>Names behind sealed codes: each reading is recorded with its reason, and the member sees it.</summary>
    [Requires(Capability.SeeSealed)]
    public async Task<IActionResult> OnPostAsync(Guid organisation, string name, string code, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, name, code, cancellation)) return NotFound();
        if (!Number.IsSealed) return Redirect(Address(Below, At));
        AsksReason = true;
        if (string.IsNullOrWhiteSpace(Reason)) return this.Refuse(MemberRefusals.ReasonMissing);
        var shown = List.People.Select(person => person.Id).ToList();
        // Recorded before it is shown: a name that could not be recorded is not shown.
        foreach (var member in await db.Members.AsNoTracking().Where(row => shown.Contains(row.Id)).ToListAsync(cancellation))
            AuditTrail.Note(db, access.Person.Actor, member.AuditStream, MemberReads.Sealed, member.Id, reason: $"{Layout.Caption}, dòng “{Row.Caption}”: {Reason.Trim()}");
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        AsksReason = false;
        return Page();
    }

    private async Task<bool> FindAsync(Guid organisation, string name, string code, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<FormBook>().AskAsync(organisation, name, PeriodCode, null, null, cancellation) is not { Period: { } period } asked
            || asked.Layout.Row(code) is not { } row || new FormNumber(asked.Layout, row, Column) is not { Opens: true } number) return false;
        if (number.IsSealed && !await access.MayAsync(Capability.SeeSealed, organisation, cancellation)) return false;
        (Layout, Number, Organisation, Period) = (asked.Layout, number, asked.Unit, period);
        if (Below is { } below && (BelowName = await NameBelowAsync(below, cancellation)) is null) return false;
        SeesPersons = await access.MayAsync(Capability.SeeRoster, organisation, cancellation);
        List = await services.GetRequiredService<FormListing>().ReadAsync(Organisation, number, period, Below, At, cancellation);
        return true;
    }

    public string Address(Guid? below = null, int page = 1) =>
        StatisticsLinks.FormRow(Organisation.Id, Layout.Name, Row.Code, Period, Column) + (below is { } unit ? $"&below={unit}" : "") + (page > 1 ? $"&at={page}" : "");

    // A unit that stood below on some day: nothing is told about others.
    private Task<string?> NameBelowAsync(Guid below, CancellationToken cancellation) =>
        db.Organisations.Where(unit => unit.Id == below && db.Set<OrganisationAncestor>().Any(above => above.AncestorId == Organisation.Id && above.DescendantId == below))
            .Select(unit => (string?)unit.Name).FirstOrDefaultAsync(cancellation);
}
