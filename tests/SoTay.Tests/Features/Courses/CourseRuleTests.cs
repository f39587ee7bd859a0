using SoTay.Features.Courses;

namespace SoTay.Tests.Features.Courses;

/// <summary>What a course and a seat refuse, sentence by sentence.</summary>
public sealed class CourseRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Nobody_is_marked_before_the_course_began_or_without_a_summons()
    {
        var ahead = Of(Today.AddDays(2), Today.AddDays(3));
        var seat = Seat(ahead);
        seat.Invite(ahead, Today, Today).ShouldBeNull();
        seat.Mark(ahead, true, null, Today)!.Say.ShouldContain("khai giảng ngày 24/11/2026");
        var begun = Of(Today.AddDays(-1), Today);
        Seat(begun).Mark(begun, true, null, Today).ShouldBe(CourseRefusals.NotInvited);
    }

    [Fact]
    public void No_certificate_without_attendance_and_none_before_the_course()
    {
        var course = Of(Today.AddDays(-5), Today.AddDays(-4), CourseKinds.Awareness);
        var seat = Seat(course);
        seat.Invite(course, Today.AddDays(-8), Today).ShouldBeNull();
        seat.Complete(course, "15", Today, Today).ShouldBe(CourseRefusals.NotAttended);
        seat.Mark(course, false, null, Today).ShouldBe(CourseRefusals.AbsenceReasonMissing);
        seat.Mark(course, false, "Đi công tác", Today).ShouldBeNull();
        seat.Complete(course, "15", Today, Today).ShouldBe(CourseRefusals.NotAttended);
        seat.Mark(course, true, null, Today).ShouldBeNull();
        seat.Complete(course, "", Today, Today).ShouldBe(CourseRefusals.CertificateMissing);
        seat.Complete(course, "15", null, Today).ShouldBe(CourseRefusals.CertificateDateMissing);
        seat.Complete(course, "15", Today.AddDays(-6), Today)!.Say.ShouldContain("trước ngày khai giảng");
        seat.Complete(course, "15", Today.AddDays(1), Today)!.Say.ShouldContain("sau hôm nay");
        seat.Complete(course, "15", Today, Today).ShouldBeNull();
        seat.Mark(course, false, "Nhầm", Today).ShouldBe(CourseRefusals.ResultThere);
    }

    [Fact]
    public void A_course_is_finished_only_when_it_is_over_and_everybody_is_marked()
    {
        var course = Of(Today.AddDays(-1), Today.AddDays(1));
        course.Finish(0, 3, Today)!.Say.ShouldContain("đến 23/11/2026 mới hết");
        course.Finish(2, 3, Today.AddDays(1))!.Say.ShouldContain("Còn 2 người");
        course.Finish(0, 0, Today.AddDays(1)).ShouldBe(CourseRefusals.NobodyCame);
        course.Finish(0, 3, Today.AddDays(1)).ShouldBeNull();
        course.Cancel("Nhầm", Today)!.Say.ShouldContain("đã khép ngày");
        course.Reopen().ShouldBeNull();
        course.Change(new CourseInput { Kind = "update", Title = "Tên khác", From = course.From, To = course.To }, rollCalled: true).ShouldBe(CourseRefusals.RollCalledKind);
        course.Change(new CourseInput { Kind = course.Kind, Title = "Tên khác", From = Today, To = Today }, rollCalled: true).ShouldBe(CourseRefusals.RollCalled);
        course.Change(new CourseInput { Kind = course.Kind, Title = "Tên khác", From = course.From, To = course.To }, rollCalled: true).ShouldBeNull();
        course.Title.ShouldBe("Tên khác");
    }

    [Fact]
    public void The_summons_is_dated_in_its_time()
    {
        var course = Of(Today.AddDays(-3), Today.AddDays(-2));
        Seat(course).Invite(course, null, Today).ShouldBe(CourseRefusals.InviteDateMissing);
        Seat(course).Invite(course, Today.AddDays(1), Today)!.Say.ShouldContain("sau hôm nay");
        Seat(course).Invite(course, Today, Today)!.Say.ShouldContain("sau ngày bế giảng");
    }

    [Fact]
    public void Every_kind_of_course_is_read_from_the_list() =>
        CourseKinds.All.Select(kind => (kind.Code, kind.ForCandidates, kind.HasCertificate)).ShouldBe(
            [("awareness", true, true), ("new-members", false, true), ("cell-leaders", false, false), ("update", false, false), ("inspection", false, false), ("theory", false, true), ("other", false, false)]);

    private static Course Of(DateOnly from, DateOnly to, string kind = CourseKinds.CellLeaders) => new()
    {
        OrganisationId = Guid.CreateVersion7(), Kind = kind, Title = "Bồi dưỡng bí thư", From = from, To = to, MadeAt = DateTime.UnixEpoch, ByName = "Lê Thị Thu Hằng",
    };

    private static CourseSeat Seat(Course course) => new() { CourseId = course.Id, MemberId = Guid.CreateVersion7(), OrganisationId = course.OrganisationId };
}
