using SoTay.Features.Members.Import;

namespace SoTay.Features.Reviews.Grades;

/// <summary>Grades and causes in the words of the forms; the words are data (<c>Words/grades.tsv</c>).</summary>
public static class GradeWords
{
    private static readonly ILookup<string, Entry> Lists = Read();

    /// <summary>Every grade with its code, "HTXSNV" and its full words, the highest first.</summary>
    public static IReadOnlyList<(GradeLevel Level, string Code, string Short, string Words)> Levels { get; } =
        [.. Lists["grade"].Select(row => (MemberWords.Code<GradeLevel>(row.Code), row.Code, row.Short, row.Words))];

    /// <summary>Why a member did not complete: codes of form 7, never a case.</summary>
    public static IReadOnlyList<(string Code, string Words)> Causes { get; } = [.. Lists["cause"].Select(row => (row.Code, row.Words))];

    public static string Short(GradeLevel level) => Levels.First(row => row.Level == level).Short;

    public static string Of(GradeLevel level) => Levels.First(row => row.Level == level).Words;

    public static string Code(GradeLevel level) => Levels.First(row => row.Level == level).Code;

    public static string Cause(string? code) => Causes.FirstOrDefault(row => row.Code == code).Words ?? "";

    /// <summary>Why somebody, or a unit, has no grade of the year.</summary>
    public static string Of(Ungraded why) => why switch
    {
        Ungraded.Exempt => "Được miễn công tác và sinh hoạt",
        Ungraded.Suspended => "Đang bị đình chỉ sinh hoạt",
        Ungraded.NewMember => "Vào Đảng chưa đủ số tháng để xếp loại",
        Ungraded.NewUnit => "Mới thành lập, chưa đủ số tháng để xếp loại",
        _ => "Chưa ghi xếp loại",
    };

    private static ILookup<string, Entry> Read() => MemberWords.Text("grades.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
        .Select(line => line.TrimEnd('\r').Split('\t')).ToLookup(part => part[0], part => new Entry(part[1], part[2], part[3]));

    private sealed record Entry(string Code, string Short, string Words);
}

/// <summary>Why there is no grade: computed from the records, never typed (domain/reviews.md section 2, domain/statistics.md sections 7 and 8).</summary>
public enum Ungraded
{
    /// <summary>Nothing stands in the way: nobody has decided yet.</summary>
    Open,
    Exempt,
    Suspended,
    NewMember,
    NewUnit,
}
