using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Ballots;

namespace SoTay.Features.Home.Mine;

/// <summary>What concerns a member as a member: secret ballots that are open, invitations, own tasks, what was recorded about them.</summary>
public sealed record MemberHome(IReadOnlyList<OpenBallot> Ballots, IReadOnlyList<Invitation> Invitations, HomeDiary Tasks, OwnRecord Record);

/// <summary>A meeting the member is called to, and the answer so far.</summary>
public sealed record Invitation(
    Guid Meeting, string Title, DateOnly HeldOn, TimeOnly StartsAt, string Place, string? Chair, DateTime NoticedAt, IReadOnlyList<string> Items, bool? IsComing, LeaveDecision Decision);

/// <summary>What was written and looked at in the own record this month.</summary>
public sealed record OwnRecord(int Month, int Changes, int Readers);
