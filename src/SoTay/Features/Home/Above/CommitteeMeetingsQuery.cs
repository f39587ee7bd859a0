using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Home.Above;

/// <summary>Meetings of a committee above cells that are being prepared or not issued yet.</summary>
internal sealed class CommitteeMeetingsQuery(AppDb db)
{
    public async Task<HomeDiary> OfAsync(Guid unit, CancellationToken cancellation)
    {
        var open = await db.Meetings.AsNoTracking().Where(row => row.OrganisationId == unit && row.SealedAt == null && row.State != MeetingState.Cancelled).OrderBy(row => row.HeldOn).ThenBy(row => row.Id).ToListAsync(cancellation);
        return new HomeDiary("hop-cap-uy", $"Họp của cấp ủy ({open.Count})",
            [.. open.Select(row => new HomeRow(row.HeldOn, row.Title, HomeLinks.Meeting(row.Id), $"{Dates.Spoken(row.StartsAt)}{(row.Place.Length > 0 ? ", " + row.Place : "")}", Why: MeetingWords.State(row)))]);
    }
}
