using SoTay.Features.Documents;
using SoTay.Features.Meetings;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Bulk;
using SoTay.Platform.Settings;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>A working year over organisations and people that are there already; the same seed gives the same figures.</summary>
internal sealed class DemoRun(AppDb db, VietnamClock clock, DemoClosing closing, DemoPrepared prepared, DemoCommittee committee, DemoProgramme programme, DemoTransfers transfers, DemoGrades grades, DemoArrivals arrivals, DemoAdmissions admissions, DemoPaths paths, DemoDues dues, DemoPostLife posts, Random random, int months)
{
    public static readonly Actor By = Actor.Program("Dữ liệu trình diễn");
    private readonly DemoCounts _counts = new();

    public async Task<List<DemoLogin>> FillAsync(DemoGround ground, CancellationToken cancellation)
    {
        await db.PutSettingAsync(StoreSettings.Demonstration, "yes", cancellation);
        var calendar = new DemoCalendar(clock.Today, months);
        var accounts = new DemoAccounts(db, clock.Now);
        DemoRoles.Add(ground, accounts);
        var ahead = new DemoAhead(random, calendar, clock.Now);
        var (shown, plain) = (ground.Shown, ground.PlainMember);
        var called = ahead.Called(shown, ground.Rosters[shown.Id], ground.Posts[shown.Id], plain.Id);
        db.Add(called);
        db.AddRange(ahead.Corrections(ground.Rosters[shown.Id]));
        await prepared.AddAsync(called, plain.Id, cancellation);
        await SaveAsync(cancellation);

        var meetings = new DemoMeetings(random, calendar);
        await WriteAsync(ground, meetings, ahead, cancellation);
        var decided = await committee.AddAsync(ground, cancellation);
        await SaveAsync(cancellation);
        await closing.CloseAsync([.. meetings.ToClose, .. decided], cancellation);
        await new DemoGuidance(db, clock).AddAsync(ground, cancellation);
        await new DemoVisits(db, clock).AddAsync(ground, cancellation);
        DemoTargets.Add(db, ground, clock.Today, clock.Now);
        await SaveAsync(cancellation);
        await programme.AddAsync(ground, cancellation);
        await transfers.AddAsync(ground, cancellation);
        await grades.AddAsync(ground, cancellation);
        arrivals.Add(ground);
        await admissions.AddAsync(ground, random, cancellation);
        await paths.AddAsync(ground, cancellation);
        await SaveAsync(cancellation);
        new DemoCourses(db, clock).Add(ground);
        await SaveAsync(cancellation);
        await dues.AddAsync(ground, cancellation);
        await posts.AddAsync(ground, cancellation);
        await SaveAsync(cancellation);
        await new DemoSchemes(db, clock).AddAsync(ground, cancellation);
        await SaveAsync(cancellation);
        return accounts.Shown;
    }

    // One transaction: a year is there whole or not at all.
    private async Task WriteAsync(DemoGround ground, DemoMeetings meetings, DemoAhead ahead, CancellationToken cancellation)
    {
        await using var room = await BulkRoom.OpenAsync(db, onlyReading: false, cancellation);
        await using (var bulk = new DemoBulk(db))
        {
            foreach (var (cell, place) in ground.Cells.Select((cell, place) => (cell, place)))
            {
                var (members, posts, shown) = (ground.Rosters[cell.Id], ground.Posts[cell.Id], cell == ground.Shown);
                Add(bulk, cell, meetings, meetings.Of(cell, place, members, posts, whole: shown, light: ground.IsProvince && !shown));
                if (!shown && !ground.IsProvince && ahead.Early(cell, members, posts) is { } early) Add(bulk, cell, meetings, [early]);
                if (place % 100 == 99) await bulk.FlushAsync(cancellation);
            }

            if (!ground.IsProvince) meetings.Documents.ForEach(bulk.Add);
            await bulk.FlushAsync(cancellation);
        }

        if (!ground.IsProvince) db.IndexDocuments(meetings.Documents);

        _counts.AddMonths(db);
        await SaveAsync(cancellation);
        await room.CommitAsync(cancellation);
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        await db.SaveAsync(By, cancellation: cancellation);
        db.ChangeTracker.Clear();
    }

    private void Add(DemoBulk bulk, DemoUnit cell, DemoMeetings rules, List<Meeting> meetings)
    {
        foreach (var meeting in meetings)
        {
            bulk.Add(meeting);
            foreach (var measure in rules.Counts(meeting)) _counts.Count(cell, meeting.Month, measure);
        }
    }
}
