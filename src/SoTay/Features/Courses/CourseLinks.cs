namespace SoTay.Features.Courses;

/// <summary>Addresses of courses.</summary>
public static class CourseLinks
{
    public const string Mine = "/me/courses";

    public static string Of(Guid organisation) => $"/organisations/{organisation}/courses";

    public static string New(Guid organisation) => $"/organisations/{organisation}/courses/new";

    public static string Untrained(Guid organisation) => $"/organisations/{organisation}/courses/untrained";

    public static string To(Guid course) => $"/courses/{course}";

    public static string Edit(Guid course) => $"/courses/{course}/edit";

    public static string People(Guid course) => $"/courses/{course}/people";

    public static string Roll(Guid course) => $"/courses/{course}/roll";

    public static string Results(Guid course) => $"/courses/{course}/results";

    public static string Seat(Guid course, Guid seat) => $"/courses/{course}/seats/{seat}";

    public static string Summons(Guid course) => $"/courses/{course}/file";

    public static string Export(Guid course) => $"/courses/{course}/export";
}
