namespace SoTay.Features.Accounts.Invitations;

/// <summary>What is printed for one person; the link is in it and nowhere else.</summary>
public sealed record Slip(string Name, string UserName, string Role, string Organisation, string Link, DateOnly Until);
