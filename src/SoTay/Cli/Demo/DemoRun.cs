using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Settings;
using SoTay.Platform.Time;

namespace SoTay.Cli.Demo;

/// <summary>Fills an empty store with an invented organisation and a working year behind it; the same seed gives the same names and figures.</summary>
internal sealed class DemoRun(AppDb db, FieldCipher cipher, VietnamClock clock, int seed, int months)
{
    public static readonly Actor By = Actor.Program("Dữ liệu trình diễn");
    private readonly Random _random = new(seed);
    private readonly DemoCounts _counts = new();

    public async Task<List<DemoLogin>> FillAsync(List<DemoUnit> plan, CancellationToken cancellation)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await db.PutSettingAsync(StoreSettings.Demonstration, "yes", cancellation);
        DemoTree.Add(db, plan, new DateOnly(2025, 7, 1));
        var people = new DemoPeople(_random, clock.Today, cipher);
        var cells = plan.Where(unit => unit.IsCell).ToList();
        var rosters = cells.ToDictionary(cell => cell.Id, cell => Roster(cell, people));
        await db.SaveAsync(By, cancellation: cancellation);

        var accounts = new DemoAccounts(db, clock.Now);
        var meetings = new DemoMeetings(_random, new DemoCalendar(clock.Today, months));
        for (var place = 0; place < cells.Count; place++)
        {
            var (cell, members) = (cells[place], rosters[cells[place].Id]);
            var posts = DemoPosts.OfCell(cell, members, _random).ToList();
            db.AddRange(posts);
            AddMeetings(cell, meetings.Of(cell, place, members, posts));
        }

        AddCommittee(plan[0], cells, rosters, accounts);
        _counts.AddTo(db, plan, rosters);
        await db.SaveAsync(By, cancellation: cancellation);
        return accounts.Shown;
    }

    private List<Member> Roster(DemoUnit cell, DemoPeople people)
    {
        var members = Enumerable.Range(0, cell.Members).Select(_ => people.Invent(cell)).ToList();
        db.AddRange(members);
        db.AddRange(members.SelectMany(people.History));
        return members;
    }

    private void AddMeetings(DemoUnit cell, List<Meeting> meetings)
    {
        db.AddRange(meetings);
        foreach (var meeting in meetings)
            foreach (var measure in DemoMeetings.Counts(meeting)) _counts.Count(cell, meeting.Month, measure);
    }

    private void AddCommittee(DemoUnit committee, List<DemoUnit> cells, Dictionary<Guid, List<Member>> rosters, DemoAccounts accounts)
    {
        var office = rosters[cells[0].Id];
        var sitting = office.Concat(rosters[cells[Math.Min(1, cells.Count - 1)].Id]).Where(member => member.Membership == Membership.Official).Take(15).ToList();
        db.AddRange(DemoPosts.OfCommittee(committee, sitting, cells));
        var shown = cells.FirstOrDefault(cell => cell.LocalityKind != LocalityKind.None) ?? cells[0];
        foreach (var cell in cells)
        {
            var secretary = db.Posts.Local.First(post => post.OrganisationId == cell.Id && post.Kind == PostKind.Secretary).MemberId;
            var leader = rosters[cell.Id].First(member => member.Id == secretary);
            accounts.AddMember(cell == shown ? "bithu" : "bithu." + cell.Code[^7..].Replace(".", "", StringComparison.Ordinal), leader, Role.Secretary, cell.Id,
                cell == shown ? $"Bí thư {cell.Name}" : null);
        }

        var member = rosters[shown.Id].First(row => row is { Membership: Membership.Official, IsExempt: false } && db.Posts.Local.All(post => post.MemberId != row.Id));
        accounts.AddMember("dangvien", member, Role.Member, shown.Id, $"Đảng viên {shown.Name}");
        if (committee.IsCell) { accounts.Add("quantri", "Quản trị hệ thống", null, Role.Administrator, committee.Id, "Quản trị"); return; }
        accounts.AddMember("vanphong", office[^1], Role.CommuneOffice, committee.Id, "Ban Xây dựng Đảng của phường");
        accounts.Add("quantri", "Quản trị hệ thống", null, Role.Administrator, committee.Id, "Quản trị");
        accounts.AddMember("bithuphuong", sitting[0], Role.CommuneSecretary, committee.Id);
        accounts.AddMember("theodoi", sitting[9], Role.AssignedObserver, committee.Id);
        accounts.AddMember("kiemtra", sitting[10], Role.Inspector, committee.Id);
    }
}
