namespace SoTay.Features.Members.TakingBack;

public static class DecisionLinks
{
    /// <summary>Where a decision of a member is taken back; without one the last that stands.</summary>
    public static string Of(Guid member, Guid? decision = null) => $"/members/{member}/taking-back" + (decision is { } one ? $"?decision={one}" : "");
}
