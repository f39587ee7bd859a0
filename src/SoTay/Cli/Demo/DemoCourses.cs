using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Data;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Of a commune a course for secretaries that is over, one for deputies ahead, commendations that were given and proposals that wait.</summary>
internal sealed class DemoCourses(AppDb db, VietnamClock clock)
{
    private const int Listed = 40;

    public void Add(DemoGround ground)
    {
        if (ground.Commune is not { } commune || ground.IsProvince) return;
        Over(ground, commune);
        Ahead(ground, commune);
        Awards(ground, commune);
    }

    private void Over(DemoGround ground, DemoUnit commune)
    {
        var (from, to) = (clock.Today.AddDays(-70), clock.Today.AddDays(-68));
        var course = Course(commune, CourseKinds.CellLeaders, "Bồi dưỡng bí thư chi bộ khóa 1", from, to, "Hội trường trung tâm chính trị");
        // The shown secretary and a few others have never been trained: that is what the list is for.
        foreach (var (cell, at) in ground.Cells.Where(cell => cell != ground.Shown).Take(Listed).Select((cell, at) => (cell, at)).Where(one => one.at % 4 != 3))
        {
            if (ground.LeaderOf(cell) is not { } leader) continue;
            var seat = Seat(course, leader, cell);
            seat.Invite(course, from.AddDays(-7), clock.Today);
            seat.Mark(course, at % 9 != 5, "Đi công tác", clock.Today);
            if (seat.Attended == true) seat.Complete(course, $"{100 + at}-GCN/TTCT", to, clock.Today);
        }

        course.Finish(0, 1, clock.Today);
    }

    private void Ahead(DemoGround ground, DemoUnit commune)
    {
        var course = Course(commune, CourseKinds.CellLeaders, "Bồi dưỡng bí thư, phó bí thư khóa 2", clock.Today.AddDays(10), clock.Today.AddDays(11), "Hội trường Đảng ủy");
        if (ground.LeaderOf(ground.Shown) is { } shown) Seat(course, shown, ground.Shown).Invite(course, clock.Today.AddDays(-2), clock.Today);
        foreach (var cell in ground.Cells.Where(cell => cell != ground.Shown).Take(Listed))
            if (Holder(ground, cell, PostKind.DeputySecretary) is { } deputy) Seat(course, deputy, cell).Invite(course, clock.Today.AddDays(-2), clock.Today);
        Seat(Course(commune, "update", "Cập nhật kiến thức cho đảng viên năm nay", clock.Today.AddDays(40), clock.Today.AddDays(40), ""), ground.PlainMember, ground.Shown);
    }

    private void Awards(DemoGround ground, DemoUnit commune)
    {
        var decision = new AwardDecision
        {
            OrganisationId = commune.Id, GiverKind = commune.Kind, Kind = AwardKind.Certificate, Number = "31-QĐ/ĐU", On = clock.Today.AddDays(-45), ByName = DemoRun.By.Name, At = clock.Now,
        };
        db.Add(decision);
        var cells = ground.Cells.Take(12).ToList();
        foreach (var cell in cells)
            if (ground.Rosters[cell.Id].Find(member => member is { Membership: Membership.Official, IsExempt: false }) is { } member)
                Given(decision, Award(AwardKind.Certificate, member.Id, null, cell.Id, commune.Id, cell.Id, "Hoàn thành xuất sắc nhiệm vụ sáu tháng đầu năm"), member.JoinedOn, cell.Id);
        foreach (var cell in cells.Take(3)) Given(decision, Award(AwardKind.Certificate, null, cell.Id, cell.Id, commune.Id, commune.Id, "Chi bộ sinh hoạt nền nếp, hoàn thành chỉ tiêu"), null, cell.Id);
        Older(ground);
        // Some wait for the next decision, of the shown cell too.
        foreach (var cell in cells.Skip(1).Take(4).Prepend(ground.Shown))
            if (ground.Rosters[cell.Id].FindLast(member => member is { Membership: Membership.Official, IsExempt: false }) is { } member)
                db.Add(Award(AwardKind.Certificate, member.Id, null, cell.Id, commune.Id, cell.Id, $"Hoàn thành xuất sắc nhiệm vụ năm {clock.Today.Year}"));
    }

    // From before the roster, by a body that is gone.
    private void Older(DemoGround ground)
    {
        if (ground.Rosters[ground.Shown.Id].Find(member => member.JoinedOn < new DateOnly(2012, 1, 1)) is not { } veteran) return;
        db.Add(new PastAward
        {
            MemberId = veteran.Id, OrganisationId = ground.Shown.Id, Kind = AwardKind.Certificate, Number = "412-QĐ/HU", On = new(2015, 2, 3), Body = "Huyện ủy (trước sắp xếp)", Ground = "Hoàn thành xuất sắc nhiệm vụ năm 2014",
            ByName = DemoRun.By.Name, At = clock.Now,
        });
    }

    private void Given(AwardDecision decision, Award award, DateOnly? joined, Guid cell)
    {
        award.Appraise(true);
        if (award.Give(decision, "", new AwardFacts(joined, cell)) is null) db.Add(award);
    }

    private Award Award(AwardKind kind, Guid? member, Guid? unit, Guid home, Guid giver, Guid by, string ground) => new()
    {
        Kind = kind, MemberId = member, UnitId = unit, OrganisationId = home, GiverId = giver, ProposedById = by, ProposedOn = clock.Today.AddDays(-50), Ground = ground, Year = clock.Today.AddDays(-45).Year, MadeAt = clock.Now, ByName = DemoRun.By.Name,
    };

    private Course Course(DemoUnit holder, string kind, string title, DateOnly from, DateOnly to, string place) =>
        db.Add(new Course { OrganisationId = holder.Id, Kind = kind, Title = title, From = from, To = to, Place = place, MadeAt = clock.Now, ByName = DemoRun.By.Name }).Entity;

    private CourseSeat Seat(Course course, Member member, DemoUnit cell) => db.Add(new CourseSeat { CourseId = course.Id, MemberId = member.Id, OrganisationId = cell.Id }).Entity;

    private static Member? Holder(DemoGround ground, DemoUnit cell, PostKind kind) =>
        ground.Posts[cell.Id].Find(post => post.Kind == kind) is { } post ? ground.Rosters[cell.Id].Find(member => member.Id == post.MemberId) : null;
}
