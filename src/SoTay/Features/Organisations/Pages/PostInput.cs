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

    public bool IsLocal { get; set; }

    public bool AlsoVillageHead { get; set; }
}
