using SoTay.Features.Policies;

namespace SoTay.Features.Meetings.Scores;

/// <summary>One criterion of the score with the parts it is made of.</summary>
/// <param name="Key">Name in the policy: <c>previous_resolution</c>.</param>
public sealed record ScoreCriterion(string Key, string Name, decimal Most, PolicyBasis Basis, IReadOnlyList<ScorePart> Parts);

/// <summary>A part that the product computes, or that people judge.</summary>
/// <param name="Computed">Points by the rule; null where people judge.</param>
/// <param name="Fact">What the product knows about it, as a sentence.</param>
/// <param name="Place">Where the records behind it are; null when there are none.</param>
/// <param name="Basis">The sub-scale, where it is another text than the criterion's.</param>
/// <param name="Why">Why people judge although the product knows something.</param>
public sealed record ScorePart(string Key, string Name, decimal Most, decimal? Computed, string Fact = "", ScorePlace? Place = null, PolicyBasis? Basis = null, string Why = "");

/// <summary>The records that a part of the score is read from.</summary>
public enum ScorePlace
{
    RollCall,
    Notice,
    Opinions,
    EarlierTasks,
    Tasks,
    Closure,
}

/// <summary>One condition of a good meeting before there were points (12-HD/BTCTW 6/7/2018): met or not; null when not known.</summary>
public sealed record ScoreCondition(string Name, bool? IsMet, string Fact, ScorePlace Place, PolicyBasis Basis);
