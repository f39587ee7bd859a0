using SoTay.Features.Documents;
using SoTay.Features.Meetings;
using SoTay.Features.Tasks;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;

namespace SoTay.Cli.Demo;

/// <summary>Writes meetings with all they hold in bulk, one audit record a meeting, as an import would.</summary>
internal sealed class DemoBulk(AppDb db) : IAsyncDisposable
{
    private readonly BulkTable<Meeting> _meetings = db.Bulk<Meeting>();
    private readonly BulkTable<AgendaItem> _agenda = db.Bulk<AgendaItem>();
    private readonly BulkTable<Attendance> _attendances = db.Bulk<Attendance>();
    private readonly BulkTable<Opinion> _opinions = db.Bulk<Opinion>();
    private readonly BulkTable<MeetingVote> _votes = db.Bulk<MeetingVote>();
    private readonly BulkTable<WorkTask> _tasks = db.Bulk<WorkTask>();
    private readonly BulkTable<Document> _documents = db.Bulk<Document>();
    private readonly BulkAudit _audit = new(db, DemoRun.By, "Nạp một năm sinh hoạt");

    public void Add(Meeting meeting)
    {
        _meetings.Add(meeting);
        foreach (var item in meeting.Agenda) _agenda.Add(item);
        foreach (var line in meeting.Attendances) _attendances.Add(line);
        foreach (var opinion in meeting.Opinions) _opinions.Add(opinion);
        foreach (var vote in meeting.Votes) _votes.Add(vote);
        foreach (var task in meeting.Tasks) _tasks.Add(task);
        _audit.Add(meeting.OrganisationId, meeting.Id, "Meeting.imported", $$"""{"HeldOn":"{{meeting.HeldOn:yyyy-MM-dd}}","State":"{{meeting.State}}"}""");
    }

    public void Add(Document document) => _documents.Add(document);

    public async Task FlushAsync(CancellationToken cancellation)
    {
        await _meetings.FlushAsync(cancellation);
        await _agenda.FlushAsync(cancellation);
        await _attendances.FlushAsync(cancellation);
        await _opinions.FlushAsync(cancellation);
        await _votes.FlushAsync(cancellation);
        await _tasks.FlushAsync(cancellation);
        await _documents.FlushAsync(cancellation);
        await _audit.FlushAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _meetings.DisposeAsync();
        await _agenda.DisposeAsync();
        await _attendances.DisposeAsync();
        await _opinions.DisposeAsync();
        await _votes.DisposeAsync();
        await _tasks.DisposeAsync();
        await _documents.DisposeAsync();
        await _audit.DisposeAsync();
    }
}
