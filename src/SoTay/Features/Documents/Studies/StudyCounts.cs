using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Documents.Studies;

/// <summary>How far a study has come in a unit: counts only.</summary>
/// <param name="Given">Members to whom it was given and who are there today.</param>
/// <param name="Moved">Members who have left since; they count no more.</param>
public sealed record StudyCount(int Given, int Read, int Finished, int Moved)
{
    public int Unread => Given - Read;
}

/// <summary>A unit right below with its counts.</summary>
public sealed record UnitStudy(Guid Id, string Name, DateOnly? EndedOn, StudyCount Count)
{
    /// <summary>It has given the study to nobody yet; an ended unit is asked no more.</summary>
    public bool IsSilent => EndedOn is null && Count.Given == 0;

    public bool IsBehind => EndedOn is null && Count is { Given: > 0, Unread: > 0 };
}

public static class StudyCounting
{
    extension(AppDb db)
    {
        /// <summary>Counts of every cell that has given the study to somebody.</summary>
        public async Task<Dictionary<Guid, StudyCount>> StudyCountsAsync(Guid study, CancellationToken cancellation)
        {
            var rows = await (from row in db.StudyMembers.AsNoTracking()
                              join member in db.Set<Member>() on row.MemberId equals member.Id
                              where row.StudyId == study
                              group new { row.ReadAt, row.FinishedAt, Here = member.CellId == row.OrganisationId || member.TemporaryCellId == row.OrganisationId } by row.OrganisationId into cell
                              select new
                              {
                                  cell.Key, Given = cell.Count(row => row.Here), Read = cell.Count(row => row.Here && row.ReadAt != null),
                                  Finished = cell.Count(row => row.Here && row.FinishedAt != null), Moved = cell.Count(row => !row.Here),
                              }).ToListAsync(cancellation);
            return rows.ToDictionary(row => row.Key, row => new StudyCount(row.Given, row.Read, row.Finished, row.Moved));
        }

        /// <summary>The units right below an organisation to which the study was given, by name; each with what its cells have come to.</summary>
        public async Task<List<UnitStudy>> UnitsInStudyAsync(Guid study, Guid organisation, CancellationToken cancellation)
        {
            var given = db.StudyUnits.Where(row => row.StudyId == study).Select(row => row.OrganisationId);
            var units = await db.Set<Organisation>().AsNoTracking().Where(row => row.ParentId == organisation && given.Contains(row.Id)).OrderBy(row => row.FoldedName).ToListAsync(cancellation);
            var counts = await db.StudyCountsAsync(study, cancellation);
            var (ids, cells) = (units.ConvertAll(unit => unit.Id), counts.Keys.ToList());
            var ended = db.Set<Organisation>().Where(row => row.EndedOn != null);
            var below = (await db.Set<OrganisationAncestor>().AsNoTracking()
                .Where(row => ids.Contains(row.AncestorId) && cells.Contains(row.DescendantId) && (row.To == null || ended.Any(unit => unit.Id == row.DescendantId && unit.EndedOn == row.To)))
                .Select(row => new { row.AncestorId, row.DescendantId }).Distinct().ToListAsync(cancellation)).ToLookup(row => row.AncestorId, row => counts[row.DescendantId]);
            return units.ConvertAll(unit => new UnitStudy(unit.Id, unit.Name, unit.EndedOn, Sum(below[unit.Id])));
        }
    }

    public static StudyCount Sum(IEnumerable<StudyCount> counts) =>
        counts.Aggregate(new StudyCount(0, 0, 0, 0), (sum, one) => new(sum.Given + one.Given, sum.Read + one.Read, sum.Finished + one.Finished, sum.Moved + one.Moved));
}
