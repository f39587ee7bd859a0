using Microsoft.EntityFrameworkCore;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Contributions;

/// <summary>What was prepared and sent ahead of a meeting.</summary>
public sealed record Ahead(IReadOnlyList<Contribution> Contributions, IReadOnlyList<EarlyOpinion> Opinions, IReadOnlyList<MeetingPaper> Papers, IReadOnlyList<PaperReading> Readings)
{
    public Contribution? Of(Guid? member) => Contributions.FirstOrDefault(row => row.MemberId == member);

    public bool HasRead(MeetingPaper paper, Guid? member) => Readings.Any(row => row.PaperId == paper.Id && row.MemberId == member);

    /// <summary>What stands at an item: its own, and at the first item for discussion what names none.</summary>
    public Ahead At(Meeting meeting, AgendaItem item)
    {
        var open = meeting.Items.FirstOrDefault(row => row.Purpose is AgendaPurpose.Discussion) ?? meeting.Items.FirstOrDefault();
        bool Here(Guid? at) => at == item.Id || open == item && (at is null || meeting.ItemOf(at.Value) is null or { IsRemoved: true });
        return this with { Contributions = [.. Contributions.Where(row => Here(row.AgendaItemId))], Opinions = [.. Opinions.Where(row => Here(row.AgendaItemId))] };
    }
}

public sealed class AheadQuery(AppDb db)
{
    public async Task<Ahead> OfAsync(Guid meeting, CancellationToken cancellation = default) => new(
        await db.Contributions.AsNoTracking().Where(row => row.MeetingId == meeting && row.WithdrawnAt == null).OrderBy(row => row.Id).ToListAsync(cancellation),
        await db.EarlyOpinions.AsNoTracking().Where(row => row.MeetingId == meeting && row.WithdrawnAt == null).OrderBy(row => row.Id).ToListAsync(cancellation),
        await db.MeetingPapers.AsNoTracking().Where(row => row.MeetingId == meeting && row.WithdrawnAt == null).OrderBy(row => row.Id).ToListAsync(cancellation),
        await db.PaperReadings.AsNoTracking().Where(row => row.MeetingId == meeting).ToListAsync(cancellation));
}
