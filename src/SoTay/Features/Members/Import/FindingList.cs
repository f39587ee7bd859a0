using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Import;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>
/// Keeps the clean-up list in step with what an import told: new findings are added once, and those that the list no
/// longer shows are settled.
/// </summary>
internal sealed partial class FindingList
{
    private readonly AppDb db;
    private readonly OrganisationPlace? scope;
    private readonly ImportOptions options;
    private readonly DateTime now;
    private readonly List<RosterFinding> open;
    private readonly Dictionary<(string Sheet, int Row), (OrganisationPlace? Cell, Guid? Member, string? Origin)> told = [];
    private readonly HashSet<Guid> right = [];
    private readonly HashSet<string> broughtBack = [];
    private readonly bool any;

    private FindingList(AppDb db, OrganisationPlace? scope, ImportOptions options, DateTime now, List<RosterFinding> open)
    {
        (this.db, this.scope, this.options, this.now, this.open, any) = (db, scope, options, now, open, open.Count > 0);
    }

    public static async Task<FindingList> LoadAsync(AppDb db, OrganisationMap map, OrganisationPlace? scope, ImportOptions options, DateTime now, CancellationToken cancellation)
    {
        var waiting = await db.RosterFindings.Where(f => f.SettledAt == null).AsNoTracking().ToListAsync(cancellation);
        return new FindingList(db, scope, options, now, waiting.FindAll(f => map[f.OrganisationId]?.StandsIn(scope) ?? false));
    }

    public void Written(MemberRow row, OrganisationPlace cell, Guid member)
    {
        if (row.Outcome is not null) told[(row.Sheet, row.Number)] = (cell, member, null);
        if (any) right.Add(member);
        if (row.Origin is not null) broughtBack.Add(row.Origin);
    }

    public void NotWritten(MemberRow row, OrganisationPlace? cell)
    {
        told[(row.Sheet, row.Number)] = (cell, null, row.Origin);
        if (row.Origin is not null) broughtBack.Add(row.Origin);
    }

    public async Task SaveAsync(IEnumerable<ImportProblem> problems, Actor actor, string reason, ImportTrace? trace, CancellationToken cancellation)
    {
        var kept = new HashSet<(Guid?, string, string)>();
        var known = open.Select(Key).ToHashSet();
        foreach (var problem in problems.Where(p => p.Severity is Severity.Warn or Severity.Ask or Severity.Hold))
        {
            if (!told.TryGetValue((problem.Sheet, problem.Row), out var about)) continue;
            var finding = new RosterFinding
            {
                OrganisationId = (Office(about.Cell) ?? scope)!.Id, MemberId = about.Member, Kind = problem.Kind, Severity = problem.Severity.ToString().ToLowerInvariant(),
                Say = LongNumber().Replace(problem.Say, number => "…" + number.Value[^4..]), Source = about.Origin ?? RejectsFile.PlaceOf(options.File, problem.Sheet, problem.Row), FoundAt = now,
            };
            if (kept.Add(Key(finding)) && !known.Contains(Key(finding))) db.Add(finding);
        }

        await SettleAsync(kept, cancellation);
        trace?.Note();
        await db.SaveAsync(actor, reason, cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>A member whose row came without the old problem is in order; a row that went in is, too, in the same file or brought back from the rejected ones.</summary>
    private async Task SettleAsync(HashSet<(Guid?, string, string)> kept, CancellationToken cancellation)
    {
        var done = open.FindAll(f => !kept.Contains(Key(f)) && (f.MemberId is { } member ? right.Contains(member) : f.Source.StartsWith(options.File + ", ", StringComparison.Ordinal) || broughtBack.Contains(f.Source)))
            .ConvertAll(f => f.Id);
        foreach (var some in done.Chunk(500))
        {
            foreach (var finding in await db.RosterFindings.Where(f => some.Contains(f.Id)).ToListAsync(cancellation))
                (finding.SettledAt, finding.Settlement) = (now, $"Đã đúng trong lần nạp tệp {options.File}");
        }
    }

    /// <summary>The commune's office cleans up; without a commune above, whoever imports.</summary>
    private OrganisationPlace? Office(OrganisationPlace? cell) =>
        cell?.Line.FirstOrDefault(p => p.Kind is OrganisationKind.Commune or OrganisationKind.UpperCommittee) ?? cell?.Line.FirstOrDefault(p => !p.IsCell) ?? scope?.Line.FirstOrDefault(p => !p.IsCell);

    private static (Guid?, string, string) Key(RosterFinding finding) => (finding.MemberId, finding.Kind, finding.MemberId is null ? finding.Source : "");

    /// <summary>Personal and card numbers are not kept in sentences.</summary>
    [GeneratedRegex("[0-9]{8,}", RegexOptions.CultureInvariant, 200)]
    private static partial Regex LongNumber();
}
