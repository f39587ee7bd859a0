using SoTay.Features.Policies;

namespace SoTay.Features.Meetings.Scores;

/// <summary>Steps of a sub-scale, read from the policy: <c>meeting.score.sub.X.band_1.min_share</c> and <c>.points</c>, the highest first.</summary>
internal sealed record ScoreScale(IReadOnlyList<(decimal From, decimal Points)> Bands, PolicyBasis Basis)
{
    /// <summary>Null when no such scale is in force.</summary>
    public static ScoreScale? Of(PolicyReader rules, string name)
    {
        var bands = new List<(decimal, decimal)>();
        PolicyBasis? basis = null;
        for (var step = 1; PolicyCatalogue.Knows(Key(name, step, "min_share")); step++)
        {
            if (rules.Number(Key(name, step, "min_share")) is not { } from || rules.Number(Key(name, step, "points")) is not { } points) break;
            bands.Add((from.Value, points.Value));
            basis ??= from.Basis;
        }

        return basis is null ? null : new(bands, basis);
    }

    public decimal Most => Bands[0].Points;

    public decimal Least => Bands[^1].Points;

    /// <param name="aboveFirst">The highest step has to be exceeded (speakers: "trên 50 %").</param>
    public decimal For(decimal share, bool aboveFirst = false) =>
        Bands.Where((band, step) => step == 0 && aboveFirst ? share > band.From : share >= band.From).Select(band => band.Points).DefaultIfEmpty(Least).First();

    private static string Key(string name, int step, string part) => $"meeting.score.sub.{name}.band_{step}.{part}";
}
