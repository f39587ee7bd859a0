using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Preparation;
using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Agendas;

/// <summary>
/// A template of an agenda, kept by a superior for one kind of meeting and one kind of cell (or all). Published, it stands as it is:
/// a change is a copy that is published from a later day, so that every draft can say which words it took.
/// </summary>
public sealed class AgendaSet : IVersioned, IAudited
{
    public const int NameLimit = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required string Name { get; set; }

    public required MeetingKind Kind { get; init; }

    /// <summary>Content type of cells it is for (42-HD/BTCTW section 4); null for every cell.</summary>
    public MeetingContent? Content { get; init; }

    /// <summary>The set above that it was copied from.</summary>
    public Guid? CopiedFromId { get; init; }

    /// <summary>First day on which drafts take it; null while it is being written.</summary>
    public DateOnly? PublishedFrom { get; set; }

    /// <summary>Last day; null while it counts.</summary>
    public DateOnly? EndedOn { get; set; }

    public int Version { get; set; }

    public List<AgendaSetItem> Items { get; } = [];

    public IEnumerable<AgendaSetItem> Lines => Items.Where(item => !item.IsRemoved).OrderBy(item => item.Place).ThenBy(item => item.Id);

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => Id;

    public Refusal? Rename(string name)
    {
        if (PublishedFrom is not null) return AgendaRefusals.Published;
        if (MeetingChange.Limit(name, NameLimit, "Name") is { } no) return no;
        Name = name.Trim();
        return null;
    }

    /// <summary>Takes the items of another set or of the product's own order, in their order.</summary>
    internal void Begin(IEnumerable<AgendaLine> lines)
    {
        foreach (var line in lines) Items.Add(NewItem(line.Part, line.Purpose, line.Title, line.Hint));
        Number([.. Lines]);
    }

    /// <summary>Adds an item before the closing part.</summary>
    public Refusal? Add(string title)
    {
        if (PublishedFrom is not null) return AgendaRefusals.Published;
        if (MeetingChange.Limit(title, AgendaItem.TitleLimit, "Title") is { } no) return no;
        var lines = Lines.ToList();
        var item = NewItem(AgendaPart.Conduct, AgendaPurpose.Other, title.Trim(), "");
        lines.Insert(lines.FindLastIndex(row => row.Part is not AgendaPart.Closing) + 1, item);
        Items.Add(item);
        Number(lines);
        return null;
    }

    public Refusal? Change(Guid item, string title)
    {
        if (PublishedFrom is not null) return AgendaRefusals.Published;
        if (Lines.FirstOrDefault(row => row.Id == item) is not { } found) return MeetingRefusals.ItemUnknown;
        if (MeetingChange.Limit(title, AgendaItem.TitleLimit, "Title") is { } no) return no;
        found.Title = title.Trim();
        return null;
    }

    public Refusal? Move(Guid item, bool up)
    {
        if (PublishedFrom is not null) return AgendaRefusals.Published;
        var lines = Lines.ToList();
        var from = lines.FindIndex(row => row.Id == item);
        var to = from + (up ? -1 : 1);
        if (from < 0) return MeetingRefusals.ItemUnknown;
        if (to < 0 || to >= lines.Count) return null;
        (lines[from], lines[to]) = (lines[to], lines[from]);
        Number(lines);
        return null;
    }

    public Refusal? Remove(Guid item, bool back = false)
    {
        if (PublishedFrom is not null) return AgendaRefusals.Published;
        if (Items.Find(row => row.Id == item) is not { } found) return MeetingRefusals.ItemUnknown;
        found.IsRemoved = !back;
        return null;
    }

    /// <summary>From this day drafts below take it. Refuses a set without items and a day gone by.</summary>
    public Refusal? Publish(DateOnly from, DateTime now)
    {
        if (PublishedFrom is not null) return AgendaRefusals.Published;
        if (!Lines.Any()) return AgendaRefusals.Empty;
        if (from < VietnamClock.DateOf(now)) return AgendaRefusals.Past(from);
        PublishedFrom = from;
        return null;
    }

    /// <summary>Today is the last day; drafts already made keep their items.</summary>
    public Refusal? End(DateOnly today)
    {
        if (PublishedFrom is null) return AgendaRefusals.NotPublished;
        EndedOn ??= today;
        return null;
    }

    private AgendaSetItem NewItem(AgendaPart part, AgendaPurpose purpose, string title, string hint) =>
        new() { SetId = Id, OrganisationId = OrganisationId, Part = part, Purpose = purpose, Title = title, Hint = hint, Place = Items.Count };

    private static void Number(List<AgendaSetItem> lines)
    {
        for (var place = 0; place < lines.Count; place++) lines[place].Place = place + 1;
    }
}
