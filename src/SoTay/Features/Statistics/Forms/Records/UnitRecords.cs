using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms.Growth;
using SoTay.Features.Statistics.Forms.Lists;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Records;

/// <summary>Organisations that form 10 counts: by kind, those with nobody in the roster, those that admitted nobody, those commended.</summary>
internal sealed class UnitRecords(AppDb db, AdmittedPeople admitted, AwardRecords awards)
{
    /// <param name="traffic">Asked only where it is needed.</param>
    public async Task<List<RecordedUnit>> ReadAsync(Guid unit, FormPeriod period, DateOnly day, IReadOnlyCollection<string> names, Func<Task<BorderTraffic>> traffic, CancellationToken cancellation)
    {
        var found = await awards.GivenToUnitsAsync(unit, period, names, cancellation);
        if (names.After("units.").Count > 0) found.AddRange(await StandingAsync(unit, day, names, cancellation));
        if (names.Contains(RecordNames.Idle))
        {
            var cells = (await traffic()).Judged.Where(one => one.Cause == BorderCause.Admitted).Select(one => one.Crossing.Organisation).Distinct().ToList();
            found.AddRange((await admitted.GrassrootsAsync(unit, period.To, cells, cancellation)).Where(row => !row.Admitted).Select(row => new RecordedUnit(RecordNames.Idle, row.Id)));
        }

        return found;
    }

    /// <summary>One page of them, in the order of their codes.</summary>
    public async Task<FormList> PageAsync(List<RecordedUnit> found, int page, CancellationToken cancellation)
    {
        var (ids, whys) = (found.ConvertAll(row => row.Id), found.ToDictionary(row => row.Id, row => row.Why));
        var (at, pages) = FormList.Paged(page, ids.Count);
        var rows = await (from one in db.Organisations.AsNoTracking()
                          where ids.Contains(one.Id)
                          join above in db.Organisations on one.ParentId equals above.Id into superiors
                          from above in superiors.DefaultIfEmpty()
                          orderby one.Code, one.Id
                          select new { one.Id, one.Name, one.Kind, Above = above == null ? "" : above.Name }).Skip((at - 1) * FormList.PageSize).Take(FormList.PageSize).ToListAsync(cancellation);
        return new(ids.Count, [], [], at, pages) { Bodies = [.. rows.Select(row => new FormBody(row.Id, row.Name, row.Kind, row.Above, whys[row.Id]))] };
    }

    private async Task<IEnumerable<RecordedUnit>> StandingAsync(Guid unit, DateOnly day, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(unit, day);
        var rows = await db.OrganisationPeriods.AsNoTracking().Where(row => row.From <= day && (row.To == null || row.To >= day) && below.Contains(row.OrganisationId))
            .Select(row => new { row.OrganisationId, row.Kind }).ToListAsync(cancellation);
        List<RecordedUnit> found = [.. rows.Select(row => new RecordedUnit(NameOf(row.Kind), row.OrganisationId)).Where(row => names.Contains(row.Name))];
        if (!names.Contains(RecordNames.Empty) && !names.Contains(RecordNames.EmptyVillage)) return found;
        var empty = await db.CellsWithoutRoster(unit, day).Join(db.Organisations, row => row.OrganisationId, one => one.Id, (_, one) => new { one.Id, one.LocalityKind }).ToListAsync(cancellation);
        if (names.Contains(RecordNames.Empty)) found.AddRange(empty.Select(row => new RecordedUnit(RecordNames.Empty, row.Id)));
        if (names.Contains(RecordNames.EmptyVillage)) found.AddRange(empty.Where(row => row.LocalityKind != LocalityKind.None).Select(row => new RecordedUnit(RecordNames.EmptyVillage, row.Id, OrganisationWords.Of(row.LocalityKind))));
        return found;
    }

    // As the columns of form 5: a commune organisation stands among the grassroots committees.
    private static string NameOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.UpperCommittee => "units.upper",
        OrganisationKind.Commune or OrganisationKind.GrassrootsCommittee => "units.committees",
        OrganisationKind.GrassrootsCell => "units.cells",
        OrganisationKind.Intermediate => "units.intermediate",
        OrganisationKind.Cell => "units.attached",
        _ => "",
    };
}
