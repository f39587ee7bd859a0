using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Tasks;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>
/// Everything that hangs on a meeting, by its key alone: on the evening of a province each contact and each closing asks this, and
/// including the lists would ask again with each of them whether the person may see the meeting.
/// </summary>
internal static class WholeMeeting
{
    private static readonly Func<AppDb, Guid, CancellationToken, Task>[] Lists =
    [
        List((db, meeting) => db.Set<AgendaItem>().Where(row => row.MeetingId == meeting)),
        List((db, meeting) => db.Set<Attendance>().Where(row => row.MeetingId == meeting)),
        List((db, meeting) => db.Set<Opinion>().Where(row => row.MeetingId == meeting)),
        List((db, meeting) => db.Set<MeetingVote>().Where(row => row.MeetingId == meeting)),
        List((db, meeting) => db.Set<SpeakingTurn>().Where(row => row.MeetingId == meeting)),
        List((db, meeting) => db.Set<MeetingGuest>().Where(row => row.MeetingId == meeting)),
        List((db, meeting) => db.Set<NoticeAnswer>().Where(row => row.MeetingId == meeting)),
        List((db, meeting) => db.Set<WorkTask>().Where(row => row.MeetingId == meeting)),
        List((db, meeting) => db.Set<MeetingOperation>().Where(row => row.MeetingId == meeting)),
        List((db, meeting) => db.Set<MeetingCorrection>().Where(row => row.MeetingId == meeting)),
        List((db, meeting) => db.Set<MeetingBallot>().Where(row => row.MeetingId == meeting)),
    ];

    /// <summary>The meeting itself is tracked already: its lists fill as the rows arrive.</summary>
    public static async Task LoadAsync(AppDb db, Guid meeting, CancellationToken cancellation)
    {
        foreach (var list in Lists) await list(db, meeting, cancellation);
    }

    private static Func<AppDb, Guid, CancellationToken, Task> List<TRow>(Expression<Func<AppDb, Guid, IQueryable<TRow>>> rows) where TRow : class
    {
        var question = new Compiled<Func<AppDb, Guid, IAsyncEnumerable<TRow>>>(() => EF.CompileAsyncQuery(rows));
        return async (db, meeting, cancellation) =>
        {
            await foreach (var _ in question.In(db)(db, meeting).WithCancellation(cancellation)) { }
        };
    }
}
