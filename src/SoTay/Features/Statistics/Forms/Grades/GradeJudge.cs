using SoTay.Features.Members.Rolls;
using SoTay.Features.Reviews.Grades;
using SoTay.Features.Statistics.Figures;

namespace SoTay.Features.Statistics.Forms.Grades;

/// <summary>Says of members who stand somewhere on a day which grade of the year each has, or why there is none. A province has a dozen different answers: each is there once. Safe on several threads.</summary>
internal sealed class GradeJudge(IReadOnlyDictionary<Guid, GradeMark> marks, HashSet<Guid> suspended, GradeRules rules, Func<MemberStanding, bool> wanted)
{
    private readonly Dictionary<GradeMark, MemberStanding?> _graded = GradeMark.All.ToDictionary(mark => mark, mark => Asked(new(mark, Ungraded.Open), wanted));
    private readonly MemberStanding?[] _others = Array.ConvertAll(Enum.GetValues<Ungraded>(), why => Asked(new(null, why), wanted));

    /// <summary>A grade that was decided counts, whatever else is written. Null: not asked.</summary>
    public MemberStanding? Of(RolledMember one) => marks.TryGetValue(one.Member, out var mark) ? _graded[mark] : _others[(int)WhyNot(one)];

    private Ungraded WhyNot(RolledMember one) =>
        one.IsExemptOn(rules.Day) ? Ungraded.Exempt : suspended.Contains(one.Member) ? Ungraded.Suspended : rules.IsNewMember(one.JoinedOn) ? Ungraded.NewMember : Ungraded.Open;

    private static MemberStanding? Asked(MemberStanding how, Func<MemberStanding, bool> wanted) => wanted(how) ? how : null;
}

/// <summary>The grade of a member, or why there is none.</summary>
internal sealed class MemberStanding(GradeMark? mark, Ungraded why)
{
    /// <summary>Names of the counts of form 7 that such a member is in.</summary>
    public IReadOnlyList<string> Counts { get; } = mark is null ? ["standing", FigureWords.Code(why)]
        : mark.Cause is { } cause ? ["standing", "graded." + GradeWords.Code(mark.Level), "cause." + cause] : ["standing", "graded." + GradeWords.Code(mark.Level)];

    public string Words { get; } = mark is null ? GradeWords.Of(why) : GradeWords.Short(mark.Level) + (mark.Cause is { } cause ? $", {GradeWords.Cause(cause).ToLowerInvariant()}" : "");
}
