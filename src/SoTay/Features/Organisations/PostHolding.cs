namespace SoTay.Features.Organisations;

/// <summary>A post given to somebody: which, from when, for which term, by which decision.</summary>
public sealed record PostHolding(Guid Member, PostKind Kind, DateOnly On, string Term, string DecisionNumber, bool? IsLocal, bool AlsoVillageHead)
{
    /// <summary>Last day of a post that is written down only now, after it ended.</summary>
    public DateOnly? Until { get; init; }

    public PostWay? Way { get; init; }

    public DateOnly? DecisionDate { get; init; }

    public bool AlsoChair { get; init; }

    public bool AlsoFrontHead { get; init; }

    /// <summary>The day from which the holder is a member of the Party; null when the roster does not know it.</summary>
    public DateOnly? MemberSince { get; init; }

    /// <summary>Still on probation on the first day: cannot be elected to a leading body (Điều lệ Đảng 2011, Điều 3).</summary>
    public bool IsProbationer { get; init; }
}
