using SoTay.Platform;

namespace SoTay.Features.Courses;

/// <summary>A course as a person types it.</summary>
public sealed class CourseInput
{
    public string? Kind { get; set; }

    public string? Title { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string? Place { get; set; }

    public static CourseInput Of(Course course) => new() { Kind = course.Kind, Title = course.Title, From = course.From, To = course.To, Place = course.Place };

    public Refusal? Check() =>
        CourseKinds.Find(Kind) is null ? CourseRefusals.KindMissing
        : string.IsNullOrWhiteSpace(Title) ? CourseRefusals.TitleMissing
        : Title.Trim().Length > Course.TitleLimit ? CourseRefusals.TooLong("Tên lớp", Course.TitleLimit, "Title")
        : From is null ? CourseRefusals.FromMissing
        : To is null ? CourseRefusals.ToMissing
        : To < From ? CourseRefusals.EndsBefore(From.Value)
        : (Place ?? "").Trim().Length > Course.PlaceLimit ? CourseRefusals.TooLong("Địa điểm", Course.PlaceLimit, "Place") : null;

    /// <summary>The course, or what is wrong with it.</summary>
    public (Course? Course, Refusal? Refusal) Make(Guid organisation, string byName, DateTime at) => Check() is { } no ? (null, no) : (new Course
    {
        OrganisationId = organisation, Kind = Kind!, Title = Title!.Trim(), From = From!.Value, To = To!.Value, Place = (Place ?? "").Trim(), MadeAt = at, ByName = byName,
    }, null);
}
