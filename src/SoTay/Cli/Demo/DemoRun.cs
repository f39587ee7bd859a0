using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Settings;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Fills an empty store with an invented organisation and a working year behind it; the same seed gives the same names and figures.</summary>
internal sealed class DemoRun(AppDb db, FieldCipher cipher, VietnamClock clock, DemoClosing closing, int seed, int months)
{
    public static readonly Actor By = Actor.Program("Dữ liệu trình diễn");
    private readonly Random _random = new(seed);
    private readonly DemoCounts _counts = new();
    private readonly Dictionary<Guid, List<Post>> _posts = [];

    public async Task<List<DemoLogin>> FillAsync(List<DemoUnit> plan, CancellationToken cancellation)
    {
        await db.PutSettingAsync(StoreSettings.Demonstration, "yes", cancellation);
        DemoTree.Add(db, plan, new DateOnly(2025, 7, 1));
        var people = new DemoPeople(_random, clock.Today, cipher);
        var cells = plan.Where(unit => unit.IsCell).ToList();
        var rosters = cells.ToDictionary(cell => cell.Id, cell => Roster(cell, people));
        foreach (var cell in cells) db.AddRange(_posts[cell.Id] = [.. DemoPosts.OfCell(cell, rosters[cell.Id], _random)]);
        await SaveAsync(cancellation);

        var calendar = new DemoCalendar(clock.Today, months);
        var shown = cells.FirstOrDefault(cell => cell.LocalityKind != LocalityKind.None) ?? cells[0];
        var accounts = new DemoAccounts(db, clock.Now);
        var member = AddAccounts(plan[0], cells, shown, rosters, accounts);
        var ahead = new DemoAhead(_random, calendar, clock.Now);
        AddWaiting(plan[0], shown, rosters, ahead, member);
        await SaveAsync(cancellation);

        var meetings = new DemoMeetings(_random, calendar);
        for (var place = 0; place < cells.Count; place++)
        {
            var (cell, members) = (cells[place], rosters[cells[place].Id]);
            Add(cell, meetings, meetings.Of(cell, place, members, _posts[cell.Id], whole: cell == shown));
            if (cell != shown && ahead.Early(cell, members, _posts[cell.Id]) is { } early) Add(cell, meetings, [early]);
            // A cell a time: thousands of tracked rows would make every save slower.
            if (place % 10 == 9) await SaveAsync(cancellation);
        }

        db.AddRange(meetings.Documents);
        _counts.AddTo(db, plan, rosters);
        await SaveAsync(cancellation);
        await closing.CloseAsync(meetings.ToClose, cancellation);
        return accounts.Shown;
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        await db.SaveAsync(By, cancellation: cancellation);
        db.ChangeTracker.Clear();
    }

    private List<Member> Roster(DemoUnit cell, DemoPeople people)
    {
        var members = Enumerable.Range(0, cell.Members).Select(_ => people.Invent(cell)).ToList();
        db.AddRange(members);
        db.AddRange(members.SelectMany(people.History));
        return members;
    }

    private void Add(DemoUnit cell, DemoMeetings rules, List<Meeting> meetings)
    {
        db.AddRange(meetings);
        foreach (var meeting in meetings)
            foreach (var measure in rules.Counts(meeting)) _counts.Count(cell, meeting.Month, measure);
    }

    private void AddWaiting(DemoUnit top, DemoUnit shown, Dictionary<Guid, List<Member>> rosters, DemoAhead ahead, Member silent)
    {
        db.Add(ahead.Called(shown, rosters[shown.Id], _posts[shown.Id], silent.Id));
        db.AddRange(ahead.Corrections(rosters[shown.Id]));
        db.AddRange(ahead.Findings(top, [.. rosters.Values.SelectMany(roster => roster)], db));
    }

    private Guid LeaderOf(DemoUnit cell) => _posts[cell.Id].First(post => post.Kind == PostKind.Secretary).MemberId;

    private Member AddAccounts(DemoUnit top, List<DemoUnit> cells, DemoUnit shown, Dictionary<Guid, List<Member>> rosters, DemoAccounts accounts)
    {
        foreach (var cell in cells)
        {
            var leader = rosters[cell.Id].First(member => member.Id == LeaderOf(cell));
            accounts.AddMember(cell == shown ? "bithu" : "bithu." + cell.Code[^7..].Replace(".", "", StringComparison.Ordinal), leader, Role.Secretary, cell.Id,
                cell == shown ? $"Bí thư {cell.Name}" : null);
        }

        var member = rosters[shown.Id].First(row => row is { Membership: Membership.Official, IsExempt: false } && _posts[shown.Id].TrueForAll(post => post.MemberId != row.Id));
        accounts.AddMember("dangvien", member, Role.Member, shown.Id, $"Đảng viên {shown.Name}");
        if (!top.IsCell) AddCommittee(top, cells, rosters, accounts);
        accounts.Add("quantri", "Quản trị hệ thống", null, Role.Administrator, top.Id, "Quản trị");
        return member;
    }

    private void AddCommittee(DemoUnit committee, List<DemoUnit> cells, Dictionary<Guid, List<Member>> rosters, DemoAccounts accounts)
    {
        var office = rosters[cells[0].Id];
        var sitting = office.Concat(rosters[cells[1].Id]).Where(member => member.Membership == Membership.Official).Take(15).ToList();
        db.AddRange(DemoPosts.OfCommittee(committee, sitting, cells));
        accounts.AddMember("vanphong", office[^1], Role.CommuneOffice, committee.Id, "Ban Xây dựng Đảng của phường");
        accounts.AddMember("bithuphuong", sitting[0], Role.CommuneSecretary, committee.Id);
        accounts.AddMember("theodoi", sitting[9], Role.AssignedObserver, committee.Id);
        accounts.AddMember("kiemtra", sitting[10], Role.Inspector, committee.Id);
    }
}
