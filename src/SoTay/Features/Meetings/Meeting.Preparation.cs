using SoTay.Features.Meetings.Preparation;
using SoTay.Features.Meetings.Visits;
using SoTay.Platform;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings;

public sealed partial class Meeting
{
    /// <summary>Nothing has happened in it yet: the secretary may still change everything.</summary>
    public bool IsPreparing => State is MeetingState.Draft or MeetingState.Noticed;

    public IEnumerable<AgendaItem> Items => Agenda.Where(item => !item.IsRemoved).OrderBy(item => item.Place).ThenBy(item => item.Id);

    /// <summary>"Sinh hoạt thường kỳ tháng 12".</summary>
    public string Title => Kind.Title(Month, Topic);

    /// <summary>Day, time, place and the people who lead; refuses once the meeting is open.</summary>
    public Refusal? Arrange(DateOnly heldOn, TimeOnly startsAt, string place, Guid? chair, Guid? secretary)
    {
        if (!IsPreparing) return IsSettled ? Closed() : MeetingRefusals.NotADraft;
        if (string.IsNullOrWhiteSpace(place)) return MeetingRefusals.PlaceMissing;
        if (place.Length > PlaceLimit) return MeetingRefusals.WordsTooLong(place.Length, PlaceLimit, "Place");
        if (heldOn.Year != Month.Year || heldOn.Month != Month.Month) return MeetingRefusals.OutsideMonth(heldOn, Month);
        if (chair is { } leads && AttendanceOf(leads) is null || secretary is { } writes && AttendanceOf(writes) is null) return MeetingRefusals.NotOfThisCell;
        if (chair is not null && chair == secretary) return MeetingRefusals.ChairTakesMinutes;
        Move(heldOn, startsAt);
        (Place, ChairId, MeetingSecretaryId) = (place.Trim(), chair, secretary);
        return null;
    }

    /// <summary>Answers that are in stay as they are; after the notice everybody is asked again, because the day or hour they said yes to is gone.</summary>
    private void Move(DateOnly heldOn, TimeOnly startsAt)
    {
        if (NoticedAt is not null && (heldOn != HeldOn || startsAt != StartsAt))
        {
            MovedFrom = VietnamClock.Moment(HeldOn, StartsAt);
            foreach (var answer in Answers) answer.IsAskedAgain = true;
        }

        (HeldOn, StartsAt) = (heldOn, startsAt);
    }

    /// <summary>Adds an item before the closing part.</summary>
    public Refusal? AddItem(string title)
    {
        if (!IsPreparing && State is not MeetingState.Open) return Closed();
        if (Words(title) is { } no) return no;
        var items = Items.ToList();
        var at = items.FindLastIndex(item => item.Part is not AgendaPart.Closing) + 1;
        items.Insert(at, new AgendaItem { MeetingId = Id, OrganisationId = OrganisationId, Part = AgendaPart.Conduct, Title = title.Trim(), Place = 0 });
        Agenda.Add(items[at]);
        Number(items);
        return null;
    }

    /// <summary>A remark comes onto an agenda that is there already; corrected or taken back before it is answered, its item follows.</summary>
    internal void StandRemark(CellVisit visit)
    {
        var line = MeetingDrafts.RemarkLine(visit);
        if (Agenda.Find(item => item.VisitId == visit.Id) is { } there)
        {
            (there.Title, there.Hint, there.IsRemoved) = (line.Title, line.Hint, visit.Remark.Length == 0);
            return;
        }

        if (visit.Remark.Length == 0) return;
        var items = Items.ToList();
        var at = items.FindIndex(item => item.Purpose is AgendaPurpose.Discussion || item.Part is AgendaPart.Closing);
        items.Insert(at < 0 ? items.Count : at, new AgendaItem { MeetingId = Id, OrganisationId = OrganisationId, Part = line.Part, Purpose = line.Purpose, Title = line.Title, Hint = line.Hint, VisitId = line.Visit, Place = 0 });
        Agenda.AddRange(items.Except(Agenda));
        Number(items);
    }

    public Refusal? RenameItem(Guid id, string title)
    {
        if (!IsPreparing) return IsSettled ? Closed() : MeetingRefusals.NotADraft;
        if (ItemOf(id) is not { } item) return MeetingRefusals.ItemUnknown;
        if (Words(title) is { } no) return no;
        item.Title = title.Trim();
        return null;
    }

    /// <summary>One place up or down.</summary>
    public Refusal? MoveItem(Guid id, bool up)
    {
        if (!IsPreparing) return IsSettled ? Closed() : MeetingRefusals.NotADraft;
        var items = Items.ToList();
        var from = items.FindIndex(item => item.Id == id);
        var to = from + (up ? -1 : 1);
        if (from < 0) return MeetingRefusals.ItemUnknown;
        if (to < 0 || to >= items.Count) return null;
        (items[from], items[to]) = (items[to], items[from]);
        Number(items);
        return null;
    }

    /// <summary>Takes an item off, or back on.</summary>
    public Refusal? RemoveItem(Guid id, bool back = false)
    {
        if (!IsPreparing) return IsSettled ? Closed() : MeetingRefusals.NotADraft;
        if (ItemOf(id) is not { } item) return MeetingRefusals.ItemUnknown;
        // Places are not closed up, so that an item put back stands where it stood; the opening numbers them anew.
        item.IsRemoved = !back;
        return null;
    }

    internal void TakeRoster(IReadOnlyList<Attendance> roster)
    {
        var answers = Answers.Where(answer => answer.Decision is LeaveDecision.Accepted).ToDictionary(answer => answer.MemberId);
        foreach (var line in roster)
        {
            var known = AttendanceOf(line.MemberId);
            if (known is null) Attendances.Add(known = line);
            else
            {
                // A mark that somebody made stays; what the old standing said by itself follows the new one.
                var moved = known.Standing != line.Standing && known.Status == Attendance.Unspoken(known.Standing);
                (known.FullName, known.SortKey, known.Remark, known.Standing) = (line.FullName, line.SortKey, line.Remark, line.Standing);
                (known.IsOfficial, known.IsCommittee) = (line.IsOfficial, line.IsCommittee);
                if (moved) known.Status = line.Status;
            }

            if (answers.TryGetValue(line.MemberId, out var leave)) leave.MarkOn(known);
        }

        // Whoever left the cell before the meeting leaves its list too, with everything that was only expected of them.
        Attendances.RemoveAll(line => roster.All(other => other.MemberId != line.MemberId));
    }

    internal void NumberItems() => Number([.. Items]);

    private static Refusal? Words(string title) =>
        string.IsNullOrWhiteSpace(title) ? MeetingRefusals.WordsMissing("Title")
        : title.Length > AgendaItem.TitleLimit ? MeetingRefusals.WordsTooLong(title.Length, AgendaItem.TitleLimit, "Title")
        : MeetingRefusals.SecretIn(title, "Title");

    private static void Number(List<AgendaItem> items)
    {
        for (var place = 0; place < items.Count; place++) items[place].Place = place + 1;
    }
}
