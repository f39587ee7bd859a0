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

    public DateOnly? To { get; set; }

    /// <summary>Term such as <c>2025-2030</c>; numbers of documents run per term.</summary>
    public string Term { get; set; } = "";

    public string DecisionNumber { get; set; } = "";

    /// <summary>Whether the holder is from the locality (mission D5); null when not known.</summary>
    public bool? IsLocal { get; set; }

    /// <summary>Secretary who is also village or quarter head (nhất thể hóa).</summary>
    public bool AlsoVillageHead { get; set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId;

    /// <summary>One person at a time holds it; the others may be held by several.</summary>
    public static bool IsSingle(PostKind kind) => kind is PostKind.Secretary or PostKind.InspectionChair;

    /// <summary>
    /// Gives a post (bầu, chỉ định, chuẩn y). The same person may hold several posts at once, one of each kind.
    /// </summary>
    /// <param name="held">Open posts of the unit, without the one that is replaced in the same act.</param>
    public static Refusal? Give(Organisation unit, PostHolding holding, IReadOnlyCollection<Post> held, DateOnly today, out Post? given)
    {
        given = null;
        if (unit.IsEnded) return PostRefusals.UnitEnded(unit.Name);
        if (holding.On > today) return PostRefusals.InFuture(holding.On, today);
        if (holding.On < unit.Beginning) return PostRefusals.BeforeUnit(unit.Name, unit.Beginning);
        var word = OrganisationWords.Of(holding.Kind, unit.Kind);
        if (held.Any(post => post.Kind == holding.Kind && post.MemberId == holding.Member)) return PostRefusals.HeldAlready(word);
        if (IsSingle(holding.Kind) && held.Any(post => post.Kind == holding.Kind)) return PostRefusals.HeldByOther(word);
        given = new Post
        {
            OrganisationId = unit.Id, MemberId = holding.Member, Kind = holding.Kind, From = holding.On, Term = holding.Term.Trim(), DecisionNumber = holding.DecisionNumber.Trim(),
            IsLocal = holding.IsLocal, AlsoVillageHead = holding.AlsoVillageHead && holding.Kind == PostKind.Secretary,
        };
        return null;
    }

    /// <summary>The holder stops; the day before is the last one.</summary>
    public Refusal? End(DateOnly on, DateOnly today)
    {
        if (To is { } ended) return PostRefusals.AlreadyEnded(ended);
        if (on > today) return PostRefusals.InFuture(on, today);
        if (on <= From) return PostRefusals.BeforePost(From);
        To = on.AddDays(-1);
        return null;
    }
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
