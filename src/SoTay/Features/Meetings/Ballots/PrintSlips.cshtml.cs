using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>Slips for the printer, all alike: no number, no name, nothing that tells one from another.</summary>
[Requires(Capability.RunMeetings)]
public sealed class PrintSlipsModel(AppDb db, PersonAccess access) : MeetingPageModel(db, access)
{
    private const int Most = 500;

    public MeetingBallot Ballot { get; private set; } = null!;

    public int Slips { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid ballot, int? count)
    {
        if (!await LoadAsync(meeting) || Meeting.BallotOf(ballot) is not { } found) return NotFound();
        Ballot = found;
        Slips = Math.Clamp(count ?? found.SlipVoters(Meeting.BallotVoters), 1, Most);
        return Page();
    }
}
