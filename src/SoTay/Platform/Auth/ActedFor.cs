namespace SoTay.Platform.Auth;

/// <summary>The member in whose place a person writes now (no phone, or cannot use one); every record made meanwhile is marked with them.</summary>
public sealed record ActedFor(Guid MemberId, string Name);
