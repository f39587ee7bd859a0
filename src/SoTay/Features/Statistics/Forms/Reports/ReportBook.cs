using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Statistics.Forms.Reports;

/// <summary>Reads what was sent, and fills all forms in as they are today.</summary>
internal sealed class ReportBook(AppDb db, FormBook forms)
{
    // Forms are made from the grassroots organisation upwards (11-HD/BTCTW).
    private static readonly OrganisationKind[] Reporting = [OrganisationKind.Province, OrganisationKind.UpperCommittee, OrganisationKind.Commune, OrganisationKind.GrassrootsCommittee, OrganisationKind.GrassrootsCell];

    /// <summary>Null when there is no such unit.</summary>
    public Task<FormQuestion?> AskAsync(Guid organisation, string? period, CancellationToken cancellation) => forms.AskAsync(organisation, FormLayout.All[0].Name, period, null, null, cancellation);

    /// <summary>What was sent for a period, the latest first.</summary>
    public Task<List<FormReport>> SentAsync(Guid unit, FormPeriod period, CancellationToken cancellation) =>
        db.FormReports.AsNoTracking().Where(row => row.OrganisationId == unit && row.From == period.From && row.To == period.To).OrderByDescending(row => row.Number).ToListAsync(cancellation);

    /// <summary>All forms of a period as the records are today.</summary>
    public async Task<IReadOnlyList<FormTable>> TablesAsync(FormQuestion asked, bool seesPersons, CancellationToken cancellation)
    {
        var tables = new List<FormTable>();
        foreach (var layout in FormLayout.All) tables.Add(await forms.ReadAsync(asked with { Layout = layout }, seesPersons, cancellation));
        return tables;
    }

    /// <summary>A form as it was sent in a version, for a file; as it is today without one. Null when that version was never sent.</summary>
    public async Task<FormTable?> SentAsync(FormQuestion asked, FormTable now, int? number, CancellationToken cancellation)
    {
        if (number is null) return now;
        if ((await SentAsync(asked.Unit.Id, asked.Period!, cancellation)).Find(row => row.Number == number) is not { } report) return null;
        return ReportNumbers.FromText(report.Numbers).In(now) with { Notes = [$"{(report.Number == 1 ? "Bản đầu" : $"Điều chỉnh {report.Number}")} đã gửi ngày {Dates.Full(VietnamClock.DateOf(report.At))}."], Missing = [] };
    }

    /// <summary>What was sent last for the period that ends on the day before this one, as long as it.</summary>
    public async Task<ReportNumbers?> BeforeAsync(Guid unit, FormPeriod period, CancellationToken cancellation) =>
        await db.FormReports.Where(row => row.OrganisationId == unit && row.To == period.DayBefore).OrderByDescending(row => row.From).ThenByDescending(row => row.Number).Select(row => row.Numbers).FirstOrDefaultAsync(cancellation) is { } text
            ? ReportNumbers.FromText(text) : null;

    /// <summary>Units directly below that stood there at the end of the period and report themselves, and what each sent last.</summary>
    public async Task<IReadOnlyList<ReportingUnit>> BelowAsync(Guid unit, FormPeriod period, CancellationToken cancellation)
    {
        var day = period.To;
        var units = await (from row in db.OrganisationPeriods.AsNoTracking()
                           where row.ParentId == unit && row.From <= day && (row.To == null || row.To >= day) && Reporting.Contains(row.Kind)
                           orderby row.Code
                           select new { row.OrganisationId, row.Name }).ToListAsync(cancellation);
        var ids = units.ConvertAll(row => row.OrganisationId);
        var sent = (await db.FormReports.AsNoTracking().Where(row => ids.Contains(row.OrganisationId) && row.From == period.From && row.To == period.To)
            .Select(row => new { row.OrganisationId, row.Number, row.At, row.ByName }).ToListAsync(cancellation)).ToLookup(row => row.OrganisationId);
        return [.. units.Select(row => sent[row.OrganisationId].MaxBy(report => report.Number) is { } last ? new ReportingUnit(row.OrganisationId, row.Name, last.Number, last.At) : new(row.OrganisationId, row.Name, null, null))];
    }
}

/// <summary>A unit that reports to another. <see cref="Number"/> is the version that it sent last; null when it has not.</summary>
internal sealed record ReportingUnit(Guid Id, string Name, int? Number, DateTime? At);
