using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Scores;
using SoTay.Features.Policies;
using SoTay.Features.Tasks;
using SoTay.Platform.Time;

namespace SoTay.Features.Meetings.Desk;

/// <summary>The whole meeting as a device keeps it, at one number of its order: everything that is needed to work without a network, and nothing else.</summary>
public sealed record DeskSheet(
    Guid Meeting, int Number, string Title, string Cell, string Place, string Kind, string State, DateOnly Month, DateOnly HeldOn, TimeOnly StartsAt,
    DateTime? OpenedAt, DateTime? EndedAt, Guid? Chair, Guid? Secretary, DateOnly Today, int? MinMinutes,
    IReadOnlyList<SheetLine> Lines, IReadOnlyList<SheetItem> Items, IReadOnlyList<SheetOpinion> Opinions, IReadOnlyList<SheetTurn> Turns, IReadOnlyList<SheetVote> Votes,
    IReadOnlyList<SheetGuest> Guests, IReadOnlyList<SheetTask> Tasks, IReadOnlyList<SheetEarlier> Earlier, IReadOnlyList<SheetTarget> Targets, IReadOnlyDictionary<string, SheetRule> Rules, IReadOnlyList<SheetRegister> Registers)
{
    internal static DeskSheet Of(DeskDone done)
    {
        var meeting = done.Meeting;
        var today = VietnamClock.DateOf(done.Now);
        return new(meeting.Id, meeting.OperationCount, meeting.Title, done.CellName, meeting.Place, Word(meeting.Kind), Word(meeting.State), meeting.Month, meeting.HeldOn, meeting.StartsAt,
            meeting.OpenedAt, meeting.EndedAt, meeting.ChairId, meeting.MeetingSecretaryId, today, meeting.Kind.DecidesAsCommittee ? null : done.Rules.Whole("meeting.regular.min_minutes")?.Value,
            [.. meeting.Attendances.OrderBy(row => row.SortKey, StringComparer.Ordinal).ThenBy(row => row.MemberId).Select(row => new SheetLine(
                row.MemberId, row.FullName, row.Remark, Word(row.Standing), row.IsOfficial, row.IsCommittee, Word(row.Status), row.Reason, row.ArrivedAt, row.LeftAt))],
            [.. meeting.Agenda.OrderBy(row => row.Place).ThenBy(row => row.Id).Select(row => new SheetItem(row.Id, row.Place, row.Title, row.Hint, Word(row.Purpose), row.IsRemoved, row.Conclusion))],
            [.. meeting.Opinions.Select(row => new SheetOpinion(row.Id, row.AgendaItemId, row.SpeakerId, row.SpeakerName, row.Words, row.SaidAt, row.IsWithdrawn))],
            [.. meeting.Turns.Select(row => new SheetTurn(row.Id, row.AgendaItemId, row.SpeakerId, row.SpeakerName, row.AskedAt, row.From, row.To, row.IsWithdrawn))],
            [.. meeting.Votes.Select(row => new SheetVote(row.Id, row.AgendaItemId, Word(row.Decision), row.Question, row.For, row.Against, row.Other, row.Base, row.Needed, row.Share, row.LegalBasis, row.Passed, row.IsSecret))],
            [.. meeting.Guests.Select(row => new SheetGuest(row.Id, row.FullName, row.Position))],
            [.. meeting.Tasks.Select(row => new SheetTask(row.Id, row.AgendaItemId, row.Title, row.Product, row.OwnerId, row.Deadline, row.AcceptorId, row.CoworkerIds, row.TargetId, row.TargetAmount))],
            [.. done.Earlier.Select(row => new SheetEarlier(row.Id, row.Title, row.Product, row.OwnerId, row.Deadline, Word(row.State), row.Result, TaskWords.State(row, today), row.DaysLate(today)))],
            [.. done.Targets.Select(row => new SheetTarget(row.Id, row.Code, row.Name, row.Unit))],
            Enum.GetValues<VoteDecision>().Where(decision => decision is not VoteDecision.Election).Select(decision => (decision, Rule: done.Rules.VoteIn(meeting.Kind, decision))).Where(one => one.Rule is not null)
                .ToDictionary(one => Word(one.decision), one => new SheetRule(one.decision.Words, Word(one.Rule!.Base), one.Rule.Numerator, one.Rule.Denominator, one.Rule.Strict, one.Rule.Share, one.Rule.Basis.LegalBasis, one.Rule.Basis.Period)),
            [.. meeting.Operations.Where(row => row.Outcome is OperationOutcome.Applied).GroupBy(row => (row.Kind.Register, row.Target)).Select(group => group.MaxBy(row => row.Stamp)!)
                .Select(row => new SheetRegister(Word(row.Kind.Register), row.Target, row.At, row.Device, row.Sequence, row.Id))])
        {
            Ground = done.Ground,
            Scale = meeting.Kind.IsScored ? [.. ScaleOf(done.Rules)] : null,
            Scored = meeting.Scored is { } score ? new(score.Parts, score.Total, score.Grade, score.Remedies, score.IsAgreed, score.ByConsent, score.For, score.Against, score.Other, score.Seen) : null,
            MostPictures = done.Rules.Whole("meeting.pictures.max")?.Value,
        };
    }

    /// <summary>What a score rests on besides the meeting; null where the kind is not scored.</summary>
    public ScoreGround? Ground { get; init; }

    /// <summary>Every value of the policy that a score may need, by document and period.</summary>
    public IReadOnlyList<SheetScale>? Scale { get; init; }

    public SheetScore? Scored { get; init; }

    public int? MostPictures { get; init; }

    internal static IEnumerable<SheetScale> ScaleOf(PolicyReader rules) =>
        from key in ScoreSheet.Keys
        let value = rules.Number(key)
        where value is not null
        group (key, value.Value) by (value.Basis.LegalBasis, value.Basis.Period) into same
        select new SheetScale(same.Key.LegalBasis, same.Key.Period, same.ToDictionary(one => one.key, one => one.Value));

    private static string Word<T>(T value) where T : struct, Enum => OperationOutput.Name(value);
}

public sealed record SheetLine(Guid Member, string Name, string Remark, string Standing, bool Official, bool Committee, string Status, string Reason, DateTime? ArrivedAt, DateTime? LeftAt);

public sealed record SheetItem(Guid Id, int Place, string Title, string Hint, string Purpose, bool Removed, string Conclusion);

public sealed record SheetOpinion(Guid Id, Guid Item, Guid? Speaker, string Name, string Words, DateTime SaidAt, bool Withdrawn);

public sealed record SheetTurn(Guid Id, Guid Item, Guid? Speaker, string Name, DateTime AskedAt, DateTime? From, DateTime? To, bool Withdrawn);

public sealed record SheetVote(Guid Id, Guid Item, string Decision, string Question, int For, int Against, int Other, int Base, int Needed, string Share, string Basis, bool Passed, bool Secret);

public sealed record SheetGuest(Guid Id, string Name, string Position);

public sealed record SheetTask(Guid Id, Guid? Item, string Title, string Product, Guid Owner, DateOnly Deadline, Guid? Acceptor, IReadOnlyList<Guid> Coworkers, Guid? ForTarget, decimal? Amount);

public sealed record SheetTarget(Guid Id, string Code, string Name, string Unit);

public sealed record SheetEarlier(Guid Id, string Title, string Product, Guid Owner, DateOnly Deadline, string State, string Result, string Shown, int DaysLate);

public sealed record SheetRule(string Words, string Base, int Numerator, int Denominator, bool Strict, string Share, string Basis, string Period);

public sealed record SheetScale(string Basis, string Period, IReadOnlyDictionary<string, decimal> Values);

public sealed record SheetScore(
    IReadOnlyList<ScoredPart> Parts, decimal Total, string Grade, string Remedies, bool Agreed, bool ByConsent, int For, int Against, int Other, ScoreFacts? Seen);

/// <summary>The latest word about one thing.</summary>
public sealed record SheetRegister(string Register, Guid Target, DateTime At, Guid Device, int Sequence, Guid Id);
