namespace SoTay.Features.Meetings.Ballots;

/// <summary>One name on the slip of an election, in the order of the list.</summary>
/// <param name="Votes">Slips that choose this person; 0 until counted.</param>
/// <param name="Withdrawn">Taken off before the voting began; kept so that the record says who stood.</param>
public sealed record BallotCandidate(Guid Id, string Name, bool Withdrawn = false, int Votes = 0, bool Elected = false);
