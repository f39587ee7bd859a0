using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;
using SoTay.Platform.Data.Verification;

namespace SoTay.Features.Meetings.Checks;

/// <summary>What every sealed meeting holds still gives the hash of its sealing. Meetings imported as numbers have no seal.</summary>
internal sealed class SealCheck : IStoreCheck
{
    /// <summary>Meetings in memory at once, read by one statement for each of their lists.</summary>
    private const int AtOnce = 500;

    public string Name => "seals";

    public async IAsyncEnumerable<string> FindAsync(AppDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var all = await db.Meetings.Where(row => row.SealHash != null).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellation);
        for (var begin = 0; begin < all.Count; begin += AtOnce)
        {
            var some = all.GetRange(begin, Math.Min(AtOnce, all.Count - begin));
            var meetings = await db.Meetings.AsNoTracking().Where(row => some.Contains(row.Id))
                .Include(row => row.Agenda).Include(row => row.Attendances).Include(row => row.Opinions).Include(row => row.Votes).Include(row => row.Guests).Include(row => row.Turns).Include(row => row.Ballots)
                .Include(row => row.Operations.Where(one => one.Kind == MeetingOperationKind.TaskGiven)).AsSplitQuery().ToListAsync(cancellation);
            foreach (var meeting in meetings.Where(meeting => meeting.ContentHash() != meeting.SealHash))
                yield return $"Buổi họp {meeting.Id} ngày {meeting.HeldOn:dd'/'MM'/'yyyy} của tổ chức {meeting.OrganisationId}: nội dung không còn khớp với dấu niêm phong lúc kết thúc họp.";
        }
    }
}
