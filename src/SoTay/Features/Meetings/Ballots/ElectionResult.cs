namespace SoTay.Features.Meetings.Ballots;

/// <summary>
/// Who is elected: in the order of votes, of those who reach the votes needed. People with equal votes for the last place are not
/// elected by chance: another round decides between them.
/// </summary>
/// <param name="Elected">In the order of votes.</param>
/// <param name="Tied">Equal in votes for fewer places than they are.</param>
/// <param name="Left">Places that stay open.</param>
public sealed record ElectionResult(IReadOnlyList<BallotCandidate> Elected, IReadOnlyList<BallotCandidate> Tied, int Left)
{
    public static ElectionResult Of(int seats, IReadOnlyList<BallotCandidate> standing, int needed)
    {
        // One vote at least, also where no share has to be reached.
        var enough = standing.Where(row => row.Votes >= Math.Max(needed, 1)).OrderByDescending(row => row.Votes).ToList();
        if (enough.Count <= seats) return new(enough, [], seats - enough.Count);
        var last = enough[seats - 1].Votes;
        var above = enough.Where(row => row.Votes > last).ToList();
        var equal = enough.Where(row => row.Votes == last).ToList();
        return above.Count + equal.Count == seats ? new([.. above, .. equal], [], 0) : new(above, equal, seats - above.Count);
    }

    /// <summary>The result in words, with the reason for another round.</summary>
    public string Say(int seats, int needed) =>
        Tied.Count > 0
            ? $"{Names(Tied)} cùng được {Tied[0].Votes} phiếu nhưng chỉ còn {Left} chỗ. Bầu tiếp một vòng giữa những người bằng phiếu."
        : Left > 0
            ? $"Cần bầu {seats}, có {Elected.Count} người đạt từ {needed} phiếu. Còn thiếu {Left}: chi bộ bầu tiếp trong những người chưa trúng cử, hoặc quyết định không bầu nữa."
        : $"Đã bầu đủ {seats} người.";

    private static string Names(IEnumerable<BallotCandidate> people) => string.Join(", ", people.Select(row => row.Name));
}
