using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Cycle.Messages;

/// <summary>Writes messages, each once: what the same person was told about the same step and occasion is left out.</summary>
public sealed class MessageBook(AppDb db, VietnamClock clock)
{
    /// <summary>The notice went out: to everyone on the list and to the committee members of the level above who follow the cell.</summary>
    public async Task CallAsync(Meeting meeting, CancellationToken cancellation = default)
    {
        var (say, followers) = (MessageWords.When(meeting), await FollowersAsync(meeting, cancellation));
        await AddAsync([
            .. Lines(meeting).Select(member => Of(meeting, member, MessageStep.Invitation, $"Giấy mời {meeting.Title.ToLowerInvariant()}", say)),
            .. followers.Select(member => Of(meeting, member, MessageStep.Invitation, $"Mời dự: {meeting.Title.ToLowerInvariant()}", say)),
        ], cancellation);
        await SettleAsync(meeting.Id, [MessageStep.Notice], null, cancellation);
    }

    /// <summary>The meeting was moved after the notice: everybody is told and asked again.</summary>
    public async Task MoveAsync(Meeting meeting, CancellationToken cancellation = default)
    {
        var from = VietnamClock.Wall(meeting.MovedFrom!.Value);
        var say = $"Dời từ {Platform.Ui.Dates.Spoken(TimeOnly.FromDateTime(from))} ngày {Platform.Ui.Dates.Full(DateOnly.FromDateTime(from))} sang {MessageWords.When(meeting)}. Câu trả lời cũ vẫn giữ, đề nghị xem lại.";
        await AddAsync([.. Lines(meeting).Concat(await FollowersAsync(meeting, cancellation)).Distinct().Select(member => Of(meeting, member, MessageStep.Moved, $"Dời {meeting.Title.ToLowerInvariant()}", say))], cancellation);
    }

    /// <summary>What is done needs no reminding any more.</summary>
    /// <param name="member">Only for this person; for everybody when null.</param>
    public Task SettleAsync(Guid subject, IReadOnlyList<MessageStep> steps, Guid? member, CancellationToken cancellation = default) =>
        db.MeetingMessages.Where(row => row.SubjectId == subject && steps.Contains(row.Step) && row.SettledAt == null && (member == null || row.MemberId == member))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SettledAt, clock.Now), cancellation);

    /// <summary>Adds those that are new to the context; the caller saves.</summary>
    public async Task<int> AddAsync(IReadOnlyCollection<MeetingMessage> messages, CancellationToken cancellation = default)
    {
        var subjects = messages.Select(row => row.SubjectId).Distinct().ToList();
        var known = (await db.MeetingMessages.AsNoTracking().Where(row => subjects.Contains(row.SubjectId)).Select(row => new { row.SubjectId, row.MemberId, row.Step, row.Occasion })
            .ToListAsync(cancellation)).Select(row => (row.SubjectId, row.MemberId, row.Step, row.Occasion)).ToHashSet();
        var fresh = messages.Where(row => known.Add((row.SubjectId, row.MemberId, row.Step, row.Occasion))).ToList();
        db.AddRange(fresh);
        return fresh.Count;
    }

    internal MeetingMessage Of(Meeting meeting, Guid member, MessageStep step, string title, string say, string? href = null) => new()
    {
        OrganisationId = meeting.OrganisationId, SubjectId = meeting.Id, MemberId = member, Step = step, Title = title, Say = say, Href = href ?? MeetingLinks.To(meeting.Id), MadeAt = clock.Now,
        Occasion = meeting.HeldOn.ToDateTime(meeting.StartsAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
    };

    private async Task<List<Guid>> FollowersAsync(Meeting meeting, CancellationToken cancellation) =>
        await db.CellAssignments.Where(row => row.OrganisationId == meeting.OrganisationId && row.From <= meeting.HeldOn && (row.To == null || row.To >= meeting.HeldOn))
            .Select(row => row.MemberId).Distinct().ToListAsync(cancellation);

    private static IEnumerable<Guid> Lines(Meeting meeting) => meeting.Attendances.Where(line => line.IsCounted).Select(line => line.MemberId);
}
