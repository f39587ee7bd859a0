using SoTay.Platform.Ui;

namespace SoTay.Features.Courses;

/// <summary>Courses in words that people read.</summary>
public static class CourseWords
{
    public static string Of(CourseState state) => state switch
    {
        CourseState.Planned => "Sắp mở",
        CourseState.UnderWay => "Đang học",
        CourseState.Done => "Đã khép",
        _ => "Không mở",
    };

    public static State Mark(CourseState state) => state switch { CourseState.Done => State.Done, CourseState.UnderWay => State.Asked, _ => State.None };

    /// <summary>"12/03/2026", or "12/03/2026 đến 14/03/2026".</summary>
    public static string Days(Course course) => course.From == course.To ? Dates.Full(course.From) : $"{Dates.Full(course.From)} đến {Dates.Full(course.To)}";

    /// <summary>Why it stands as it stands, where that needs saying.</summary>
    public static string? Why(Course course, DateOnly today) => course.CancelledOn is not null ? course.CancelReason : course.DaysLate(today) > 0 ? "đã hết ngày học, chưa khép lớp" : null;

    /// <summary>How far one person has come, in a word or two.</summary>
    public static string Short(CourseSeat seat) => seat switch
    {
        { Result: CourseResult.Completed } => "Hoàn thành",
        { Result: CourseResult.NotCompleted } => "Chưa hoàn thành",
        { Attended: true } => "Đã dự",
        { Attended: false } => "Vắng",
        { InvitedOn: not null } => "Đã triệu tập",
        _ => "Chưa triệu tập",
    };

    /// <summary>What belongs to it: the certificate, the reason, the day; null where there is nothing.</summary>
    public static string? Why(CourseSeat seat) => seat switch
    {
        { Result: CourseResult.Completed, CertificateNumber.Length: > 0 } => $"giấy số {seat.CertificateNumber} ngày {Dates.Full(seat.CertificateOn!.Value)}",
        { Attended: false } => seat.AbsenceReason,
        { InvitedOn: { } day, Attended: null } => $"ngày {Dates.Full(day)}",
        _ => null,
    };

    /// <summary>Both in one line: "Hoàn thành, giấy số 15-GCN ngày …".</summary>
    public static string Of(CourseSeat seat) => Why(seat) is { } why ? $"{Short(seat)}{(seat.Attended is null ? " " : ", ")}{why}" : Short(seat);

    public static State Mark(CourseSeat seat) => seat switch
    {
        { Result: CourseResult.Completed } => State.Done,
        { Attended: true, Result: null } => State.Asked,
        _ => State.None,
    };
}
