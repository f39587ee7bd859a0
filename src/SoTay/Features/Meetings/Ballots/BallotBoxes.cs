using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SoTay.Features.Meetings.Ballots;

/// <summary>The open boxes of this running program. When it stops they are gone, unread: those ballots begin anew.</summary>
public sealed class BallotBoxes
{
    private readonly ConcurrentDictionary<Guid, BallotBox> boxes = new();

    /// <summary>Says which run of which program holds a box; random, so that no later run takes an old box for its own.</summary>
    public Guid Process { get; } = NewKey();

    /// <summary>Not by time as the other keys are: it is no trace of when the voting began.</summary>
    public static Guid NewKey() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>Null when the ballot is not open, is on paper, or its box was lost or lies in another program.</summary>
    public BallotBox? Of(MeetingBallot ballot) => ballot is { State: BallotState.Open, Box: { } box } && ballot.Process == Process
        ? boxes.GetOrAdd(box, _ => new BallotBox(ballot.IsElection ? ballot.Standing.Count() : 3, ballot.OnPaper)) : null;
}
