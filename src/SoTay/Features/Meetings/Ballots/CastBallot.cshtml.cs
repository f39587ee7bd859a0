using Microsoft.AspNetCore.Mvc;
using SoTay.Features.Meetings.Pages;
using SoTay.Platform;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Http;
using SoTay.Platform.Ui;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>
/// A member votes in secret. The choice goes from this request into the box in memory and nowhere else: nothing is saved, noted or
/// answered that depends on it, and every choice is sent in a body of the same length (docs/security.md, "Secret ballots").
/// </summary>
[Requires(Capability.SeeMeetings)]
public sealed class CastBallotModel(AppDb db, PersonAccess access, BallotBoxes boxes) : MeetingPageModel(db, access)
{
    public MeetingBallot Ballot { get; private set; } = null!;

    public bool HasVoted { get; private set; }

    /// <summary>Why this person cannot vote here now; null when they can.</summary>
    public Refusal? Bar { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid ballot) => await ShowAsync(meeting, ballot) ? Page() : NotFound();

    /// <param name="choice">1 for, 2 against, 3 other.</param>
    /// <param name="marks">One sign a candidate, 1 or 0.</param>
    public async Task<IActionResult> OnPostAsync(Guid meeting, Guid ballot, string? choice, List<string> marks)
    {
        if (!await ShowAsync(meeting, ballot)) return NotFound();
        if (Bar is { } bar) return this.Refuse(bar);
        var (counters, refusal) = Ballot.IsElection ? Chosen(marks) : Answered(choice);
        refusal ??= boxes.Of(Ballot) is { } box ? box.Cast(Person.MemberId!.Value, counters) : BallotRefusals.BoxLost;
        if (refusal is not null) return this.Refuse(refusal);
        return Redirect(BallotLinks.Vote(meeting, ballot));
    }

    private static (IReadOnlyList<int> Counters, Refusal? Refusal) Answered(string? choice) =>
        choice is "1" or "2" or "3" ? ([choice[0] - '1'], null) : ([], BallotRefusals.ChoiceMissing);

    private (IReadOnlyList<int> Counters, Refusal? Refusal) Chosen(List<string> marks)
    {
        if (marks.Count != Ballot.Standing.Count() || marks.Exists(mark => mark is not ("0" or "1"))) return ([], BallotRefusals.ChoiceMissing);
        List<int> chosen = [.. Enumerable.Range(0, marks.Count).Where(place => marks[place] == "1")];
        return chosen.Count > Ballot.Seats ? ([], BallotRefusals.TooManyChosen(chosen.Count, Ballot.Seats)) : (chosen, null);
    }

    private async Task<bool> ShowAsync(Guid meeting, Guid ballot)
    {
        Response.KeepNoCopy();
        if (!await LoadAsync(meeting) || Meeting.BallotOf(ballot) is not { } found) return false;
        Ballot = found;
        Bar = WhyNot();
        HasVoted = Person is { For: null, MemberId: { } member } && (boxes.Of(found)?.HasVoted(member) ?? found.OnDevice.Contains(member));
        return true;
    }

    private Refusal? WhyNot()
    {
        if (Person.For is not null) return BallotRefusals.CastForOther;
        var line = Person.MemberId is { } member ? Meeting.AttendanceOf(member) : null;
        if (line is null) return MeetingRefusals.NotOfThisCell with { Field = null };
        if (!line.MayVote) return BallotRefusals.CastProbationer;
        if (Ballot.State is BallotState.Counted or BallotState.Cancelled) return BallotRefusals.CastTooLate;
        if (Ballot.State is BallotState.Prepared) return BallotRefusals.NotOpen;
        if (!line.IsPresent) return BallotRefusals.CastNotHere;
        if (!Ballot.IsElectronic || Ballot.OnPaper.Contains(line.MemberId)) return BallotRefusals.CastOnPaper;
        return boxes.Of(Ballot) is null ? BallotRefusals.BoxLost : null;
    }
}
