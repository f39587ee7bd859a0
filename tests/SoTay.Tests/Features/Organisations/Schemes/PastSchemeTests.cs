using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Dues.Books;
using SoTay.Features.Dues.Sheets;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Schemes;
using SoTay.Features.Statistics.Forms;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Features.Statistics.Forms;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Organisations.Schemes;

/// <summary>A merger that takes effect before something that was written down already: nobody is lost, nothing is told of a cell that had ended.</summary>
public sealed class PastSchemeTests : IAsyncLifetime
{
    private static readonly DateOnly On = new(2026, 11, 1);
    private static readonly FormPeriod Half = new(new(2026, 7, 1), new(2026, 12, 31), "");
    private static readonly DateOnly[] Days = [new(2026, 10, 31), On, new(2026, 11, 10), new(2026, 11, 15), new(2026, 11, 16), new(2026, 11, 22)];
    private TestApp _app = null!;
    private Organisation _ward = null!, _from = null!, _to = null!, _third = null!;
    private LifeOfMembers _life = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _from) = await _app.Data.LineAsync();
        (_to, _third) = (await _app.Data.OrganisationAsync(parent: _ward), await _app.Data.OrganisationAsync(parent: _ward));
        _life = new LifeOfMembers(_app);
        foreach (var cell in new[] { _from, _from, _to, _third }) await _app.Data.MemberAsync(cell);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task Whoever_moved_on_since_is_counted_on_every_day(bool byScheme, bool intoTheSuccessor)
    {
        var mover = await _app.Data.MemberAsync(_from, "Vi Thị Bích");
        await _life.MoveAsync(mover.Id, intoTheSuccessor ? _to : _third, new(2026, 11, 16));
        var before = await CountsAsync();
        var world = new SchemeWorld(_app);
        (await world.RehearseAsync(await world.DraftAsync(_ward, On, SchemeWorld.Absorb(_from, _to.Id)))).Moving.ShouldContain(line => line.What == "đảng viên đã chuyển đi, rời danh sách sau ngày hiệu lực" && line.Count == 1);
        await MergeAsync(byScheme);
        (await CountsAsync()).ShouldBe(before);
        List<(Guid, DateOnly, DateOnly?)> expected = intoTheSuccessor
            ? [(_from.Id, TestData.Beginning, On.AddDays(-1)), (_to.Id, On, null)]
            : [(_from.Id, TestData.Beginning, On.AddDays(-1)), (_to.Id, On, new(2026, 11, 15)), (_third.Id, new(2026, 11, 16), null)];
        (await LifeAsync(mover.Id)).ShouldBe(expected);
        await FormHoldsAsync(died: 0);
        await SoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_death_after_the_day_is_told_of_the_successor(bool byScheme)
    {
        var dead = await _app.Data.MemberAsync(_from, "Lương Văn Hùng");
        await _app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = _from.Id, MemberId = dead.Id, Kind = PostKind.Secretary, From = TestData.Beginning, To = new(2026, 11, 15), Ending = PostEnding.LeftUnit });
            await db.SaveAsync(SchemeWorld.Office);
        });
        await _life.LeaveAsync(dead.Id, MemberEventKind.Died, new(2026, 11, 15));
        var before = await CountsAsync();
        await MergeAsync(byScheme);
        (await CountsAsync()).ShouldBe(before);
        await FormHoldsAsync(died: 1);
        (await LifeAsync(dead.Id)).ShouldBe([(_from.Id, TestData.Beginning, On.AddDays(-1)), (_to.Id, On, new(2026, 11, 15))]);
        await _app.InDbAsync(async db =>
        {
            (await db.MemberEvents.SingleAsync(row => row.MemberId == dead.Id)).OrganisationId.ShouldBe(_to.Id);
            (await db.Posts.SingleAsync()).To.ShouldBe(On.AddDays(-1));
        });
        await SoundAsync();
    }

    [Fact]
    public async Task A_stay_for_a_while_ends_where_it_would_be_in_the_own_cell()
    {
        var (guest, host) = (await _app.Data.MemberAsync(_to, "Cà Văn Khải"), await _app.Data.MemberAsync(_from, "Triệu Văn Linh"));
        await StayAsync(guest.Id, _from, new(2026, 9, 1));
        await StayAsync(host.Id, _to, new(2026, 11, 10));
        await MergeAsync(byScheme: true);
        await _app.InDbAsync(async db =>
        {
            (await db.Placements.Where(row => row.Kind == PlacementKind.Temporary).Select(row => new { row.OrganisationId, row.From, row.To }).SingleAsync()).ShouldBe(new { OrganisationId = _from.Id, From = new DateOnly(2026, 9, 1), To = (DateOnly?)On.AddDays(-1) });
            (await db.Members.CountAsync(row => row.TemporaryCellId != null)).ShouldBe(0);
        });
        await SoundAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_cell_that_takes_over_those_who_were_there_are_named(bool byScheme)
    {
        var empty = await _app.Data.OrganisationAsync(parent: _ward);
        var mover = await _app.Data.MemberAsync(empty, "Bàn Thị Thanh Hảo");
        await _life.MoveAsync(mover.Id, _to, new(2026, 11, 16));
        var refusal = byScheme ? await new SchemeWorld(_app).DoAsync(_ward, On, SchemeWorld.Dissolve(empty, null))
            : await DecisionTests.ActAsync(_app, async (decisions, load) => await decisions.EndAsync(await load(empty), OrganisationChangeKind.Dissolve, DecisionTests.On(On), null, SchemeWorld.Office));
        refusal!.Say.ShouldContain("còn 1 đảng viên sinh hoạt sau ngày 01/11/2026: Bàn Thị Thanh Hảo");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_book_closed_for_a_month_after_the_day_refuses_and_names_its_people(bool byScheme)
    {
        await _app.InDbAsync(async db =>
        {
            var member = await db.Members.FirstAsync(row => row.CellId == _from.Id);
            var book = new DuesBook { OrganisationId = _from.Id, Month = On };
            book.Close(null, new DuesMoves(), null, 0, new DateOnly(2026, 11, 22), "Lê Thị Thu Hằng", DateTime.UnixEpoch).ShouldBeNull();
            db.AddRange(book, new DuesCharge { OrganisationId = _from.Id, MemberId = member.Id, Month = On });
            await db.SaveAsync(SchemeWorld.Office);
        });
        var refusal = byScheme ? await new SchemeWorld(_app).DoAsync(_ward, On, SchemeWorld.Absorb(_from, _to.Id))
            : await DecisionTests.MergersAsync(_app, async (mergers, load) => await mergers.AbsorbAsync(await load(_from), await load(_to), DecisionTests.On(On), SchemeWorld.Office));
        refusal!.Say.ShouldContain("đã khóa sổ đảng phí đến tháng 11/2026");
        (await _app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == _from.Id))).IsEnded.ShouldBeFalse();
    }

    [Fact]
    public async Task Verify_finds_a_place_that_outlives_its_cell_also_when_it_is_over()
    {
        await MergeAsync(byScheme: true);
        var member = await _app.Data.MemberAsync(_third);
        await _app.InDbAsync(async db =>
        {
            var placed = await db.Placements.SingleAsync(row => row.MemberId == member.Id);
            placed.From = new(2026, 11, 20);
            db.Add(new Placement { MemberId = member.Id, OrganisationId = _from.Id, Kind = PlacementKind.Permanent, From = TestData.Beginning, To = new(2026, 11, 19) });
            await db.SaveAsync(SchemeWorld.Office);
        });
        (await FaultsAsync()).ShouldHaveSingleItem().ShouldContain("còn ở tổ chức đã kết thúc");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Meetings_that_were_only_prepared_are_cancelled_with_the_cell(bool byScheme)
    {
        var member = (await _app.InDbAsync(db => db.Members.FirstAsync(row => row.CellId == _from.Id)));
        var browser = await _app.Data.BrowserAsync(Role.Member, _from, member);
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
        await AddMeetingAsync(MeetingState.Noticed, new(2026, 12, 3));
        await AddMeetingAsync(MeetingState.Draft, new(2026, 11, 29));
        await MergeAsync(byScheme);
        var meetings = await _app.InDbAsync(db => db.Meetings.OrderBy(row => row.HeldOn).ToListAsync());
        meetings.ShouldAllBe(row => row.State == MeetingState.Cancelled);
        (await browser.OpenAsync("/")).Text.ShouldNotContain("03/12");
        (await office.OpenAsync(MeetingLinks.To(meetings[1].Id))).Text.ShouldContain($"{_from.Name} kết thúc từ 01/11/2026");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_meeting_that_was_opened_has_to_be_closed_first(bool byScheme)
    {
        await AddMeetingAsync(MeetingState.Open, new(2026, 11, 12));
        var world = new SchemeWorld(_app);
        var scheme = await world.DraftAsync(_ward, On, SchemeWorld.Absorb(_from, _to.Id));
        (await world.RehearseAsync(scheme)).Moving.ShouldContain(line => line.NeedsHands && line.What == "buổi họp đã mở mà chưa khép" && line.Places[0].Href == MeetingLinks.Of(_from.Id, null));
        (await world.DecideAsync(scheme)).ShouldBeNull();
        var refusal = byScheme ? await world.CarryOutAsync(scheme)
            : await DecisionTests.MergersAsync(_app, async (mergers, load) => await mergers.AbsorbAsync(await load(_from), await load(_to), DecisionTests.On(On), SchemeWorld.Office));
        refusal!.Say.ShouldContain("còn buổi họp ngày 12/11/2026 đã mở mà chưa khóa biên bản");
        (await _app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == _from.Id))).IsEnded.ShouldBeFalse();
    }

    private Task AddMeetingAsync(MeetingState state, DateOnly held) => _app.InDbAsync(async db =>
    {
        var meeting = new Meeting { OrganisationId = _from.Id, Kind = MeetingKind.Regular, Month = new(held.Year, held.Month, 1), HeldOn = held, State = state, NoticedAt = DateTime.UnixEpoch };
        foreach (var member in await db.Members.Where(row => row.CellId == _from.Id).ToListAsync())
            meeting.Attendances.Add(new Attendance { MeetingId = meeting.Id, MemberId = member.Id, FullName = member.FullName, SortKey = member.SortKey, Standing = AttendanceStanding.Expected, Status = AttendanceStatus.Present });
        db.Add(meeting);
        await db.SaveAsync(SchemeWorld.Office);
    });

    private Task StayAsync(Guid member, Organisation cell, DateOnly on) => _app.InDbAsync(async db =>
    {
        var record = (await MemberRecord.LoadAsync(db, member))!;
        record.PlaceTemporarily(await db.Organisations.SingleAsync(row => row.Id == cell.Id), on, new(2026, 11, 22)).ShouldBeNull();
        record.Keep();
        await db.SaveAsync(SchemeWorld.Office);
    });

    private async Task MergeAsync(bool byScheme) => (byScheme
        ? await new SchemeWorld(_app).DoAsync(_ward, On, SchemeWorld.Absorb(_from, _to.Id))
        : await DecisionTests.MergersAsync(_app, async (mergers, load) => await mergers.AbsorbAsync(await load(_from), await load(_to), DecisionTests.On(On), SchemeWorld.Office))).ShouldBeNull();

    private async Task<List<int>> CountsAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var roster = scope.ServiceProvider.GetRequiredService<IRoster>();
        List<int> counts = [];
        foreach (var day in Days) counts.Add(await roster.CountAsync(_ward.Id, day));
        return counts;
    }

    private Task<List<(Guid, DateOnly, DateOnly?)>> LifeAsync(Guid member) => _app.InDbAsync(async db =>
        (await db.Placements.Where(row => row.MemberId == member).OrderBy(row => row.From).ToListAsync()).ConvertAll(row => (row.OrganisationId, row.From, row.To)));

    private async Task FormHoldsAsync(int died)
    {
        var form = await _life.GrowthAsync(_ward, Half);
        (form["B4"], form["C6"], form["C1"], form["A"] + form["B"] - form["C"]).ShouldBe((0, 0, died, form["D"]));
    }

    private async Task SoundAsync()
    {
        (await FaultsAsync()).ShouldBeEmpty();
        await TreeRecount.HoldsAsync(_app, On, On.AddDays(-1));
    }

    private async Task<List<string>> FaultsAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        List<string> faults = [];
        foreach (var outcome in await scope.ServiceProvider.GetRequiredService<StoreVerification>().RunAsync())
            if (outcome.Check is "placements" or "rolls") faults.AddRange(outcome.Findings);
        return faults;
    }
}
