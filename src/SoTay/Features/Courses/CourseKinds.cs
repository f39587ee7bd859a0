using SoTay.Features.Members.Import;

namespace SoTay.Features.Courses;

/// <summary>A kind of course; the list is data, in <c>course-kinds.tsv</c>.</summary>
/// <param name="ForCandidates">For people on the way into the Party: their certificate is the one that admission asks for.</param>
/// <param name="HasCertificate">Who completes it gets a certificate with number and day.</param>
public sealed record CourseKind(string Code, string Name, bool ForCandidates, bool HasCertificate);

public static class CourseKinds
{
    /// <summary>The course for those who lead cells: the one that "never trained" asks about unless another is chosen.</summary>
    public const string CellLeaders = "cell-leaders";

    public const string Awareness = "awareness";

    public const string NewMembers = "new-members";

    public static IReadOnlyList<CourseKind> All { get; } =
        [.. MemberWords.Text("course-kinds.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(Read)];

    public static CourseKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    public static CourseKind Of(Course course) => Find(course.Kind)!;

    private static CourseKind Read(string line) => line.Split('\t') is [var code, var name, var people, var certificate]
        ? new(code, name, people == "candidates", certificate == "certificate")
        : throw new InvalidOperationException($"course-kinds.tsv: four columns, not “{line}”.");
}
