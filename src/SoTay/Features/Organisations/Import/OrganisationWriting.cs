using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Organisations.Tree;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Search;

namespace SoTay.Features.Organisations.Import;

/// <summary>Writes rows of an organisation list into the store, inside the caller's transaction.</summary>
internal sealed class OrganisationWriting(AppDb db, OrganisationMap map, OrganisationPlace? scope, ImportOptions options, ImportReport report)
{
    private const string Reason = "Nạp danh sách tổ chức";
    private readonly List<(OrganisationRow Row, OrganisationPlace Place)> fresh = [];

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public async Task WriteAsync(IReadOnlyList<OrganisationRow> rows, CancellationToken cancellation)
    {
        var known = rows.Where(r => options.Writes(r.Outcome) && map[r.Code] is not null).ToList();
        var correction = new OrganisationCorrection(db, map, scope, options, report);
        foreach (var some in known.Chunk(1000))
        {
            var (updated, unchanged) = await correction.ApplyAsync(some, Reason, cancellation);
            (Updated, Unchanged) = (Updated + updated, Unchanged + unchanged);
        }

        PlaceNew([.. rows.Where(r => options.Writes(r.Outcome) && map[r.Code] is null)]);
        Created = fresh.Count;
        if (fresh.Count == 0 || options.DryRun) return;
        await MoveBackBeginningsAsync(cancellation);
        await InsertAsync(cancellation);
    }

    /// <summary>Parents before children, whatever the order of the list; what hangs on nothing known is held.</summary>
    private void PlaceNew(List<OrganisationRow> waiting)
    {
        var inFile = waiting.Select(r => r.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        while (waiting.Count > 0)
        {
            var ready = waiting.FindAll(r => r.ParentCode is null || !inFile.Contains(r.ParentCode) || map[r.ParentCode] is not null);
            if (ready.Count == 0) break;
            foreach (var row in ready) Place(row);
            waiting.RemoveAll(ready.Contains);
        }

        foreach (var row in waiting) Hold(row, "org_circle", $"{row.Name} và cấp trên của nó chỉ vòng lẫn nhau.");
    }

    private void Place(OrganisationRow row)
    {
        var parent = map[row.ParentCode];
        if (row.ParentCode is not null && parent is null)
        {
            Hold(row, "org_parent_unknown", $"không có tổ chức cấp trên mang mã {row.ParentCode}.");
            return;
        }

        parent ??= scope ?? map.Root;
        if (parent is not null && !parent.StandsIn(scope)) Hold(row, "org_outside", $"cấp trên {parent.Name} nằm ngoài phạm vi được nạp.");
        else if (parent is { IsCell: true } && row.Kind != OrganisationKind.Group) Hold(row, "org_parent_unknown", $"{parent.Name} là chi bộ, không có tổ chức trực thuộc.");
        else
        {
            var from = row.EstablishedOn?.Earliest ?? (parent is not null && parent.From < options.AsOf ? parent.From : options.AsOf);
            var place = new OrganisationPlace
            {
                Id = Guid.CreateVersion7(), Code = row.Code, Name = row.Name, Kind = row.Kind, From = from, EndedOn = row.EndedOn?.Latest, Parent = parent,
            };
            map.Add(place);
            fresh.Add((row, place));
        }
    }

    private void Hold(OrganisationRow row, string kind, string say)
    {
        report.Problems.Add(new ImportProblem(row.Sheet, row.Number, "", "parent_code", kind, Severity.Hold, $"Dòng {row.Number}: {say}"));
        row.Outcome = Severity.Hold;
    }

    /// <summary>A superior whose founding day nobody knows is at least as old as what is now listed below it.</summary>
    private async Task MoveBackBeginningsAsync(CancellationToken cancellation)
    {
        var later = fresh.SelectMany(f => f.Place.Line.Skip(1).Where(above => above.From > f.Place.From).Select(above => (above, f.Place.From)))
            .GroupBy(p => p.above).ToDictionary(g => g.Key, g => g.Min(p => p.From));
        if (later.Count == 0) return;
        var ids = later.Keys.Select(p => p.Id).ToList();
        var unknown = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id) && o.EstablishedOn == null).Select(o => o.Id).ToListAsync(cancellation);
        foreach (var (place, from) in later.Where(p => unknown.Contains(p.Key.Id)))
        {
            await OrganisationBeginnings.MoveAsync(db, place, from, cancellation);
            await db.SaveAsync(options.Actor, Reason, cancellation);
        }
    }

    private async Task InsertAsync(CancellationToken cancellation)
    {
        await using var organisations = db.Bulk<Organisation>();
        await using var periods = db.Bulk<OrganisationPeriod>();
        await using var changes = db.Bulk<OrganisationChange>();
        await using var ancestors = db.Bulk<OrganisationAncestor>();
        await using var audit = new BulkAudit(db, options.Actor, Reason);
        var lives = await db.OrganisationPeriods.AsNoTracking().ToListAsync(cancellation);
        var counts = new HeadcountChanges();
        foreach (var (row, place) in fresh)
        {
            organisations.Add(Make(row, place));
            var life = new OrganisationPeriod
            {
                OrganisationId = place.Id, ParentId = place.Parent?.Id, Code = place.Code, Name = place.Name, Kind = place.Kind, From = place.From, To = place.EndedOn,
            };
            lives.Add(life);
            periods.Add(life);
            if (row.EstablishedOn is not null) changes.Add(new OrganisationChange
            {
                OrganisationId = place.Id, Kind = OrganisationChangeKind.Establish, On = place.From, OtherOrganisationId = place.Parent?.Id, Say = $"Thành lập {place.Name}",
            });
            audit.Add(place.Id, place.Id, "Organisation.imported", JsonSerializer.Serialize(
                new { place.Code, place.Name, Kind = place.Kind.ToString(), Parent = place.Parent?.Code, EstablishedOn = row.EstablishedOn?.ToString() }, ImportJson.Readable));
            if (place is { IsCell: true, EndedOn: null }) counts.Add(place, HeadcountKind.Cells, 1);
        }

        var closure = new Closure(lives);
        foreach (var (_, place) in fresh)
        {
            foreach (var line in closure.Of(place.Id)) ancestors.Add(line);
        }

        await organisations.FlushAsync(cancellation);
        await periods.FlushAsync(cancellation);
        await changes.FlushAsync(cancellation);
        await ancestors.FlushAsync(cancellation);
        await audit.FlushAsync(cancellation);
        await counts.WriteAsync(db, cancellation);
        await db.Search.AddAsync(fresh.Select(f => new SearchEntry("organisation", f.Place.Id, f.Place.Name, [f.Place.Id], [.. f.Place.Line.Select(p => p.Id)])), cancellation);
    }

    private static Organisation Make(OrganisationRow row, OrganisationPlace place) => new()
    {
        Id = place.Id, Code = place.Code, Name = place.Name, Kind = place.Kind, ParentId = place.Parent?.Id,
        EconomicKind = row.EconomicKind, LocalityKind = row.LocalityKind, EstablishedOn = row.EstablishedOn?.Earliest,
        EstablishedYearOnly = row.EstablishedOn is { IsExact: false }, EndedOn = place.EndedOn, Note = row.Note,
    };
}
