using SoTay.Platform;
using SoTay.Platform.Audit;
using SoTay.Platform.Data;

namespace SoTay.Features.Courses;

/// <summary>One person in a course: on the list, invited, there or absent, with the result. A member, or a candidate for admission.</summary>
public sealed class CourseSeat : IVersioned, IAudited
{
    public const int NumberLimit = 60;
    public const int ReasonLimit = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CourseId { get; init; }

    public Guid? MemberId { get; init; }

    public Guid? CandidateId { get; init; }

    /// <summary>The cell: of today while the course is ahead, of the course's first day once the roll was called.</summary>
    public required Guid OrganisationId { get; set; }

    /// <summary>The day of the summons (giấy triệu tập); null while the person is only on the list.</summary>
    public DateOnly? InvitedOn { get; private set; }

    /// <summary>Null until the roll was called.</summary>
    public bool? Attended { get; private set; }

    public string AbsenceReason { get; private set; } = "";

    /// <summary>Null until there is a result.</summary>
    public CourseResult? Result { get; private set; }

    [Unspoken]
    public string CertificateNumber { get; private set; } = "";

    public DateOnly? CertificateOn { get; private set; }

    public int Version { get; set; }

    public Guid AuditStream => OrganisationId;

    public Guid AuditSubject => MemberId ?? CandidateId!.Value;

    public Refusal? Invite(Course course, DateOnly? on, DateOnly today)
    {
        if (!course.IsOpen) return CourseRefusals.Closed(course);
        if (on is not { } day) return CourseRefusals.InviteDateMissing;
        if (day > today) return CourseRefusals.InvitedAhead(today);
        if (day > course.To) return CourseRefusals.InvitedAfter(course.To);
        InvitedOn ??= day;
        return null;
    }

    /// <summary>Whether the person came. Only of somebody invited, and not before the course began.</summary>
    public Refusal? Mark(Course course, bool came, string? reason, DateOnly today)
    {
        if (!course.IsOpen) return CourseRefusals.Closed(course);
        if (today < course.From) return CourseRefusals.BeforeCourse(course.From);
        if (InvitedOn is null) return CourseRefusals.NotInvited;
        if (!came && string.IsNullOrWhiteSpace(reason)) return CourseRefusals.AbsenceReasonMissing;
        if (!came && reason!.Trim().Length > ReasonLimit) return CourseRefusals.TooLong("Lý do", ReasonLimit, "Reason");
        if (!came && Result is not null) return CourseRefusals.ResultThere;
        (Attended, AbsenceReason) = (came, came ? "" : reason!.Trim());
        return null;
    }

    /// <summary>The person completed the course, with the certificate where its kind gives one.</summary>
    public Refusal? Complete(Course course, string? number, DateOnly? on, DateOnly today)
    {
        if (Judge(course) is { } no) return no;
        var (text, certified) = ((number ?? "").Trim(), CourseKinds.Of(course).HasCertificate);
        if (certified && text.Length == 0) return CourseRefusals.CertificateMissing;
        if (text.Length > NumberLimit) return CourseRefusals.TooLong("Số giấy chứng nhận", NumberLimit, "Number");
        if (text.Length > 0 && on is null) return CourseRefusals.CertificateDateMissing;
        if (on > today) return CourseRefusals.CertificateAhead(today);
        if (on < course.From) return CourseRefusals.CertificateBefore(course.From);
        (Result, CertificateNumber, CertificateOn) = (CourseResult.Completed, text, text.Length > 0 ? on : null);
        return null;
    }

    public Refusal? NotComplete(Course course)
    {
        if (Judge(course) is { } no) return no;
        (Result, CertificateNumber, CertificateOn) = (CourseResult.NotCompleted, "", null);
        return null;
    }

    /// <summary>A result written by mistake.</summary>
    public void Unjudge() => (Result, CertificateNumber, CertificateOn) = (null, "", null);

    /// <summary>May leave the list: nothing happened yet.</summary>
    public Refusal? Remove(Course course) => !course.IsOpen ? CourseRefusals.Closed(course) : Attended is not null ? CourseRefusals.MarkedAlready : null;

    /// <summary>The candidate is no longer considered: the number of the certificate would still name the person.</summary>
    internal void Forget() => CertificateNumber = "";

    private Refusal? Judge(Course course) => course.CancelledOn is not null ? CourseRefusals.Closed(course) : Attended is not true ? CourseRefusals.NotAttended : null;
}

public enum CourseResult
{
    Completed,
    NotCompleted,
}
