using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Closing;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Policies;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Files;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Seals meetings with the product's own closing, each at the moment it ended: numbers, papers, seal and counts are the real ones.</summary>
internal sealed class DemoClosing(AppDb db, PolicyBook policies, MeetingDrafts drafts, FileStore files)
{
    public async Task CloseAsync(IEnumerable<Meeting> meetings, CancellationToken cancellation)
    {
        foreach (var meeting in meetings)
        {
            var clock = new VietnamClock(new StoppedTime(meeting.EndedAt!.Value.AddDays(meeting.IsOnPaper ? 2 : 0).AddMinutes(6)));
            var secretary = await SecretaryAsync(meeting, cancellation);
            // A meeting that the rules do not let close stays open, as it would in life.
            await new MeetingClosing(db, policies, drafts, files, clock).CloseAsync(secretary, meeting.Id, MeetingOutcome.Resolution, null, cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Person> SecretaryAsync(Meeting meeting, CancellationToken cancellation)
    {
        // The chair of a committee above cells leaves it to the office.
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.MemberId == meeting.ChairId, cancellation)
            ?? await db.Accounts.AsNoTracking().FirstAsync(row => row.UserName == DemoRoles.Office, cancellation);
        return new Person(account.Id, account.MemberId, account.DisplayName,
            [new Grant(meeting.OrganisationId, nameof(Role.Secretary), RoleCapabilities.Of(Role.Secretary))]);
    }

    private sealed class StoppedTime(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(at, TimeSpan.Zero);
    }
}
