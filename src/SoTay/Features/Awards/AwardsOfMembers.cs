using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members.Records;
using SoTay.Platform.Data;

namespace SoTay.Features.Awards;

/// <summary>Awards among the points of a member's record, also those from before the roster; one that was taken back stays and says so.</summary>
internal sealed class AwardsOfMembers(AppDb db) : ITellsOfMembers
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(Guid member, CancellationToken cancellation)
    {
        var awards = await db.Awards.AsNoTracking().Where(row => row.MemberId == member && row.DecidedOn != null).ToListAsync(cancellation);
        var past = await db.PastAwards.AsNoTracking().Where(row => row.MemberId == member).ToListAsync(cancellation);
        return [.. past.Select(row => new RecordEntry(row.On, $"{AwardWords.Of(row.Kind)} của {row.Body}", $"{row.Ground}. {row.Number}") { IsHonour = true }), .. (await AwardLine.OfAsync(db, awards, cancellation)).Select(line => new RecordEntry(line.Award.DecidedOn!.Value, $"{AwardWords.Of(line.Award.Kind)} của {line.Giver}",
            $"{line.Award.Ground}. {line.Decision!.Number}{(line.Award.AmendedOn is null ? "" : ". " + AwardWords.Of(line.Award))}") { IsHonour = line.Award.Standing is AwardStanding.Given })];
    }
}
