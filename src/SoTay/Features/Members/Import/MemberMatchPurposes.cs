namespace SoTay.Features.Members.Import;

/// <summary>Purposes of the keyed hashes of a member, so that hashes of different numbers cannot be joined.</summary>
public static class MemberMatchPurposes
{
    public const string PersonalId = "personal-id";
    public const string Card = "card";
    public const string OldCard = "old-card";
}
