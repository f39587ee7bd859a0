using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Findings;

/// <summary>The clean-up list: what is wrong, doubtful or missing in the roster, worked through until it is empty.</summary>
[Requires(Capability.EditRoster)]
public sealed class SeeFindingsModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    private const int PageSize = 40;

    public string Name { get; private set; } = "";

    public IReadOnlyList<(string Severity, string Kind, int Count)> Kinds { get; private set; } = [];

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public int Open { get; private set; }

    public int Settled { get; private set; }

    public string? Kind { get; private set; }

    [BindProperty]
    public Guid Finding { get; set; }

    [BindProperty]
    public string? How { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid organisation, string? kind, CancellationToken cancellation)
    {
        await LoadAsync(organisation, kind, cancellation);
        return Page();
    }

    /// <summary>Settles one entry: mended, or set aside with the reason.</summary>
    public async Task<IActionResult> OnPostAsync(Guid organisation, string? kind, CancellationToken cancellation)
    {
        var inside = db.SubtreeOf(organisation);
        var finding = await db.RosterFindings.FirstOrDefaultAsync(row => row.Id == Finding && inside.Contains(row.OrganisationId), cancellation);
        if ((finding is null ? FindingRefusals.NotOnTheList : finding.Settle(access.Person.Name, How, clock.Now)) is { } no)
        {
            await LoadAsync(organisation, kind, cancellation);
            return this.Refuse(no with { Field = null });
        }

        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        this.Say("Đã xử lý một mục");
        return Redirect(MemberLinks.Findings(organisation) + (kind is null ? "" : "?kind=" + Uri.EscapeDataString(kind)));
    }

    private async Task LoadAsync(Guid organisation, string? kind, CancellationToken cancellation)
    {
        Kind = kind;
        Name = await db.Organisations.Where(row => row.Id == organisation).Select(row => row.Name).FirstAsync(cancellation);
        var inside = db.SubtreeOf(organisation);
        var all = db.RosterFindings.AsNoTracking().Where(row => inside.Contains(row.OrganisationId));
        var open = all.Where(row => row.SettledAt == null);
        Kinds = [.. (await open.GroupBy(row => new { row.Severity, row.Kind }).Select(group => new { group.Key.Severity, group.Key.Kind, Count = group.Count() }).ToListAsync(cancellation))
            .OrderBy(row => row.Severity switch { "hold" => 0, "ask" => 1, _ => 2 }).ThenByDescending(row => row.Count).Select(row => (row.Severity, row.Kind, row.Count))];
        Open = Kinds.Sum(one => one.Count);
        Settled = await all.CountAsync(row => row.SettledAt != null, cancellation);
        Lines = await open.Where(row => kind == null || row.Kind == kind).OrderBy(row => row.Severity == "hold" ? 0 : row.Severity == "ask" ? 1 : 2).ThenBy(row => row.Id).Take(PageSize)
            .Select(row => new Line(row, db.Set<Member>().Where(member => member.Id == row.MemberId).Select(member => member.FullName).FirstOrDefault())).ToListAsync(cancellation);
    }

    public sealed record Line(RosterFinding Finding, string? Member);
}
