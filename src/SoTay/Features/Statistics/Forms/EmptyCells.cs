using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms;

internal static class EmptyCells
{
    extension(AppDb db)
    {
        /// <summary>Cells that stood below on a day with nobody placed in them: a form cannot count what nobody has entered.</summary>
        public IQueryable<OrganisationPeriod> CellsWithoutRoster(Guid unit, DateOnly day)
        {
            var (below, placements) = (db.SubtreeOf(unit, day), db.Set<Placement>());
            return db.OrganisationPeriods.Where(row => (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell) && row.From <= day && (row.To == null || row.To >= day)
                && below.Contains(row.OrganisationId)
                && !placements.Any(placed => placed.OrganisationId == row.OrganisationId && placed.Kind == PlacementKind.Permanent && placed.From <= day && (placed.To == null || placed.To >= day)));
        }
    }
}
