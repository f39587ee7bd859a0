namespace SoTay.Features.Meetings.Ballots;

/// <summary>What the counters type; slips handed out are filled in.</summary>
public sealed class CountInput
{
    public int? Issued { get; set; }

    public int? Returned { get; set; }

    public int? Invalid { get; set; }

    public int? For { get; set; }

    public int? Against { get; set; }

    public int? Other { get; set; }

    /// <summary>In the order of those who stand.</summary>
    public List<int?> Votes { get; set; } = [];

    internal static CountInput From(MeetingBallot ballot, int slips)
    {
        // What was counted before is shown again only where it was all on paper.
        var again = ballot is { State: BallotState.Counted, IsElectronic: false };
        return new CountInput
        {
            Issued = again ? ballot.Issued : slips, Returned = again ? ballot.Returned : slips, Invalid = again ? ballot.Invalid : 0,
            For = again ? ballot.For : null, Against = again ? ballot.Against : null, Other = again ? ballot.Other : null,
            Votes = [.. ballot.Standing.Select(one => again ? one.Votes : (int?)null)],
        };
    }

    /// <summary>Empty boxes count as 0, except a candidate's: forgetting a person is not a zero. Without any slip nothing was to be typed.</summary>
    internal SlipCount Slips(MeetingBallot ballot)
    {
        var none = (Issued ?? 0) == 0;
        var votes = Votes.Select(number => number ?? (none ? 0 : -1)).ToList();
        return new(Issued ?? 0, Returned ?? 0, Invalid ?? 0, For ?? 0, Against ?? 0, Other ?? 0,
            !ballot.IsElection ? null : none ? [.. ballot.Standing.Select(_ => 0)] : votes.Contains(-1) ? [] : votes);
    }
}
