using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Pages;
using SoTay.Features.Members;
using SoTay.Features.Policies;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>One secret ballot from the list to the result: who stands, who votes how, how many have voted, the counting.</summary>
[Requires(Capability.RunMeetings)]
public sealed class RunBallotModel(AppDb db, PersonAccess access, MeetingDesk desk, BallotBoxes boxes, PolicyBook policies) : MeetingPageModel(db, access)
{
    public MeetingBallot Ballot { get; private set; } = null!;

    public VoteRule? Rule { get; private set; }

    public VoteBaseCount Base { get; private set; } = null!;

    /// <summary>Null when the box is lost: after a restart, or when it lies with another program.</summary>
    public BallotBox? Box => boxes.Of(Ballot);

    public IReadOnlyList<Attendance> Voters { get; private set; } = [];

    /// <summary>Voters without a phone or an account: they get a slip unless somebody unticks them.</summary>
    public HashSet<Guid> WithoutDevice { get; private set; } = [];

    /// <summary>How many may be given a slip.</summary>
    public int SlipVoters => Ballot.SlipVoters(Voters);

    [BindProperty]
    public CountInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid ballot)
    {
        if (!await ShowAsync(meeting, ballot)) return NotFound();
        Input = CountInput.From(Ballot, SlipVoters);
        return Page();
    }

    public Task<IActionResult> OnPostOpenAsync(Guid meeting, Guid ballot, bool electronic, List<Guid> paper) =>
        SayAsync(meeting, ballot, _ => new BallotOpenedChange(ballot, electronic, paper));

    public Task<IActionResult> OnPostSlipAsync(Guid meeting, Guid ballot, Guid member, bool paper) =>
        SayAsync(meeting, ballot, _ => new SlipGivenChange(ballot, member, paper));

    public Task<IActionResult> OnPostCancelAsync(Guid meeting, Guid ballot, string? reason) =>
        SayAsync(meeting, ballot, _ => new BallotCancelledChange(ballot, reason ?? ""));

    public Task<IActionResult> OnPostCandidateAsync(Guid meeting, Guid ballot, string? name) =>
        SayAsync(meeting, ballot, row => Prepared(row, [.. row.Candidates, new BallotCandidate(Guid.CreateVersion7(), name ?? "")]));

    public Task<IActionResult> OnPostWithdrawalAsync(Guid meeting, Guid ballot, Guid candidate, bool back) =>
        SayAsync(meeting, ballot, row => Prepared(row, [.. row.Candidates.Select(one => one.Id == candidate ? one with { Withdrawn = !back } : one)]));

    public async Task<IActionResult> OnPostCountAsync(Guid meeting, Guid ballot)
    {
        if (!await ShowAsync(meeting, ballot)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var paper = Input.Slips(Ballot);
        // The slips are checked by themselves before the box is opened, so that a mistake in them shows nothing of what is in it.
        if (paper.Wrong(Ballot, SlipVoters) is { } wrong) return this.Refuse(wrong, "Input.");
        if (!Ballot.IsElectronic || Ballot.State is not BallotState.Open) return await SayAsync(meeting, ballot, _ => new BallotCountedChange(ballot, paper));
        if (Box is not { } box) return this.Refuse(BallotRefusals.BoxLost);
        var (count, closed) = box.Open();
        return count is null ? this.Refuse(closed!) : await SayAsync(meeting, ballot, row => BallotCountedChange.With(row, paper, count));
    }

    private async Task<IActionResult> SayAsync(Guid meeting, Guid ballot, Func<MeetingBallot, MeetingChange> change)
    {
        if (!await ShowAsync(meeting, ballot)) return NotFound();
        var refusal = await desk.ApplyAsync(Person, meeting, HttpContext.RequestAborted, change(Ballot));
        if (refusal is null) return Redirect(BallotLinks.To(meeting, ballot));
        return await ShowAsync(meeting, ballot) ? this.Refuse(refusal, "Input.") : NotFound();
    }

    private static BallotPreparedChange Prepared(MeetingBallot row, IReadOnlyList<BallotCandidate> people) =>
        new(row.Id, row.AgendaItemId, row.Decision, row.Question, row.Seats, people, row.FollowsId);

    private async Task<bool> ShowAsync(Guid meeting, Guid ballot)
    {
        if (!await LoadAsync(meeting) || Meeting.BallotOf(ballot) is not { } found) return false;
        (Ballot, Voters) = (found, [.. Meeting.BallotVoters]);
        Rule = (await policies.ForAsync(Meeting.OrganisationId, Meeting.HeldOn, HttpContext.RequestAborted)).VoteIn(Meeting.Kind, found.Decision);
        Base = VoteBaseCount.For(Rule?.Base ?? VoteBase.OfficialMembersAdjusted, Meeting.Attendances);
        if (found.State is not BallotState.Prepared) return true;
        var ids = Voters.Select(line => line.MemberId).ToList();
        var served = await Db.Members.Where(row => ids.Contains(row.Id) && row.IsServedByOfficer).Select(row => row.Id).ToListAsync(HttpContext.RequestAborted);
        var signed = await Db.Accounts.Where(row => row.MemberId != null && ids.Contains(row.MemberId.Value)).Select(row => row.MemberId!.Value).ToListAsync(HttpContext.RequestAborted);
        WithoutDevice = [.. served, .. ids.Except(signed)];
        return true;
    }
}
