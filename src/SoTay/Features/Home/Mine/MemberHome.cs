using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Absence;
using SoTay.Features.Meetings.Ballots;

namespace SoTay.Features.Home.Mine;

/// <summary>What concerns a member as a member: secret ballots that are open, invitations, own tasks, what was recorded about them.</summary>
public sealed record MemberHome(IReadOnlyList<OpenBallot> Ballots, IReadOnlyList<Invitation> Invitations, HomeDiary Messages, HomeDiary Tasks, OwnRecord Record)
{
    public required HomeDiary Contributions { get; init; }

    /// <summary>Own dues that are not paid, and what a duty asks for.</summary>
    public required HomeDiary Dues { get; init; }

    /// <summary>Competitions in whose council the member sits and whose marks are asked for.</summary>
    public required HomeDiary Council { get; init; }

    /// <summary>Visits planned and not reported yet; null for who follows no cell.</summary>
    public HomeDiary? Visits { get; init; }

    /// <summary>Meetings that are under way and have the member on their list.</summary>
    public required IReadOnlyList<MeetingUnderWay> UnderWay { get; init; }

    public required IReadOnlyList<AbsenceWarning> Absences { get; init; }
}

/// <summary>A meeting the member is called to, and the answer so far.</summary>
public sealed record Invitation(
    Guid Meeting, string Title, DateOnly HeldOn, TimeOnly StartsAt, string Place, string? Chair, DateTime NoticedAt, IReadOnlyList<string> Items, bool? IsComing, LeaveDecision Decision)
{
    /// <summary>When it was to begin before it was moved.</summary>
    public DateTime? MovedFrom { get; init; }

    /// <summary>The answer was given before the meeting was moved.</summary>
    public bool IsAskedAgain { get; init; }

    public int Papers { get; init; }

    public int Unread { get; init; }

    public bool Waits => IsComing is null || IsAskedAgain;
}

/// <summary>A meeting under way, seen by one who belongs to it.</summary>
/// <param name="HasSignedIn">Came by the room's code or the own card; who was only left on the list as present may still do so.</param>
/// <param name="Writes">Named to take its minutes.</param>
public sealed record MeetingUnderWay(Guid Meeting, string Title, bool HasSignedIn, bool Writes);

/// <summary>What was written and looked at in the own record this month.</summary>
public sealed record OwnRecord(int Month, int Changes, int Readers);
