using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Admissions;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings;

/// <summary>Votes on one question in the sealed meetings of a cell, for the paths of candidates and members to pick from.</summary>
internal sealed class MemberVotes(AppDb db) : IMeetingVotes
{
    private const int Most = 20;

    public async Task<IReadOnlyList<MeetingVoteLine>> OfAsync(Guid cell, string rule, CancellationToken cancellation)
    {
        VoteDecision? decision = Enum.GetValues<VoteDecision>().Cast<VoteDecision?>().FirstOrDefault(one => one!.Value.PolicyKey == rule);
        if (decision is null) return [];
        var found = await (from meeting in db.Meetings.AsNoTracking()
                           from vote in meeting.Votes
                           where meeting.OrganisationId == cell && meeting.SealedAt != null && vote.Decision == decision && vote.Base > 0
                           orderby meeting.HeldOn descending, vote.Id descending
                           select new { vote.Id, meeting.HeldOn, vote.Question, vote.Base, vote.For, vote.Against, vote.Other, meeting.ResolutionSymbol })
            .Take(Most).ToListAsync(cancellation);
        return found.ConvertAll(row => new MeetingVoteLine(row.Id, row.HeldOn, row.Question, row.Base, row.For, row.Against, row.Other, row.ResolutionSymbol ?? ""));
    }
}
