using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Organisations.Import;

/// <summary>
/// Puts organisations right that the store already has. A list corrects what was entered wrongly; it does not carry a
/// decision, so it neither moves a unit under another superior nor ends one: those rows come back with the reason.
/// </summary>
internal sealed class OrganisationCorrection(AppDb db, OrganisationMap map, OrganisationPlace? scope, ImportOptions options, ImportReport report)
{
    public async Task<(int Updated, int Unchanged)> ApplyAsync(IReadOnlyCollection<OrganisationRow> rows, string reason, CancellationToken cancellation)
    {
        var ids = rows.Select(r => map[r.Code]!.Id).ToList();
        var stored = await db.Organisations.Include(o => o.Periods).Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellation);
        int updated = 0, unchanged = 0;
        foreach (var row in rows)
        {
            var place = map[row.Code]!;
            if (Objection(row, place) is { } objection) Hold(row, objection.Kind, objection.Say);
            else if (await ChangeAsync(stored[place.Id], place, row, cancellation)) updated++;
            else unchanged++;
        }

        if (updated > 0 && !options.DryRun) await db.SaveAsync(options.Actor, reason, cancellation);
        db.ChangeTracker.Clear();
        return (updated, unchanged);
    }

    private (string Kind, string Say)? Objection(OrganisationRow row, OrganisationPlace place)
    {
        if (!place.StandsIn(scope)) return ("org_outside", $"{place.Name} nằm ngoài phạm vi được nạp.");
        if (row.ParentCode is not null && place.Parent is not null && place != scope && place.Parent.Code != row.ParentCode)
            return ("org_moved", $"{place.Name} trong sổ trực thuộc {place.Parent.Name}. Chuyển cấp trên phải có quyết định: dùng chức năng chuyển giao ở trang tổ chức.");
        if (row.EndedOn is not null && place.EndedOn is null)
            return ("org_ended", $"{place.Name} trong sổ còn hoạt động. Kết thúc phải có quyết định: dùng chức năng giải thể ở trang tổ chức.");
        return null;
    }

    private async Task<bool> ChangeAsync(Organisation stored, OrganisationPlace place, OrganisationRow row, CancellationToken cancellation)
    {
        var changed = false;
        if (stored.Name != row.Name || stored.Kind != row.Kind)
        {
            var wasCell = stored.IsCell;
            var now = stored.Periods.OrderBy(p => p.From).Last();
            (stored.Name, stored.Kind, now.Name, now.Kind) = (row.Name, row.Kind, row.Name, row.Kind);
            (place.Name, place.Kind) = (row.Name, row.Kind);
            if (stored.IsCell != wasCell && !options.DryRun) db.Count(stored.Id, HeadcountKind.Cells, stored.IsCell ? 1 : -1);
            changed = true;
        }

        if (row.EconomicKind is not null && stored.EconomicKind != row.EconomicKind) (stored.EconomicKind, changed) = (row.EconomicKind, true);
        if (row.LocalityKind != LocalityKind.None && stored.LocalityKind != row.LocalityKind) (stored.LocalityKind, changed) = (row.LocalityKind, true);
        if (row.Note.Length > 0 && stored.Note != row.Note) (stored.Note, changed) = (row.Note, true);
        if (row.EstablishedOn is not { } established || stored.EstablishedOn == established.Earliest && stored.EstablishedYearOnly == !established.IsExact) return changed;
        (stored.EstablishedOn, stored.EstablishedYearOnly) = (established.Earliest, !established.IsExact);
        if (!options.DryRun) await OrganisationBeginnings.MoveAsync(db, place, established.Earliest, cancellation);
        return true;
    }

    private void Hold(OrganisationRow row, string kind, string say)
    {
        report.Problems.Add(new ImportProblem(row.Sheet, row.Number, "", "code", kind, Severity.Hold, $"Dòng {row.Number}: {say}"));
        row.Outcome = Severity.Hold;
    }
}
