using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Topics;

/// <summary>How far a topic has come below a unit.</summary>
public sealed record TopicCounts(int Cells, int Chosen, int Held, int Reported)
{
    public int NotChosen => Cells - Chosen;
}

/// <summary>What one cell did about a topic.</summary>
public sealed class TopicCell
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The meeting it made of the topic; null when it has not chosen.</summary>
    public Guid? MeetingId { get; init; }

    public DateOnly? HeldOn { get; init; }

    public bool IsHeld { get; init; }

    public DateTime? ReportedAt { get; init; }

    public string? Report { get; init; }
}

/// <summary>Which of the cells below a unit chose, held and reported a topic, and which have not: counted and listed by the database.</summary>
public sealed class TopicCoverage(AppDb db)
{
    public async Task<TopicCounts> CountAsync(Topic topic, Guid unit, CancellationToken cancellation = default) =>
        await Cells(topic, unit).GroupBy(_ => 1)
            .Select(all => new TopicCounts(all.Count(), all.Count(row => row.MeetingId != null), all.Count(row => row.IsHeld), all.Count(row => row.ReportedAt != null)))
            .SingleOrDefaultAsync(cancellation) ?? new(0, 0, 0, 0);

    /// <summary>A page of the cells that stand so, in the order of their codes.</summary>
    public Task<List<TopicCell>> ListAsync(Topic topic, Guid unit, TopicStanding? standing, int skip, int take, CancellationToken cancellation = default)
    {
        var cells = Cells(topic, unit);
        cells = standing switch
        {
            TopicStanding.Chosen => cells.Where(row => row.MeetingId != null),
            TopicStanding.Held => cells.Where(row => row.IsHeld),
            TopicStanding.Reported => cells.Where(row => row.ReportedAt != null),
            TopicStanding.NotChosen => cells.Where(row => row.MeetingId == null),
            _ => cells,
        };
        return cells.OrderBy(row => row.Code).Skip(skip).Take(take).ToListAsync(cancellation);
    }

    /// <summary>Why cells gave the topic up, the last word of each; those that chose it again are left out by the caller.</summary>
    public async Task<IReadOnlyDictionary<Guid, TopicChoice>> GivenUpAsync(Topic topic, IReadOnlyCollection<Guid> cells, CancellationToken cancellation = default) =>
        (await db.TopicChoices.AsNoTracking().Where(row => row.TopicId == topic.Id && row.GivenUpAt != null && cells.Contains(row.OrganisationId)).ToListAsync(cancellation))
        .GroupBy(row => row.OrganisationId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.GivenUpAt)!);

    private IQueryable<TopicCell> Cells(Topic topic, Guid unit)
    {
        var below = db.SubtreeOf(unit);
        var cells = db.Organisations.AsNoTracking().Where(row => below.Contains(row.Id) && row.EndedOn == null && (row.Kind == OrganisationKind.Cell || row.Kind == OrganisationKind.GrassrootsCell));
        if (topic.Content is { } content)
        {
            var kinds = MeetingContents.KindsOf(content);
            cells = cells.Where(row => kinds.Contains(row.EconomicKind));
        }

        var choices = db.TopicChoices.Where(row => row.TopicId == topic.Id && row.GivenUpAt == null);
        return from cell in cells
               join choice in choices on cell.Id equals choice.OrganisationId into chosen
               from choice in chosen.DefaultIfEmpty()
               join meeting in db.Meetings on choice.MeetingId equals meeting.Id into made
               from meeting in made.DefaultIfEmpty()
               select new TopicCell
               {
                   Id = cell.Id, Code = cell.Code, Name = cell.Name, MeetingId = meeting.Id, HeldOn = meeting.HeldOn, IsHeld = meeting.SealedAt != null,
                   ReportedAt = choice.ReportedAt, Report = choice.Report,
               };
    }
}

/// <summary>How far a cell has come with a topic.</summary>
public enum TopicStanding
{
    NotChosen,
    Chosen,
    Held,
    Reported,
}
