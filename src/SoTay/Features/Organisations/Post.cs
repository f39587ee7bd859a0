using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Organisations;

/// <summary>A member's post in an organisation's committee, dated (chức vụ trong Đảng).</summary>
public sealed class Post : IVersioned, IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid OrganisationId { get; init; }

    public required Guid MemberId { get; init; }

    public required PostKind Kind { get; init; }

    public required DateOnly From { get; set; }

    /// <summary>The first day is not known: a list named the holder without it, and <see cref="From"/> is only the earliest or latest that it may be.</summary>
    public bool FromAssumed { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Term such as <c>2025-2030</c>; numbers of documents run per term.</summary>
    public string Term { get; set; } = "";

    public string DecisionNumber { get; set; } = "";

    /// <summary>Day of the decision or of the ballot; null when not written down.</summary>
    public DateOnly? DecisionDate { get; set; }

    /// <summary>How the holder came to it; null when not written down (imported lists do not say).</summary>
    public PostWay? Way { get; set; }

    /// <summary>Why it ended; null while it lasts, or when not written down.</summary>
    public PostEnding? Ending { get; set; }

    /// <summary>Whether the holder is from the locality (mission D5); null when not known. A mark of this holding, never an address.</summary>
    public bool? IsLocal { get; set; }

    /// <summary>Secretary who is also village or quarter head (nhất thể hóa).</summary>
    public bool AlsoVillageHead { get; set; }

    /// <summary>Also chairs the People's Committee.</summary>
    public bool AlsoChair { get; set; }

    /// <summary>Also heads the Front: its committee, or its board in a village.</summary>
    public bool AlsoFrontHead { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;

    /// <summary>One person at a time holds it; the others may be held by several.</summary>
    public static bool IsSingle(PostKind kind) => kind is PostKind.Secretary or PostKind.InspectionChair;

    /// <summary>
    /// Gives a post (bầu, chỉ định, chuẩn y). The same person may hold several posts at once, one of each kind.
    /// </summary>
    /// <param name="others">Posts of the unit, past ones too; one that is replaced in the same act has its end already.</param>
    public static Refusal? Give(Organisation unit, PostHolding holding, IReadOnlyCollection<Post> others, DateOnly today, out Post? given)
    {
        given = null;
        if (unit.IsEnded) return PostRefusals.UnitEnded(unit.Name);
        if (Sound(unit, holding, others, today) is { } refusal) return refusal;
        given = new Post
        {
            OrganisationId = unit.Id, MemberId = holding.Member, Kind = holding.Kind, From = holding.On, To = holding.Until, Term = holding.Term.Trim(), DecisionNumber = holding.DecisionNumber.Trim(),
            DecisionDate = holding.DecisionDate, Way = holding.Way, IsLocal = holding.IsLocal,
            AlsoVillageHead = holding.AlsoVillageHead && holding.Kind == PostKind.Secretary, AlsoChair = holding.AlsoChair, AlsoFrontHead = holding.AlsoFrontHead,
        };
        return null;
    }

    private static Refusal? Sound(Organisation unit, PostHolding holding, IReadOnlyCollection<Post> others, DateOnly today)
    {
        if (holding.On > today) return PostRefusals.InFuture(holding.On, today);
        if (holding.On < unit.Beginning) return PostRefusals.BeforeUnit(unit.Name, unit.Beginning);
        if (holding.MemberSince is { } since && holding.On < since) return PostRefusals.BeforeMember(since);
        if (holding.IsProbationer) return PostRefusals.Probationer;
        if (holding.Until is { } last && (last < holding.On || last > today)) return PostRefusals.UntilWrong(holding.On, today);
        var word = OrganisationWords.Of(holding.Kind, unit.Kind);
        var same = others.Where(post => post.Kind == holding.Kind && post.Meets(holding.On, holding.Until)).ToList();
        if (same.Exists(post => post.MemberId == holding.Member)) return PostRefusals.HeldAlready(word);
        if (IsSingle(holding.Kind) && same.Count > 0) return same.Find(post => post.To is null) is null ? PostRefusals.HeldThen(word, same[0].From, same[0].To!.Value) : PostRefusals.HeldByOther(word);
        return null;
    }

    /// <summary>Held on a day.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is null || To >= day);

    /// <summary>Held on a day between the two; null: without an end.</summary>
    public bool Meets(DateOnly from, DateOnly? to) => (to is null || From <= to) && (To is null || To >= from);

    /// <summary>What was written down wrongly or not at all is put right: everything but who, which post and where.</summary>
    /// <param name="others">The other posts of the unit.</param>
    public Refusal? Correct(Organisation unit, PostHolding holding, IReadOnlyCollection<Post> others, DateOnly today)
    {
        if (holding.Until is null != To is null) return PostRefusals.EndStays;
        if (Sound(unit, holding with { Member = MemberId, Kind = Kind }, others, today) is { } refusal) return refusal;
        (From, FromAssumed, To, Term, DecisionNumber, DecisionDate, Way, IsLocal) = (holding.On, false, holding.Until, holding.Term.Trim(), holding.DecisionNumber.Trim(), holding.DecisionDate, holding.Way, holding.IsLocal);
        (AlsoVillageHead, AlsoChair, AlsoFrontHead) = (holding.AlsoVillageHead && Kind == PostKind.Secretary, holding.AlsoChair, holding.AlsoFrontHead);
        return null;
    }

    /// <summary>The holder stops; the day before is the last one.</summary>
    public Refusal? End(DateOnly on, DateOnly today, PostEnding? why = null)
    {
        if (To is { } ended) return PostRefusals.AlreadyEnded(ended);
        if (on > today) return PostRefusals.InFuture(on, today);
        if (on <= From) return PostRefusals.BeforePost(From);
        Close(on.AddDays(-1), why);
        return null;
    }

    /// <summary>Ends with a last day by what happened to the unit or the member; never before it began.</summary>
    public void Close(DateOnly last, PostEnding? why) => (To, Ending) = (last < From ? From : last, why);
}

/// <summary>Posts of the contract; words on the screen depend on the organisation (bí thư chi bộ, bí thư đảng ủy).</summary>
public enum PostKind
{
    Secretary,
    DeputySecretary,
    StandingMember,
    CommitteeMember,
    InspectionChair,
    InspectionMember,
}

/// <summary>How somebody comes to a post (190-QĐ/TW for elections; the superior appoints, or ratifies what was elected).</summary>
public enum PostWay
{
    Elected,
    Appointed,
    /// <summary>By an open competition (thi tuyển).</summary>
    Competition,
}

/// <summary>Why somebody holds a post no more; what discipline says stays with discipline and is not told here.</summary>
public enum PostEnding
{
    TermOver,
    /// <summary>Given other work (điều động, luân chuyển, phân công khác).</summary>
    Moved,
    OwnWish,
    Retired,
    /// <summary>Took up the same post anew for the next term.</summary>
    Again,
    /// <summary>Moved to another cell, or left the roster.</summary>
    LeftUnit,
    UnitEnded,
    Other,
}
