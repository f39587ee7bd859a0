namespace SoTay.Features.Members.Competitions;

/// <summary>
/// What the marks add up to. An examiner's total for a candidate is the sum of mark x weight; the candidate's total is the mean of these,
/// and the spread the distance between the highest and the lowest of them.
/// </summary>
public sealed class CompetitionTotals
{
    private readonly Dictionary<(Guid Candidate, Guid Examiner, Guid Criterion), int> _marks;
    private readonly Competition _of;

    public CompetitionTotals(Competition of, IEnumerable<CompetitionMark> marks)
    {
        _of = of;
        _marks = marks.ToDictionary(mark => (mark.CandidateId, mark.ExaminerId, mark.CriterionId), mark => mark.Hundredths);
        Most = of.Criteria.Sum(one => one.Most * one.Weight);
        FirstMissing = (from candidate in of.Admitted
                        from examiner in of.Examiners
                        from criterion in of.Criteria.OrderBy(one => one.Place)
                        where !_marks.ContainsKey((candidate.Id, examiner.Id, criterion.Id))
                        select ((CompetitionCandidate, CompetitionExaminer, CompetitionCriterion)?)(candidate, examiner, criterion)).FirstOrDefault();
    }

    /// <summary>Highest total that can be reached, in points.</summary>
    public int Most { get; }

    /// <summary>A mark that somebody has still to give.</summary>
    public (CompetitionCandidate Candidate, CompetitionExaminer Examiner, CompetitionCriterion Criterion)? FirstMissing { get; }

    /// <summary>How many marks are in, of how many.</summary>
    public (int There, int All) Progress => (_of.Admitted.Sum(candidate => _marks.Keys.Count(key => key.Candidate == candidate.Id)), _of.Admitted.Count() * _of.Examiners.Count * _of.Criteria.Count);

    public int? Mark(Guid candidate, Guid examiner, Guid criterion) => _marks.TryGetValue((candidate, examiner, criterion), out var mark) ? mark : null;

    /// <summary>In points; null while a mark is missing, or when the marks are deleted.</summary>
    public decimal? ByExaminer(CompetitionCandidate candidate, CompetitionExaminer examiner) =>
        _of.Criteria.TrueForAll(criterion => _marks.ContainsKey((candidate.Id, examiner.Id, criterion.Id)))
            ? _of.Criteria.Sum(criterion => _marks[(candidate.Id, examiner.Id, criterion.Id)] * criterion.Weight) / 100m : null;

    /// <summary>Mean mark for one criterion, without its weight, in points.</summary>
    public decimal? ByCriterion(CompetitionCandidate candidate, CompetitionCriterion criterion) =>
        _of.Examiners.Count > 0 && _of.Examiners.TrueForAll(examiner => _marks.ContainsKey((candidate.Id, examiner.Id, criterion.Id)))
            ? _of.Examiners.Sum(examiner => _marks[(candidate.Id, examiner.Id, criterion.Id)]) / 100m / _of.Examiners.Count : null;

    public decimal? Total(CompetitionCandidate candidate) => All(candidate) is { Count: > 0 } totals ? totals.Average() : null;

    public decimal? Spread(CompetitionCandidate candidate) => All(candidate) is { Count: > 0 } totals ? totals.Max() - totals.Min() : null;

    // Empty while one of them is missing: half a council has no mean.
    private List<decimal> All(CompetitionCandidate candidate)
    {
        var totals = _of.Examiners.ConvertAll(examiner => ByExaminer(candidate, examiner));
        return totals.Exists(total => total is null) ? [] : totals.ConvertAll(total => total!.Value);
    }
}
