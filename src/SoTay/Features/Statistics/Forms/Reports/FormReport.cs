using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SoTay.Features.Organisations;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Statistics.Forms.Reports;

/// <summary>
/// The statutory forms of a unit for a period as they were closed and sent upwards (chốt kỳ). Never changed: what is corrected later shows
/// as a correction, and is sent as the next version with its reason.
/// </summary>
public sealed class FormReport : IAudited
{
    public const int ReasonLimit = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>1 for the report itself, then each correction.</summary>
    public required int Number { get; init; }

    /// <summary>Why it was sent again; empty for the first.</summary>
    public string Reason { get; init; } = "";

    /// <summary><see cref="ReportNumbers"/> as text.</summary>
    [Unspoken]
    public required string Numbers { get; init; }

    public required string ByName { get; init; }

    public required DateTime At { get; init; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => OrganisationId;

    /// <summary>Closes a period, or sends what has changed since.</summary>
    /// <param name="last">What was sent for the period before; null for the first time.</param>
    /// <param name="changes">How many rows differ from it.</param>
    public static (FormReport? Report, Refusal? Refusal) Send(Organisation unit, FormPeriod period, ReportNumbers numbers, FormReport? last, int changes, string? reason, string by, DateTime at, DateOnly today)
    {
        var words = (reason ?? "").Trim();
        if (period.To >= today) return (null, ReportRefusals.NotOver(period));
        if (last is not null && changes == 0) return (null, ReportRefusals.NothingChanged(last));
        if (last is not null && words.Length == 0) return (null, ReportRefusals.ReasonMissing);
        if (words.Length > ReasonLimit) return (null, ReportRefusals.ReasonTooLong(words.Length));
        return (new FormReport { OrganisationId = unit.Id, From = period.From, To = period.To, Number = (last?.Number ?? 0) + 1, Reason = last is null ? "" : words, Numbers = numbers.ToText(), ByName = by, At = at }, null);
    }
}

public static class FormReportSets
{
    extension(AppDb db)
    {
        public DbSet<FormReport> FormReports => db.Set<FormReport>();
    }
}

internal sealed class FormReportMapping : IEntityTypeConfiguration<FormReport>
{
    public void Configure(EntityTypeBuilder<FormReport> builder)
    {
        builder.ToTable("FormReport").HasIndex(row => new { row.OrganisationId, row.From, row.To, row.Number }).IsUnique();
        builder.Property(row => row.Reason).HasMaxLength(FormReport.ReasonLimit);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
