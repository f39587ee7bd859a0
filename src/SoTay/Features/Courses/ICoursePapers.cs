namespace SoTay.Features.Courses;

/// <summary>Papers of a course to hand out; the room of documents knows how papers look.</summary>
public interface ICoursePapers
{
    /// <summary>The summons (giấy triệu tập) with the list of those called.</summary>
    Task<byte[]> SummonsAsync(Course course, IReadOnlyList<CourseLine> lines, CancellationToken cancellation);
}
