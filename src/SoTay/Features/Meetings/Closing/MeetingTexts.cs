using Microsoft.EntityFrameworkCore;
using SoTay.Features.Meetings.AbsentViews;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Papers;
using SoTay.Features.Meetings.Ballots;
using SoTay.Features.Meetings.Papers;
using SoTay.Features.Meetings.Pictures;
using SoTay.Features.Meetings.Publication;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Features.Tasks;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;
using static SoTay.Features.Meetings.Closing.MeetingLines;

namespace SoTay.Features.Meetings.Closing;

/// <summary>Puts a meeting into the words of its papers.</summary>
/// <param name="Cell">The organisation that met.</param>
/// <param name="Superior">The one above it.</param>
/// <param name="Signer">Secretary of the cell on the day; null where the post is empty.</param>
/// <param name="HasCommittee">The cell has a committee besides its secretary and deputy.</param>
internal sealed record MeetingTexts(Organisation Cell, string Superior, string? Signer, bool HasCommittee)
{
    /// <summary>Paragraphs that people wrote in place of the proposed ones.</summary>
    public IReadOnlyList<MeetingPassage> Passages { get; init; } = [];

    /// <summary>Who has signed the minutes, the latest of each person.</summary>
    public IReadOnlyList<MeetingSignature> Signatures { get; init; } = [];

    /// <summary>Pictures kept with the meeting; not those taken after it was sealed.</summary>
    public int Pictures { get; init; }

    /// <summary>Views of absent committee members, for the minutes.</summary>
    public IReadOnlyList<AbsentView> AbsentViews { get; init; } = [];

    /// <summary>Targets that tasks of this meeting serve, by id.</summary>
    public IReadOnlyDictionary<Guid, Target> Targets { get; init; } = new Dictionary<Guid, Target>();

    /// <summary>In whose name the papers of this meeting speak.</summary>
    public MeetingBody BodyOf(Meeting meeting) => new(Cell.Kind, meeting.Kind, Cell.Name, Superior);

    /// <summary>Marked when the meeting came in after the last day of the rule.</summary>
    public int? DaysLate { get; init; }

    public static async Task<MeetingTexts> OfAsync(AppDb db, Meeting meeting, CancellationToken cancellation)
    {
        var cell = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == meeting.OrganisationId, cancellation);
        var superior = await db.Organisations.Where(row => row.Id == cell.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var posts = await db.Posts.AsNoTracking().Where(row => row.OrganisationId == cell.Id && row.From <= meeting.HeldOn && (row.To == null || row.To >= meeting.HeldOn))
            .Select(row => new { row.Kind, row.MemberId }).ToListAsync(cancellation);
        var secretary = posts.FirstOrDefault(row => row.Kind is PostKind.Secretary)?.MemberId;
        return new(cell, superior ?? "", secretary is { } id ? meeting.AttendanceOf(id)?.FullName : null, posts.Exists(row => row.Kind is PostKind.CommitteeMember))
        {
            Passages = await db.MeetingPassages.AsNoTracking().Where(row => row.MeetingId == meeting.Id && row.Words != "").ToListAsync(cancellation),
            Signatures = await db.SignaturesOfAsync(meeting.Id, cancellation),
            AbsentViews = await db.AbsentViewsOfAsync(meeting, cancellation),
            Pictures = await db.MeetingPictures.CountAsync(row => row.MeetingId == meeting.Id && !row.IsRemoved && (meeting.SealedAt == null || row.At <= meeting.SealedAt), cancellation),
            Targets = await TargetsAsync(db, meeting, cancellation),
        };
    }

    private static async Task<Dictionary<Guid, Target>> TargetsAsync(AppDb db, Meeting meeting, CancellationToken cancellation)
    {
        var ids = meeting.Tasks.Select(task => task.TargetId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Targets.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
    }

    /// <summary>The words of a free paragraph: what people wrote, else what the product proposes.</summary>
    public string Passage(PassageKind kind, Guid target, string proposed = "") =>
        Passages.FirstOrDefault(row => row.Kind == kind && row.Target == target)?.Words ?? proposed;

    /// <summary>What the product proposes for the two parts of the resolution: the conclusions of the items that belong there.</summary>
    public static string Proposed(Meeting meeting, PassageKind kind) => string.Join('\n', kind is PassageKind.Assessment
        ? Concluded(meeting, AgendaPurpose.LastResolution, AgendaPurpose.MemberTasks)
        : Concluded(meeting, AgendaPurpose.NextTasks, AgendaPurpose.Discussion, AgendaPurpose.Other, AgendaPurpose.VisitRemark, AgendaPurpose.Resolution, AgendaPurpose.Information));

    private PaperHead Head(Meeting meeting, DateOnly date, DocumentSymbol? symbol) => new(Superior, BodyOf(meeting).Issuer, BodyOf(meeting).Place, date, symbol);

    public MinutesText Minutes(Meeting meeting, DateOnly today) => new(
        Head(meeting, meeting.HeldOn, null), Subject(meeting), Wall(meeting.OpenedAt!.Value), Wall(End(meeting)), meeting.Place, Count(meeting),
        [.. meeting.Attendances.Where(row => row.IsAbsent && (row.IsCommittee || !meeting.Kind.DecidesAsCommittee)).OrderBy(row => row.SortKey, StringComparer.Ordinal).Select(Absent)],
        Named(meeting, meeting.ChairId), NameOf(meeting, meeting.MeetingSecretaryId),
        [.. meeting.Guests.Select(row => row.Position.Length > 0 ? $"{row.FullName}, {row.Position}" : row.FullName)],
        [.. meeting.Items.Select(item => Item(meeting, item) with { Report = Passage(PassageKind.Report, item.Id) })], TasksOf(meeting, Targets), Score(meeting), BodyOf(meeting).Recipients(),
        Signed("CHỦ TRÌ", meeting, meeting.ChairId), Signed("THƯ KÝ", meeting, meeting.MeetingSecretaryId), Entered(meeting, today))
    {
        Pictures = Pictures, Hours = Hours(meeting), Body = Bodied(meeting),
    };

    public ResolutionText Resolution(Meeting meeting, DocumentSymbol symbol, IEnumerable<WorkTask> earlier, DateOnly today) => new(
        Head(meeting, meeting.HeldOn, symbol), char.ToUpperInvariant(Subject(meeting)[0]) + Subject(meeting)[1..], [], meeting.HeldOn,
        Wall(meeting.OpenedAt!.Value), Wall(End(meeting)), Count(meeting), Named(meeting, meeting.ChairId), NameOf(meeting, meeting.MeetingSecretaryId),
        [Passage(PassageKind.Assessment, meeting.Id, Proposed(meeting, PassageKind.Assessment))],
        [.. earlier.Select(task => new TaskResultText(NameOf(meeting, task.OwnerId), task.Title, task.Deadline, TaskWords.State(task, today), task.Result) { IsDone = task.State is WorkTaskState.Accepted, IsDue = task.Deadline <= today })],
        [Passage(PassageKind.Directions, meeting.Id, Proposed(meeting, PassageKind.Directions))],
        TasksOf(meeting, Targets), Score(meeting), [.. meeting.Votes.Where(vote => vote.Decision is VoteDecision.Resolution).Select(vote => Vote(meeting, vote))], BodyOf(meeting).Recipients(),
        BodyOf(meeting).Decision(HasCommittee, Signer, NameOf(meeting, meeting.ChairId)))
    {
        Body = Bodied(meeting),
    };

    public NoticeText Notice(Meeting meeting) => new(
        Head(meeting, meeting.NoticedAt is { } at ? VietnamClock.DateOf(at) : meeting.HeldOn, null), BodyOf(meeting).Invited, Subject(meeting), meeting.HeldOn, meeting.StartsAt,
        meeting.Place, Named(meeting, meeting.ChairId), [.. meeting.Items.Select(item => item.Title)], [], ["Như trên", BodyOf(meeting).Kept],
        BodyOf(meeting).Call(HasCommittee, Signer))
    { Gathering = BodyOf(meeting).Gathering };

    /// <summary>The minutes marked as corrected: the sealed text whole, then each correction with both versions.</summary>
    public MinutesText Corrected(Meeting meeting, DateOnly today)
    {
        var minutes = Minutes(meeting, today);
        var words = meeting.Corrections.OrderBy(row => row.At).Select(row =>
            $"{row.Place}. Bản đã khóa: {row.Before}\nĐính chính: {row.After}\nLý do: {row.Reason} ({row.ByName}, {Dates.Full(VietnamClock.DateOf(row.At))}).");
        return minutes with
        {
            Subject = minutes.Subject + " (đã đính chính)",
            Items = [.. minutes.Items, new AgendaText("ĐÍNH CHÍNH sau khi ban hành", string.Join("\n", words), [], "", [])],
        };
    }

    /// <summary>The sheet for the pen: names in the order of the register, states only once they are known.</summary>
    public RollCallText RollCall(Meeting meeting) => new(
        Head(meeting, meeting.HeldOn, null), Subject(meeting), meeting.HeldOn,
        [.. meeting.Attendances.OrderBy(row => row.SortKey, StringComparer.Ordinal).Select(row => new RollCallLine(row.FullName, meeting.OpenedAt is null ? "" : MeetingWords.Standing(row), row.Remark))],
        new PaperSignature(null, "CHỦ TRÌ", NameOf(meeting, meeting.ChairId)), new PaperSignature(null, "THƯ KÝ", NameOf(meeting, meeting.MeetingSecretaryId)));

    public static string Subject(Meeting meeting) => meeting.Kind.Subject(meeting.Month, meeting.Topic);

    private AgendaText Item(Meeting meeting, AgendaItem item) => new(
        item.Title, "",
        [.. meeting.Opinions.Where(row => row.AgendaItemId == item.Id && !row.IsWithdrawn).OrderBy(row => row.SaidAt).ThenBy(row => row.Id).Select(row => new OpinionText(row.SpeakerName, row.Words))],
        item.Conclusion, [.. meeting.Votes.Where(row => row.AgendaItemId == item.Id).OrderBy(row => row.Id).Select(row => Vote(meeting, row)), .. Elections(meeting, item)]);

    private VoteText Vote(Meeting meeting, MeetingVote vote) =>
        new(vote.Question, vote.Base, meeting.Kind.DecidesAsCommittee ? BodyOf(meeting).Members : "đảng viên được tính biểu quyết", vote.For, vote.Against, vote.Other, vote.Passed, vote.Share, vote.IsSecret)
        {
            Absent = string.Join("; ", AbsentViews.Where(view => view.VoteId == vote.Id).Select(view => view.Say)),
            Slips = vote.IsSecret && meeting.BallotOf(vote.Id) is { } ballot ? BallotWords.Slips(ballot) : "",
        };

    private static IEnumerable<VoteText> Elections(Meeting meeting, AgendaItem item) =>
        meeting.Ballots.Where(row => row.AgendaItemId == item.Id && row is { IsElection: true, State: BallotState.Counted }).OrderBy(row => row.Id)
            .Select(row => new VoteText(row.Question, row.Base, "", 0, 0, 0, row.Result.Left == 0, row.Share, true) { Election = BallotWords.Election(row) });

    // Only a signature on the screen stands in the file; on paper the room stays free for the pen.
    private PaperSignature Signed(string title, Meeting meeting, Guid? member) =>
        new(null, title, NameOf(meeting, member)) { IsSigned = Signatures.Any(row => row.MemberId == member && row.How is SignatureHow.Drawn) };

    private string? Entered(Meeting meeting, DateOnly today)
    {
        var late = LateEntry.Words(DaysLate);
        return meeting.IsOnPaper ? $"Buổi họp ghi trên giấy, nhập vào phần mềm ngày {Dates.Full(today)}{(late is null ? "" : ", " + late)}."
            : late is null ? null : $"Biên bản vào phần mềm ngày {Dates.Full(today)}, {late}.";
    }

    private PaperBody? Bodied(Meeting meeting) => BodyOf(meeting) is { IsScored: false } body ? new(body.Words, body.Members, body.Gathering) : null;
}
