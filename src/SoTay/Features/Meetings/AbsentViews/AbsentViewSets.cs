using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.AbsentViews;

public static class AbsentViewSets
{
    extension(AppDb db)
    {
        public DbSet<AbsentView> AbsentViews => db.Set<AbsentView>();

        /// <summary>Views of those who were away, in the order of recording; a cell's own meeting has none and is not asked.</summary>
        public async Task<List<AbsentView>> AbsentViewsOfAsync(Meeting meeting, CancellationToken cancellation = default) =>
            !meeting.Kind.DecidesAsCommittee ? [] : await db.AbsentViews.AsNoTracking().Where(row => row.MeetingId == meeting.Id && !row.IsWithdrawn).OrderBy(row => row.Id).ToListAsync(cancellation);
    }

    /// <summary>The rule that lets a committee ask those who are away; null where none does.</summary>
    internal static Dated<bool>? AbsentAsked(this PolicyReader rules) => rules.Flag("vote.committee_resolution.absent_asked") is { Value: true } rule ? rule : null;
}
