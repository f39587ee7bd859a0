using SoTay.Features.Policies;

namespace SoTay.Features.Meetings;

/// <summary>Whom a share of votes is counted against in this meeting, and how the number came about (domain rules: meetings, section 8).</summary>
public sealed record VoteBaseCount(int People, IReadOnlyList<VoteBaseLine> Lines)
{
    public static VoteBaseCount For(VoteBase rule, IReadOnlyCollection<Attendance> lines)
    {
        if (rule is VoteBase.AllCommitteeMembers) return Plain("Cấp ủy viên", lines.Where(line => line.IsCommittee));
        if (rule is VoteBase.MembersSummoned) return Plain("Chính thức, được triệu tập", lines.Where(line => line.MayVote && line.IsCounted));
        var official = lines.Where(line => line.MayVote).ToList();
        return rule switch
        {
            VoteBase.AllOfficialMembers => Plain("Chính thức", official),
            VoteBase.OfficialMembersWithoutExempt =>
                Less(official, ("Miễn sinh hoạt", official.Where(line => line.Standing is AttendanceStanding.Exempt))),
            VoteBase.OfficialMembersAdjusted => Less(official,
                ("Miễn, vắng mặt", official.Where(line => line.Status is AttendanceStatus.Exempt)),
                ("Tạm thời nơi khác", official.Where(line => line.Status is AttendanceStatus.Elsewhere))),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
    }

    private static VoteBaseCount Plain(string words, IEnumerable<Attendance> lines)
    {
        var count = lines.Count();
        return new(count, [new(words, count, [])]);
    }

    private static VoteBaseCount Less(IReadOnlyCollection<Attendance> official, params (string Words, IEnumerable<Attendance> Lines)[] less)
    {
        var lines = new List<VoteBaseLine> { new("Chính thức", official.Count, []) };
        foreach (var (words, who) in less)
            if (who.Select(line => line.FullName).ToList() is { Count: > 0 } names) lines.Add(new(words, -names.Count, names));
        return new(lines.Sum(line => line.Count), lines);
    }
}
