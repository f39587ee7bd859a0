namespace SoTay.Features.Meetings.Preparation;

/// <summary>How the roll-call of a meeting differs from the roster of its day: who joined, who left, who stands differently (exempt, elsewhere).</summary>
public sealed record RosterChange(IReadOnlyList<string> Joined, IReadOnlyList<string> Left, IReadOnlyList<string> Differently)
{
    public bool IsNone => Joined.Count + Left.Count + Differently.Count == 0;

    /// <summary>"thêm Lò Văn Đức; bớt Vi Thị Bích"</summary>
    public string Say => string.Join("; ", new[] { ("thêm", Joined), ("bớt", Left), ("đổi diện dự họp của", Differently) }
        .Where(part => part.Item2.Count > 0).Select(part => $"{part.Item1} {string.Join(", ", part.Item2)}"));

    internal static RosterChange Between(IReadOnlyList<Attendance> roll, IReadOnlyList<Attendance> roster)
    {
        var known = roll.ToDictionary(line => line.MemberId);
        var now = roster.Select(line => line.MemberId).ToHashSet();
        return new([.. roster.Where(line => !known.ContainsKey(line.MemberId)).Select(line => line.FullName)],
            [.. roll.Where(line => !now.Contains(line.MemberId)).Select(line => line.FullName)],
            [.. roster.Where(line => known.TryGetValue(line.MemberId, out var old) && (old.Standing, old.IsOfficial) != (line.Standing, line.IsOfficial)).Select(line => line.FullName)]);
    }
}
