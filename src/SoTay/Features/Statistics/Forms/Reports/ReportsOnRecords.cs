using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.TakingBack;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Reports;

/// <summary>Periods that were closed and sent never change: where a decision in them is taken back, the difference stands beside what was sent, as a correction to be sent.</summary>
internal sealed class ReportsOnRecords(AppDb db) : IRestsOnRecords
{
    private const int Most = 12;

    public async Task<IReadOnlyList<RestingFact>> FindAsync(RecordReturn back, CancellationToken cancellation)
    {
        var lines = db.OrganisationAncestors.Where(row => back.Cells.Contains(row.DescendantId)).Select(row => row.AncestorId);
        var sent = await (from report in db.FormReports.AsNoTracking()
                          join unit in db.Organisations on report.OrganisationId equals unit.Id
                          where report.To >= back.Since && lines.Contains(report.OrganisationId)
                          select new { report.OrganisationId, unit.Name, unit.Code, report.From, report.To }).Distinct()
            .OrderByDescending(row => row.To).ThenByDescending(row => row.From).ThenBy(row => row.Code).Take(Most).ToListAsync(cancellation);
        return sent.ConvertAll(row => Of(row.OrganisationId, row.Name, new(row.From, row.To, "")));
    }

    private static RestingFact Of(Guid unit, string name, FormPeriod period) =>
        new($"Kỳ {period.Days} của {name} đã chốt và gửi: số đã gửi giữ nguyên, chỗ khác hiện là số sửa, gửi bản sửa kèm lý do.", StatisticsLinks.FormReport(unit, period), "Xem kỳ đã chốt", Blocks: false);
}
