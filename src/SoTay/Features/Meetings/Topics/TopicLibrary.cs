using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Topics;

/// <summary>A topic as one organisation sees it.</summary>
/// <param name="Owner">Name of who keeps it.</param>
/// <param name="Meeting">The meeting that a cell made of it; null before it chose.</param>
public sealed record TopicSeen(Topic Topic, string Owner, TopicChoice? Choice, Meeting? Meeting)
{
    /// <summary>The meeting is over and sealed, and nobody above knows yet what came of it.</summary>
    public bool IsToReport => Choice is { ReportedAt: null } && Meeting is { IsHeld: true };

    public bool IsToChoose(DateOnly today) => Topic.IsOpen && Choice is null && today <= Topic.LastDay;
}

/// <summary>Topics as they are seen from one organisation.</summary>
public sealed class TopicLibrary(AppDb db)
{
    /// <summary>Own ones and published ones of everybody above, the latest first; a cell sees those for its kind and those that it chose.</summary>
    public async Task<List<TopicSeen>> SeenFromAsync(Organisation unit, CancellationToken cancellation = default)
    {
        var all = await AllAsync(unit, cancellation);
        if (!unit.IsCell) return all;
        var content = MeetingContents.Of(unit);
        return [.. all.Where(seen => seen.Choice is not null || seen.Topic.IsOpen && (seen.Topic.Content is null || seen.Topic.Content == content))];
    }

    /// <summary>One topic, also when it was withdrawn or is for other cells: whoever had it open reads why it is not there any more.</summary>
    public async Task<TopicSeen?> OneAsync(Organisation unit, Guid topic, CancellationToken cancellation = default) =>
        (await AllAsync(unit, cancellation)).Find(seen => seen.Topic.Id == topic);

    private async Task<List<TopicSeen>> AllAsync(Organisation unit, CancellationToken cancellation)
    {
        var above = db.OrganisationAncestors.Where(row => row.DescendantId == unit.Id && row.To == null).Select(row => row.AncestorId);
        var rows = await (from topic in db.Topics.AsNoTracking().Include(row => row.Papers)
                          join owner in db.Organisations on topic.OrganisationId equals owner.Id
                          where above.Contains(topic.OrganisationId) && (topic.OrganisationId == unit.Id || topic.PublishedAt != null)
                          orderby topic.LastMonth descending, topic.Id descending
                          select new { Topic = topic, owner.Name }).AsSplitQuery().ToListAsync(cancellation);
        var choices = !unit.IsCell || rows.Count == 0 ? [] : await (from choice in db.TopicChoices.AsNoTracking()
                                                                    join meeting in db.Meetings on choice.MeetingId equals meeting.Id
                                                                    where choice.OrganisationId == unit.Id && choice.GivenUpAt == null
                                                                    select new { Choice = choice, Meeting = meeting }).ToDictionaryAsync(row => row.Choice.TopicId, cancellation);
        return [.. rows.Select(row => choices.GetValueOrDefault(row.Topic.Id) is { } made ? new TopicSeen(row.Topic, row.Name, made.Choice, made.Meeting) : new TopicSeen(row.Topic, row.Name, null, null))];
    }
}
