namespace SoTay.Features.Members.Paths;

/// <summary>What the tree, the record and the rules of the day say about a path.</summary>
/// <param name="HasIntermediate">An intermediate committee stands between the cell and its grassroots committee.</param>
/// <param name="HasCommittee">A grassroots committee stands above the cell and below who decides.</param>
/// <param name="SuperiorDecides">An exemption is decided above the cell, by a rule of the place.</param>
/// <param name="SelfReviews">Requests for a self-review after which the cell proceeds; without a rule it never proceeds over an ignored one.</param>
/// <param name="Base">The fewest and the most people that a vote of the step can be counted on; null where no rule is known.</param>
/// <param name="Body">Who decides.</param>
public sealed record PathFacts(bool HasIntermediate, bool HasCommittee, bool SuperiorDecides, bool IsProbationary, int SelfReviews, (int Least, int Most)? Base = null, string Body = "", Guid? BodyId = null)
{
    /// <summary>Key of the share that the vote of a step needs.</summary>
    public string? VoteOf(PathStep step) => step.Vote is "strike_off" && IsProbationary ? "probationer_removal" : step.Vote;
}

/// <summary>Which step of a path is waited for, from the steps taken.</summary>
internal static class PathFlow
{
    /// <summary>Null when nothing is waited for.</summary>
    public static PathStep? Next(MemberPath path, PathFacts facts) =>
        Steps(path, facts).FirstOrDefault(step => !step.IsExtra && !IsTaken(path, step, facts));

    /// <summary>Steps that nobody waits for now and that may be taken: a prolongation, a complaint, and the card while a complaint is answered.</summary>
    public static IEnumerable<PathStep> Extras(MemberPath path, PathFacts facts) => path.State is PathState.Stopped || path.Decided is null ? []
        : Steps(path, facts).Where(step => path.Of(step.Code) is null && (step.Code == "prolong" ? path.State is PathState.InForce : step.IsExtra || step.Code == "card" && Next(path, facts)?.Code == "answer"));

    /// <summary>The steps that this path has, in order.</summary>
    public static IEnumerable<PathStep> Steps(MemberPath path, PathFacts facts) =>
        PathSteps.Of(path.Kind).Where(step => Applies(path, step, facts)).Select(step => Whole(step, facts));

    private static bool Applies(MemberPath path, PathStep step, PathFacts facts) => step.Code switch
    {
        "intermediate" => facts.HasIntermediate,
        "committee" => facts.HasCommittee,
        "decision" when path.Kind is PathKind.Exemption => facts.SuperiorDecides,
        "answer" => path.Of("complaint") is not null,
        _ => true,
    };

    private static bool IsTaken(MemberPath path, PathStep step, PathFacts facts) => step.Code switch
    {
        // A vote on progress that did not carry is an answer too; any other is asked again.
        "vote" => path.Marks.Exists(mark => mark.Step == "vote" && (mark.Passed == true || path.Kind is PathKind.Screening)),
        "review" when path.Kind is PathKind.StrikeOff => path.Marks.Exists(mark => mark is { Step: "review", Code: "made" }) || path.Marks.Count(mark => mark.Step == "review") >= facts.SelfReviews,
        _ => path.Of(step.Code) is not null,
    };

    // Where the cell decides on an exemption, its vote is the decision: it asks what the decision would ask, and does what it does.
    private static PathStep Whole(PathStep step, PathFacts facts)
    {
        if (step is not { Kind: PathKind.Exemption, Code: "vote" } || facts.SuperiorDecides) return step;
        var decision = PathSteps.Find(PathKind.Exemption, "decision");
        return step with { Asks = [.. step.Asks, "from", "until?"], Effect = decision.Effect };
    }
}
