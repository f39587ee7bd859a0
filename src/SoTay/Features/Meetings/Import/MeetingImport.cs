using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations.Import;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Import;

/// <summary>Takes in meetings that were held elsewhere or before: sealed, with the roll-call in numbers, counted for the boards.</summary>
public sealed class MeetingImport(AppDb db, PolicyBook policies, VietnamClock clock)
{
    private const string Reason = "Nạp danh sách cuộc họp";
    private static readonly ColumnWords Columns = ColumnWords.Parse(MeetingImportWords.Text("meeting-columns.tsv"));

    /// <exception cref="FileRefusedException">The file holds no meetings, or the scope is unknown.</exception>
    public async Task<ImportReport> RunAsync(Workbook book, ImportOptions options, CancellationToken cancellation = default)
    {
        var started = Stopwatch.GetTimestamp();
        var layout = ListSheet.Find(book, options, Columns, "meetings", "organisation_code", "held_on");
        var report = new ImportReport { Kind = "meetings", File = options.File, Sheet = layout.Sheet.Name, HeaderRows = layout.HeaderRows, Columns = layout.Columns };
        await using var transaction = options.DryRun ? null : await db.Database.BeginTransactionAsync(cancellation);
        var map = await OrganisationMap.LoadAsync(db, cancellation);
        var scope = OrganisationImport.Scope(map, options.Under);
        foreach (var some in ListSheet.Rows(layout, options, MeetingImportWords.List, report).Chunk(500))
        {
            foreach (var row in some) await TakeAsync(row, map, scope, options, report, cancellation);
            if (!options.DryRun) await db.SaveAsync(options.Actor, Reason, cancellation);
            db.ChangeTracker.Clear();
            options.Progress?.Invoke(report.Rows);
        }

        if (transaction is not null) await transaction.CommitAsync(cancellation);
        report.Milliseconds = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return report;
    }

    private async Task TakeAsync(ListRow row, OrganisationMap map, OrganisationPlace? scope, ImportOptions options, ImportReport report, CancellationToken cancellation)
    {
        var cell = map[row.Text("organisation_code")];
        if (cell is null || !cell.StandsIn(scope)) row.Tell("organisation_code", "org_unknown", Severity.Hold, "không có tổ chức mang mã này trong phạm vi nhập.");
        var said = ImportedMeeting.Of(row);
        if (!ListSheet.Settle(row, options, report)) return;

        var stored = await StoredAsync(cell!.Id, said, cancellation);
        if (stored is null)
        {
            var meeting = said.ToMeeting(cell.Id, clock.Now);
            db.Add(meeting);
            report.Created++;
            if (!options.DryRun) await CountAsync(meeting, cancellation);
        }
        else if (stored.State != MeetingState.Sealed || stored.SealHash is not null)
        {
            // Held or being held on the product itself: its own minutes count, a list only repeats them.
            report.Unchanged++;
        }
        else await CorrectAsync(stored, said, options, report, cancellation);
    }

    private async Task CorrectAsync(Meeting stored, ImportedMeeting said, ImportOptions options, ImportReport report, CancellationToken cancellation)
    {
        var before = await MeasuresAsync(stored, cancellation);
        if (!said.TakeOver(stored))
        {
            report.Unchanged++;
            return;
        }

        report.Updated++;
        if (options.DryRun) return;
        var after = await MeasuresAsync(stored, cancellation);
        foreach (var measure in before.Except(after)) db.Count(stored.OrganisationId, stored.Month, measure, -1);
        foreach (var measure in after.Except(before)) db.Count(stored.OrganisationId, stored.Month, measure, 1);
    }

    /// <summary>A cell has one regular meeting a month; others are told apart by their day.</summary>
    private async Task<Meeting?> StoredAsync(Guid cell, ImportedMeeting said, CancellationToken cancellation) =>
        db.Meetings.Local.FirstOrDefault(m => m.OrganisationId == cell && said.IsSame(m))
        ?? await db.Meetings.FirstOrDefaultAsync(m => m.OrganisationId == cell && m.Kind == said.Kind && m.State != MeetingState.Cancelled
            && (said.Kind == MeetingKind.Regular ? m.Month == said.Month : m.HeldOn == said.HeldOn), cancellation);

    private async Task CountAsync(Meeting meeting, CancellationToken cancellation)
    {
        foreach (var measure in await MeasuresAsync(meeting, cancellation)) db.Count(meeting.OrganisationId, meeting.Month, measure, 1);
    }

    /// <summary>What a held meeting adds to the counts of its month.</summary>
    private async Task<List<CountedMeasure>> MeasuresAsync(Meeting meeting, CancellationToken cancellation)
    {
        if (meeting.Kind == MeetingKind.Thematic) return [CountedMeasure.Thematic];
        if (meeting.Kind != MeetingKind.Regular) return [];
        var rules = await policies.ForAsync(meeting.OrganisationId, meeting.Month, cancellation);
        List<CountedMeasure> measures = [MeetingDay.For(rules, meeting.Month).IsOnTime(meeting.HeldOn) ? CountedMeasure.MetOnTime : CountedMeasure.MetLate, CountedMeasure.Sealed];
        if (meeting.IsOnPaper) measures.Add(CountedMeasure.MetOnPaper);
        return measures;
    }
}
