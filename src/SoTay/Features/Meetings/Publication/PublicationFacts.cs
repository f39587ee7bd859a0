using Microsoft.EntityFrameworkCore;
using SoTay.Features.Policies;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Publication;

/// <summary>What happened to a sealed meeting afterwards.</summary>
/// <param name="DaysLate">Days after the last day of the rule; null where no rule is known or it was imported.</param>
/// <param name="Within">Days of the rule it was measured by.</param>
/// <param name="Readers">Members who said to have read it.</param>
public sealed record PublicationFacts(int? DaysLate, Dated<int>? Within, IReadOnlyList<MeetingSignature> Signatures, IReadOnlySet<Guid> Readers)
{
    public static async Task<PublicationFacts> OfAsync(AppDb db, Meeting meeting, PolicyReader rules, CancellationToken cancellation) => new(
        meeting.MinutesHash is null ? null : LateEntry.Days(meeting, rules), rules.Whole(LateEntry.KeyFor(meeting)), await db.SignaturesOfAsync(meeting.Id, cancellation),
        (await db.ResolutionReadings.Where(row => row.MeetingId == meeting.Id).Select(row => row.MemberId).ToListAsync(cancellation)).ToHashSet());
}
