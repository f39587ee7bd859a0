using System.Globalization;
using SoTay.Features.Targets;
using SoTay.Features.Tasks;

namespace SoTay.Features.Meetings.Pages;

public sealed class OpinionInput
{
    /// <summary>Made with the form: pressed twice it is one opinion.</summary>
    public Guid Operation { get; set; } = Guid.CreateVersion7();

    public Guid? Speaker { get; set; }

    public string? GuestName { get; set; }

    public string? Words { get; set; }
}

public sealed class ConclusionInput
{
    public string? Words { get; set; }

    /// <summary>What stood when the form was made, so that another's words are not overwritten unseen.</summary>
    public string? Seen { get; set; }

    public bool Overrule { get; set; }

    public string? Other { get; set; }

    internal MeetingOperation? OtherBy { get; set; }
}

public sealed class TaskInput
{
    public Guid Operation { get; set; } = Guid.CreateVersion7();

    public string? Title { get; set; }

    public Guid? Owner { get; set; }

    public List<Guid> Coworkers { get; set; } = [];

    public string? Product { get; set; }

    public DateOnly? Deadline { get; set; }

    public Guid? Acceptor { get; set; }

    /// <summary>The cell's target that the product brings nearer, and by how much.</summary>
    public Guid? Target { get; set; }

    public string? Amount { get; set; }

    /// <summary>A number that cannot be read is refused like one that is not positive.</summary>
    internal decimal? Brings => TargetNumber.TryReadOrNothing(Amount, out var amount) ? amount : 0;

    /// <summary>The conclusion says what has to be done; the deadline is before the next meeting.</summary>
    internal static TaskInput From(AgendaItem item, Meeting meeting)
    {
        var given = meeting.Tasks.Any(task => task.AgendaItemId == item.Id);
        return new TaskInput
        {
            Title = given ? null : Cut(item.Conclusion),
            Deadline = meeting.Month.AddMonths(1).AddDays(-1) is var end && end > meeting.HeldOn ? end : meeting.HeldOn.AddDays(27),
        };
    }

    private static string? Cut(string conclusion)
    {
        var first = conclusion.Split('\n', '.')[0].Trim();
        return first.Length == 0 ? null : first.Length <= WorkTask.TitleLimit ? first : first[..WorkTask.TitleLimit];
    }
}

public sealed class VoteInput
{
    public Guid Operation { get; set; } = Guid.CreateVersion7();

    public VoteDecision Decision { get; set; }

    public string? Question { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Other { get; set; }

    internal static VoteInput From(AgendaItem item, Meeting meeting, RollCall roll) => new()
    {
        For = roll.PresentVoters, Against = 0, Other = 0,
        Question = item.Purpose is AgendaPurpose.Resolution
            ? string.Create(CultureInfo.InvariantCulture, $"Thông qua nghị quyết tháng {meeting.Month.Month}/{meeting.Month.Year}") : "Thông qua: " + item.Title,
    };
}
