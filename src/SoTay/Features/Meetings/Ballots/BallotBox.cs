using SoTay.Platform;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>
/// The box of an electronic ballot while people vote: only in memory, only counters and the list of who has voted, no single ballot,
/// no order, no time. Nothing of it is written anywhere until it is opened once for good, and then only totals and that list, so the
/// store never changes between two ballots (argument and limits: docs/security.md, "Secret ballots").
/// </summary>
/// <param name="counters">For, against, other; or one for each candidate.</param>
/// <param name="onPaper">Members who vote by slip.</param>
public sealed class BallotBox(int counters, IEnumerable<Guid> onPaper)
{
    /// <summary>
    /// With fewer ballots the total nearly says who chose what, so the box is not opened. Part of the construction, not a rule of the
    /// Party: a policy value could be lowered until it tells.
    /// </summary>
    public const int LeastBallots = 3;

    private readonly Lock turn = new();
    private readonly int[] counts = new int[counters];
    private readonly HashSet<Guid> voted = [];
    private readonly HashSet<Guid> paper = [.. onPaper];
    private bool isOpened;

    /// <summary>How many have voted; what they chose is read only by <see cref="Open"/>.</summary>
    public int Ballots
    {
        get { lock (turn) return voted.Count; }
    }

    public bool HasVoted(Guid member)
    {
        lock (turn) return voted.Contains(member);
    }

    /// <summary>Puts one ballot in: the counters it raises. Refuses a second one of the same member, one beside a slip, one after the opening.</summary>
    public Refusal? Cast(Guid member, IReadOnlyList<int> marks)
    {
        lock (turn)
        {
            if (isOpened) return BallotRefusals.CastTooLate;
            if (paper.Contains(member)) return BallotRefusals.CastOnPaper;
            if (!voted.Add(member)) return BallotRefusals.CastTwice;
            foreach (var mark in marks) counts[mark]++;
            return null;
        }
    }

    /// <summary>A member takes a slip instead, or hands it back unused.</summary>
    public Refusal? Paper(Guid member, bool slip)
    {
        lock (turn)
        {
            if (isOpened) return BallotRefusals.CastTooLate;
            if (voted.Contains(member)) return BallotRefusals.SlipAfterCast;
            if (slip) paper.Add(member); else paper.Remove(member);
            return null;
        }
    }

    /// <summary>Ends the voting and tells the totals; asked again it says the same. Too few ballots: the box stays closed and shows nothing.</summary>
    public (BoxCount? Count, Refusal? Refusal) Open()
    {
        lock (turn)
        {
            if (voted.Count is > 0 and < LeastBallots) return (null, BallotRefusals.TooFewOnDevices(voted.Count));
            isOpened = true;
            return (new BoxCount([.. counts], [.. voted.Order()]), null);
        }
    }
}

/// <summary>What comes out of a box: totals, and who voted in the order of the keys.</summary>
public sealed record BoxCount(IReadOnlyList<int> Counts, IReadOnlyList<Guid> Voters);
