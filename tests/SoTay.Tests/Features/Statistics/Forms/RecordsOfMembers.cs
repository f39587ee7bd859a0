using Shouldly;
using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Members.Badges;
using SoTay.Features.Members.Paths;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Forms;

/// <summary>What forms 8 to 10 count: badges, awards, courses, candidates, temporary stays, cards, grounds.</summary>
internal sealed class RecordsOfMembers(TestApp app)
{
    private static readonly Actor Office = Actor.Program("test data");
    public static readonly DateOnly Today = new(2026, 11, 22);

    public Task BadgeAsync(Guid member, Organisation cell, int years, DateOnly on, BadgeGround ground = BadgeGround.Due) => AddAsync(new BadgeAward
    {
        MemberId = member, OrganisationId = cell.Id, Years = years, On = on, Ground = ground, DecisionNumber = "152-QĐ/TU", ByName = "X", At = DateTime.UnixEpoch,
    });

    /// <param name="subject">A member, or an organisation.</param>
    public Task AwardAsync(AwardKind kind, Guid subject, Guid home, DateOnly on, bool takenBack = false)
    {
        var decision = new AwardDecision { OrganisationId = home, GiverKind = OrganisationKind.Commune, Kind = kind, Number = $"{Guid.CreateVersion7():N}", On = on, ByName = "X", At = DateTime.UnixEpoch };
        var award = new Award
        {
            Kind = kind, MemberId = subject == home ? null : subject, UnitId = subject == home ? subject : null, OrganisationId = home, GiverId = home, ProposedById = home, ProposedOn = on, Ground = "Hoàn thành xuất sắc nhiệm vụ",
            Year = on.Year, MadeAt = DateTime.UnixEpoch, ByName = "X",
        };
        award.Appraise(true).ShouldBeNull();
        award.Give(decision, "Ai đó", new AwardFacts(null, home)).ShouldBeNull();
        if (takenBack) award.Withdraw(new AwardAmendment { Number = "9", On = Today, Reason = "Nhầm" }, Today).ShouldBeNull();
        return AddAsync(decision, award);
    }

    /// <summary>A finished course of one day, which those named attended.</summary>
    public Task CourseAsync(Organisation holder, string kind, DateOnly on, IEnumerable<(Guid Who, Guid Cell, bool IsMember, bool Came)> people)
    {
        var course = new Course { OrganisationId = holder.Id, Kind = kind, Title = "Lớp", From = on, To = on, MadeAt = DateTime.UnixEpoch, ByName = "X" };
        var seats = people.Select(one => (Seat: new CourseSeat { CourseId = course.Id, MemberId = one.IsMember ? one.Who : null, CandidateId = one.IsMember ? null : one.Who, OrganisationId = one.Cell }, one.Came)).ToList();
        foreach (var (seat, came) in seats)
        {
            seat.Invite(course, on, Today).ShouldBeNull();
            seat.Mark(course, came, "Bận", Today).ShouldBeNull();
        }

        if (seats.Exists(seat => seat.Came)) course.Finish(0, seats.Count(seat => seat.Came), Today).ShouldBeNull();
        return AddAsync([course, .. seats.Select(seat => seat.Seat)]);
    }

    public async Task<Guid> CandidateAsync(Organisation cell, DateOnly on, DateOnly? stopped = null)
    {
        var one = new Candidate { OrganisationId = cell.Id, Kind = AdmissionKind.First, FullName = "Trần Thị Mai Anh", Sex = Sex.Female, BirthDate = new DateOnly(2000, 3, 14), AddedOn = on };
        if (stopped is not null) one.Stop(StopReason.Withdrawn, stopped, Today).ShouldBeNull();
        await AddAsync(one);
        return one.Id;
    }

    /// <summary>The ground and the decision of striking off, as the steps keep them.</summary>
    public Task GroundAsync(Guid member, Organisation cell, string ground, DateOnly on)
    {
        var path = new MemberPath { MemberId = member, OrganisationId = cell.Id, Kind = PathKind.StrikeOff, MadeAt = DateTime.UnixEpoch, ByName = "X" };
        path.Marks.Add(new PathMark { PathId = path.Id, MemberId = member, OrganisationId = cell.Id, Step = "ground", On = on.AddDays(-30), Code = ground });
        path.Marks.Add(new PathMark { PathId = path.Id, MemberId = member, OrganisationId = cell.Id, Step = "decision", On = on, Number = "7-QĐ", Effect = PathEffect.StrikeOff });
        return app.InDbAsync(async db =>
        {
            db.Add(path);
            // Closed: another may follow.
            db.Entry(path).Property(row => row.State).CurrentValue = PathState.Done;
            await db.SaveAsync(Office);
        });
    }

    public Task CardAsync(Guid member) => app.InDbAsync(async db =>
    {
        db.Members.First(row => row.Id == member).CardSealed = [1, 2, 3];
        await db.SaveAsync(Office);
    });

    /// <summary>Something that the record itself does; false when it refused.</summary>
    public Task<bool> ChangeAsync(Guid member, Func<MemberRecord, SoTay.Platform.Refusal?> change) => app.InDbAsync(async db =>
    {
        var record = (await MemberRecord.LoadAsync(db, member))!;
        if (change(record) is not null) return false;
        record.Keep();
        await db.SaveAsync(Office);
        return true;
    });

    private Task AddAsync(params object[] rows) => app.InDbAsync(async db =>
    {
        db.AddRange(rows);
        await db.SaveAsync(Office);
    });
}
