using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Awards;
using SoTay.Features.Courses;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Platform.Data;
using SoTay.Tests.Platform.Search;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Courses;

/// <summary>What becomes of courses and proposals when units end and people leave, and a proposal that a meeting voted on.</summary>
public sealed class CourseFollowTests : IAsyncLifetime
{
    private readonly FakeVotes _votes = new();
    private TestApp _app = null!;
    private TestCell _home = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync(services => services.AddScoped<IMeetingVotes>(_ => _votes));
        _home = await _app.Data.CellAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Courses_and_proposals_go_to_the_heir_and_what_is_finished_stays()
    {
        var heir = await _app.Data.OrganisationAsync(OrganisationKind.Commune);
        var (open, done) = (Course(new(2026, 12, 1)), Course(new(2026, 3, 1)));
        done.Finish(0, 1, new(2026, 3, 2)).ShouldBeNull();
        var (waits, ofUnit) = (Award(_home.Members[2].Id, null, _home.Ward.Id), Award(null, _home.Ward.Id, _home.Ward.ParentId!.Value));
        await SaveAsync(open, done, waits, ofUnit);
        await InScopeAsync(async (services, db) =>
        {
            var counted = new List<MovingLine>();
            foreach (var room in services.GetServices<IMovesWithUnits>()) counted.AddRange(await room.CountAsync([_home.Ward.Id], [], default));
            counted.Single(line => line.What == "lớp bồi dưỡng chưa khép").Count.ShouldBe(1);
            counted.Single(line => line.What == "đề nghị khen thưởng đang chờ").Count.ShouldBe(2);
            foreach (var room in services.GetServices<IFollowsOrganisations>().Where(room => room.GetType().Assembly == typeof(Course).Assembly && room.GetType().Namespace is "SoTay.Features.Courses" or "SoTay.Features.Awards"))
                await room.EndedAsync(_home.Ward.Id, heir.Id, new Decision(new(2026, 11, 22), "1-QĐ", null), default);
            await db.SaveAsync(Doing.Test);
        });
        (await _app.InDbAsync(db => db.Courses.SingleAsync(row => row.Id == open.Id))).OrganisationId.ShouldBe(heir.Id);
        (await _app.InDbAsync(db => db.Courses.SingleAsync(row => row.Id == done.Id))).OrganisationId.ShouldBe(_home.Ward.Id);
        (await _app.InDbAsync(db => db.Awards.SingleAsync(row => row.Id == waits.Id))).GiverId.ShouldBe(heir.Id);
        (await _app.InDbAsync(db => db.Awards.SingleAsync(row => row.Id == ofUnit.Id))).Standing.ShouldBe(AwardStanding.Declined);
    }

    [Fact]
    public async Task Whoever_left_before_the_first_day_is_absent_whatever_the_roll_says()
    {
        var (office, course, gone) = (await _app.Data.BrowserAsync(Role.CommuneOffice, _home.Ward), Course(new(2026, 11, 21)), _home.Members[3]);
        var seats = new[] { gone, _home.Members[4] }.Select(member => new CourseSeat { CourseId = course.Id, MemberId = member.Id, OrganisationId = _home.Cell.Id }).ToList();
        seats.ForEach(seat => seat.Invite(course, new(2026, 11, 10), new(2026, 11, 22)).ShouldBeNull());
        await SaveAsync([course, .. seats]);
        await _app.InDbAsync(async db =>
        {
            var record = (await MemberRecord.LoadAsync(db, gone.Id))!;
            record.Leave(MemberEventKind.Died, new(2026, 11, 15), null, new(2026, 11, 22)).ShouldBeNull();
            record.Keep();
            await db.SaveAsync(Doing.Test);
        });
        var page = await (await office.OpenAsync(CourseLinks.Roll(course.Id))).SubmitAsync("#diem-danh");
        page.Text.ShouldContain("Vắng đã rời danh sách đảng viên");
        (await _app.InDbAsync(db => db.CourseSeats.CountAsync(row => row.Attended == true))).ShouldBe(1);
    }

    [Fact]
    public async Task A_vote_of_a_sealed_meeting_stands_behind_a_proposal_once_and_only_when_it_passed()
    {
        var (passed, failed) = (Vote(5), Vote(2));
        _votes.Lines.AddRange([passed, failed]);
        (await ProposeAsync(failed.Id, _home.Members[3])).Text.ShouldContain("chưa đủ phiếu thông qua");
        (await ProposeAsync(passed.Id, _home.Members[3])).Text.ShouldContain("Chờ quyết định ở đây");
        var kept = await _app.InDbAsync(db => db.Awards.SingleAsync());
        (kept.MeetingVoteId, kept.VotesFor, kept.VotesBase).ShouldBe((passed.Id, 5, 6));
        (await _home.Secretary.OpenAsync(AwardLinks.To(kept.Id))).Text.ShouldContain("biểu quyết 5 trên 6");
        (await ProposeAsync(passed.Id, _home.Members[4])).Text.ShouldContain("đã dùng cho đề nghị khác");
    }

    private async Task<Page> ProposeAsync(Guid vote, Member member) => await (await _home.Secretary.OpenAsync(AwardLinks.New(_home.Cell.Id))).SubmitAsync("#de-nghi",
        ("Input.Kind", "Praise"), ("Input.Ground", "Gương mẫu"), ("Input.Year", "2026"), ("Input.Giver", $"{_home.Cell.Id}"), ("Input.Chosen", $"{member.Id}"), ("Input.Vote", $"{vote}"));

    private static MeetingVoteLine Vote(int yes) => new(Guid.CreateVersion7(), new(2026, 11, 3), "Đề nghị biểu dương", 6, yes, 6 - yes, 0, "9-NQ/CB");

    private Course Course(DateOnly from) => new() { OrganisationId = _home.Ward.Id, Kind = CourseKinds.CellLeaders, Title = "Bồi dưỡng bí thư", From = from, To = from, MadeAt = DateTime.UnixEpoch, ByName = "Lê Thị Thu Hằng" };

    private Award Award(Guid? member, Guid? unit, Guid giver) => new()
    {
        Kind = AwardKind.Certificate, MemberId = member, UnitId = unit, OrganisationId = unit ?? _home.Cell.Id, GiverId = giver, ProposedById = _home.Cell.Id, ProposedOn = new(2026, 11, 1), Ground = "Gương mẫu", Year = 2026, MadeAt = DateTime.UnixEpoch, ByName = "Lê Thị Thu Hằng",
    };

    private Task SaveAsync(params object[] rows) => _app.InDbAsync(async db =>
    {
        db.AddRange(rows);
        await db.SaveAsync(Doing.Test);
    });

    private async Task InScopeAsync(Func<IServiceProvider, AppDb, Task> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    private sealed class FakeVotes : IMeetingVotes
    {
        public List<MeetingVoteLine> Lines { get; } = [];

        public Task<IReadOnlyList<MeetingVoteLine>> OfAsync(Guid cell, string rule, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<MeetingVoteLine>>(Lines);
    }
}
