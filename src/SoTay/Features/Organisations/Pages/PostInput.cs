namespace SoTay.Features.Organisations.Pages;

/// <summary>What the forms of posts and followers ask for: who comes, who goes, from when.</summary>
public sealed class PostInput
{
    public Guid? Member { get; set; }

    public PostKind Kind { get; set; } = PostKind.CommitteeMember;

    /// <summary>Post or assignment that ends on the same day.</summary>
    public Guid? Replaced { get; set; }

    public DateOnly? On { get; set; }

    public string? Term { get; set; }

    public string? Number { get; set; }

    public DateOnly? DecisionDate { get; set; }

    /// <summary>Last day, of a post that is written down after it ended.</summary>
    public DateOnly? Until { get; set; }

    public PostWay? Way { get; set; }

    /// <summary>Why the one who is replaced holds it no more.</summary>
    public PostEnding? Ending { get; set; }

    public bool? IsLocal { get; set; }

    public bool AlsoVillageHead { get; set; }

    public bool AlsoChair { get; set; }

    public bool AlsoFrontHead { get; set; }

    public static PostInput Of(Post post) => new()
    {
        Member = post.MemberId, Kind = post.Kind, On = post.FromAssumed ? null : post.From, Until = post.To, Term = post.Term, Number = post.DecisionNumber, DecisionDate = post.DecisionDate, Way = post.Way, Ending = post.Ending,
        IsLocal = post.IsLocal, AlsoVillageHead = post.AlsoVillageHead, AlsoChair = post.AlsoChair, AlsoFrontHead = post.AlsoFrontHead,
    };

    /// <summary>The post as it is to be given.</summary>
    public PostHolding Holding(Guid member, DateOnly on, DateOnly? memberSince) => new(member, Kind, on, Term ?? "", Number ?? "", IsLocal, AlsoVillageHead)
    {
        Until = Until, Way = Way, DecisionDate = DecisionDate, AlsoChair = AlsoChair, AlsoFrontHead = AlsoFrontHead, MemberSince = memberSince,
    };
}
