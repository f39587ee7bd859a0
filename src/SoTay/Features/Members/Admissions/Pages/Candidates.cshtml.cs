using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Admissions.Pages;

/// <summary>Those on the way into the Party in a cell, or in everything below a committee: what each waits for, who acts, until when; late ones first.</summary>
[Requires(Capability.SeeRoster)]
public sealed class CandidatesModel(AppDb db, PersonAccess access, VietnamClock clock) : PageModel
{
    public const int PageSize = 50;

    public Guid Organisation { get; private set; }

    public string UnitName { get; private set; } = "";

    public bool IsCell { get; private set; }

    public bool MayAdd { get; private set; }

    /// <summary>Null: all who are still on the way.</summary>
    public CandidateStage? Stage { get; private set; }

    public int At { get; private set; } = 1;

    public int Total { get; private set; }

    /// <summary>Probationers of the cell whose path is not kept yet.</summary>
    public int Untracked { get; private set; }

    public int Late { get; private set; }

    public IReadOnlyList<Candidate> Rows { get; private set; } = [];

    public IReadOnlyDictionary<CandidateStage, int> Counts { get; private set; } = new Dictionary<CandidateStage, int>();

    public IReadOnlyDictionary<Guid, string> Cells { get; private set; } = new Dictionary<Guid, string>();

    public DateOnly Today => clock.Today;

    public int Open => Counts.Where(row => row.Key < CandidateStage.Official).Sum(row => row.Value);

    public int Pages => (Total + PageSize - 1) / PageSize;

    /// <summary>What is waited for, who acts, and from above in which cell.</summary>
    public string Line(Candidate one) => string.Join(". ", new[]
    {
        AdmissionWords.Waits(one.Stage), AdmissionWords.Who(one.Stage, "cấp trên") is { Length: > 0 } who ? $"Người làm: {char.ToLowerInvariant(who[0])}{who[1..]}" : "",
        IsCell ? "" : Cells.GetValueOrDefault(one.OrganisationId, ""),
    }.Where(part => part.Length > 0));

    public string Address(int page)
    {
        var asked = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (Stage is { } stage) asked["stage"] = stage.ToString();
        if (page > 1) asked["at"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(AdmissionLinks.Of(Organisation), asked);
    }

    public async Task<IActionResult> OnGetAsync(Guid organisation, string? stage, int at)
    {
        var cancellation = HttpContext.RequestAborted;
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        (Organisation, UnitName, IsCell, At) = (organisation, unit.Name, unit.IsCell, Math.Max(1, at));
        if (Enum.TryParse<CandidateStage>(stage, out var asked) && Enum.IsDefined(asked)) Stage = asked;
        MayAdd = unit is { IsCell: true, EndedOn: null } && await access.MayAsync(Capability.EditRoster, organisation, cancellation);
        if (MayAdd) Untracked = await db.ProbationersWithoutPath(organisation).CountAsync(cancellation);
        var below = db.SubtreeOf(organisation);
        var all = db.Candidates.AsNoTracking().Where(row => unit.IsCell ? row.OrganisationId == organisation : below.Contains(row.OrganisationId));
        Counts = await all.GroupBy(row => row.Stage).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var today = Today;
        Late = await all.CountAsync(row => row.DueOn < today, cancellation);
        Total = Stage is { } one ? Counts.GetValueOrDefault(one) : Open;
        var rows = Stage is { } only ? all.Where(row => row.Stage == only) : all.Where(row => row.Stage != CandidateStage.Official && row.Stage != CandidateStage.Stopped);
        Rows = await rows.OrderBy(row => row.DueOn == null).ThenBy(row => row.DueOn).ThenBy(row => row.SortKey).ThenBy(row => row.Id)
            .Skip((At - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var cells = Rows.Select(row => row.OrganisationId).Distinct().ToList();
        Cells = await db.Organisations.AsNoTracking().Where(row => cells.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return Page();
    }
}
