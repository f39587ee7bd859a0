using SoTay.Features.Organisations;
using SoTay.Features.Statistics.Forms;

namespace SoTay.Features.Statistics.Figures;

/// <summary>The figures by their names in the contract; the command line, the pages and the API read the same.</summary>
internal sealed class FigureBook(OrganisationFigures organisations, MemberFigures members, MeetingFigures meetings, DocumentFigures documents, TargetFigures targets, AdmissionFigures admissions, DuesFigures dues, GradeFigures grades, PostFigures posts, CourseFigures courses, AwardFigures awards)
{
    public static readonly string[] Names = ["organisations", "members", "admissions", "meetings", "documents", "targets", "dues", "grades", "posts", "courses", "awards"];

    /// <summary>A day for what stands, a period for what happened; without dates today and this year.</summary>
    public Task<FigureSet> ReadAsync(string name, Organisation under, DateOnly? asOf, DateOnly? from, DateOnly? to, DateOnly today, CancellationToken cancellation)
    {
        var end = to ?? asOf ?? today;
        return name switch
        {
            "organisations" => organisations.OfAsync(under, end, cancellation),
            "members" => members.OfAsync(under, end, cancellation),
            "admissions" => admissions.OfAsync(under, new FormPeriod(from ?? new DateOnly(end.Year, 1, 1), end, ""), cancellation),
            "meetings" => meetings.OfAsync(under, from ?? new DateOnly(end.Year, 1, 1), end, cancellation),
            "documents" => documents.OfAsync(under, from ?? new DateOnly(end.Year, 1, 1), end, cancellation),
            "dues" => dues.OfAsync(under, from ?? new DateOnly(end.Year, 1, 1), end, cancellation),
            "grades" => grades.OfAsync(under, Reviews.Grades.GradeRules.DayOf(end.Year, today), cancellation),
            "posts" => posts.OfAsync(under, end, cancellation),
            "courses" => courses.OfAsync(under, from ?? new DateOnly(end.Year, 1, 1), end, cancellation),
            "awards" => awards.OfAsync(under, from ?? new DateOnly(end.Year, 1, 1), end, cancellation),
            "targets" => targets.OfAsync(under, end, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a name of figures."),
        };
    }
}
