namespace SoTay.Features.Policies;

/// <summary>
/// The share of votes that a decision needs, as a fraction of whole numbers: with a rounded 0.6667,
/// 6 votes of 9 would wrongly fail.
/// </summary>
/// <param name="Base">Whom the share is counted against.</param>
/// <param name="Numerator">Upper number of the fraction.</param>
/// <param name="Denominator">Lower number of the fraction.</param>
/// <param name="Strict">True: the share must be exceeded ("quá nửa"); false: reaching it is enough ("ít nhất hai phần ba").</param>
/// <param name="Basis">The document that says so.</param>
public sealed record VoteRule(VoteBase Base, int Numerator, int Denominator, bool Strict, PolicyBasis Basis)
{
    /// <summary>Smallest number of votes that passes when <paramref name="people"/> make up the base; at least one.</summary>
    public int Needed(int people)
    {
        var share = (long)Math.Max(people, 0) * Numerator;
        var needed = Strict ? share / Denominator + 1 : (share + Denominator - 1) / Denominator;
        return (int)Math.Max(needed, 1);
    }

    /// <summary>True when the votes in favour carry the decision; never with an empty base.</summary>
    public bool Passes(int votes, int people) => people > 0 && votes >= Needed(people);

    /// <summary>"quá 1/2" or "ít nhất 2/3".</summary>
    public string Share => $"{(Strict ? "quá" : "ít nhất")} {Numerator}/{Denominator}";
}
