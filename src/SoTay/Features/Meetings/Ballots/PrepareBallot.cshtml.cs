using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Desk;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>What is put to a secret vote: a question, or a post with the people who stand for it.</summary>
[Requires(Capability.RunMeetings)]
public sealed class PrepareBallotModel(AppDb db, PersonAccess access, MeetingDesk desk) : MeetingPageModel(db, access)
{
    public AgendaItem Item { get; private set; } = null!;

    /// <summary>The round before, whose open places this one fills.</summary>
    public MeetingBallot? Before { get; private set; }

    /// <summary>Official members, to be ticked rather than typed.</summary>
    public IEnumerable<Attendance> Members => Lines.Where(line => line.MayVote);

    [BindProperty]
    public BallotInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid item, Guid? follows, ElectedPost? post)
    {
        if (!await ShowAsync(meeting, item, follows)) return NotFound();
        if (Before is { } round)
        {
            var elected = round.Result.Elected.Select(row => row.Id).ToHashSet();
            var people = round.Result.Tied is { Count: > 0 } tied ? tied : round.Standing.Where(row => !elected.Contains(row.Id));
            (Input.Decision, Input.Question, Input.Seats, Input.Names) = (VoteDecision.Election, round.Question, round.Result.Left, string.Join('\n', people.Select(row => row.Name)));
        }
        else if (post is { } one)
        {
            (Input.Decision, Input.Question, Input.Seats) = (VoteDecision.Election, one.Question, one.Seats);
        }
        else if (Item.Purpose is AgendaPurpose.Resolution)
        {
            Input.Question = $"Thông qua nghị quyết tháng {Meeting.Month.Month}/{Meeting.Month.Year}";
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting, Guid item, Guid? follows)
    {
        if (!await ShowAsync(meeting, item, follows)) return NotFound();
        if (!ModelState.IsValid) return this.Again();
        var names = Members.Where(line => Input.Members.Contains(line.MemberId)).Select(line => line.FullName)
            .Concat((Input.Names ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        List<BallotCandidate> people = Input.Decision is VoteDecision.Election ? [.. names.Select(name => new BallotCandidate(Guid.CreateVersion7(), name))] : [];
        var change = new BallotPreparedChange(Input.Ballot, item, Input.Decision, Input.Question ?? "", Input.Seats ?? 0, people, follows);
        if (await desk.ApplyAsync(Person, meeting, HttpContext.RequestAborted, new SentChange(Input.Ballot, change)) is { } refusal)
            return await ShowAsync(meeting, item, follows) ? this.Refuse(refusal, "Input.") : NotFound();
        return Redirect(BallotLinks.To(meeting, Input.Ballot));
    }

    private async Task<bool> ShowAsync(Guid meeting, Guid item, Guid? follows)
    {
        if (!await LoadAsync(meeting) || Meeting.ItemOf(item) is not { } found) return false;
        (Item, Before) = (found, follows is { } round ? Meeting.BallotOf(round) : null);
        return follows is null || Before is not null;
    }
}

public sealed class BallotInput
{
    /// <summary>Made with the form: pressed twice it is one ballot.</summary>
    public Guid Ballot { get; set; } = Guid.CreateVersion7();

    public VoteDecision Decision { get; set; }

    public string? Question { get; set; }

    public int? Seats { get; set; } = 1;

    public List<Guid> Members { get; set; } = [];

    /// <summary>People who are not on the list above, one a line.</summary>
    public string? Names { get; set; }
}
