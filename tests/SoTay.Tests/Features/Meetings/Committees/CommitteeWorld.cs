using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Meetings.Cycle.Messages;
using SoTay.Features.Meetings.Operations;
using SoTay.Features.Meetings.Presence;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Meetings.Committees;

/// <summary>A ward whose committee sits in two cells below it: five people, three of them in the standing committee.</summary>
internal sealed record CommitteeWorld(TestApp App, TestCell Cell, Organisation Ward, IReadOnlyList<Member> People, Browser Office)
{
    public Member Secretary => People[0];

    public static async Task<CommitteeWorld> MakeAsync(TestApp app)
    {
        app.Clock.GoTo(2026, 12, 1, 8);
        var cell = await app.Data.CellAsync(5);
        var other = await app.Data.OrganisationAsync(OrganisationKind.Cell, cell.Ward, "Chi bộ Trạm Y tế phường");
        List<Member> people = [cell.Members[2], await app.Data.MemberAsync(other, "Hoàng Thị Kim Thoa"), await app.Data.MemberAsync(other, "Lường Văn Piểng"), await app.Data.MemberAsync(other, "Quàng Thị Ngọc Ánh"), cell.Members[3]];
        PostKind[] kinds = [PostKind.Secretary, PostKind.DeputySecretary, PostKind.StandingMember, PostKind.CommitteeMember, PostKind.CommitteeMember];
        foreach (var (member, kind) in people.Zip(kinds)) await GiveAsync(app, PostOf(cell.Ward, member, kind));
        // The inspection committee is another body: holding its post alone calls nobody.
        await GiveAsync(app, PostOf(cell.Ward, cell.Members[4], PostKind.InspectionMember));
        return new(app, cell, cell.Ward, people, await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward));
    }

    public static Post PostOf(Organisation unit, Member member, PostKind kind) => new() { OrganisationId = unit.Id, MemberId = member.Id, Kind = kind, From = TestData.Beginning, Term = "2025-2030" };

    public static Task GiveAsync(TestApp app, Post post) => app.InDbAsync(async db =>
    {
        db.Add(post);
        await db.SaveAsync(Actor.Program("test"));
    });

    public TestDesk Desk => new(App, new Person(Guid.CreateVersion7(), null, "Văn phòng",
        [new Grant(Ward.Id, nameof(Role.CommuneOffice), new HashSet<Capability> { Capability.RunMeetings, Capability.SeeMeetings, Capability.SeeOrganisations })]));

    public Task<Browser> MemberAsync(int at, Organisation? cell = null) => App.Data.BrowserAsync(Role.Member, cell ?? CellOf(at), People[at]);

    public Organisation CellOf(int at) => App.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == People[at].CellId)).Result;

    public async Task<Page> DraftAsync(MeetingKind kind, string on = "03/12/2026", string topic = "") =>
        await (await Office.OpenAsync(MeetingLinks.Of(Ward.Id))).SubmitAsync("#buoi-khac button", ("Other.Kind", kind.ToString()), ("Other.Topic", topic), ("Other.HeldOn", on));

    /// <summary>Drafted by the office and sent out.</summary>
    public async Task<Guid> CalledAsync(MeetingKind kind, string on = "03/12/2026")
    {
        var meeting = Guid.Parse((await DraftAsync(kind, on)).Address.Segments[^1]);
        await (await Office.OpenAsync(MeetingLinks.Arrangement(meeting))).SubmitAsync("#sap-xep button.btn-primary", ("Input.Place", "Phòng họp Đảng ủy"));
        await (await Office.OpenAsync(MeetingLinks.To(meeting))).SubmitAsync("form[action$=notice] button");
        return meeting;
    }

    /// <summary>Called, and open at eight on its day.</summary>
    public async Task<Guid> OpenAsync(MeetingKind kind)
    {
        var meeting = await CalledAsync(kind);
        App.Clock.GoTo(2026, 12, 3, 8);
        await using var desk = Desk;
        (await desk.SayAsync(meeting, new OpenedChange(App.Clock.GetUtcNow().UtcDateTime))).ShouldBeNull();
        return meeting;
    }

    public Task<Meeting> WholeAsync(Guid meeting) => App.InDbAsync(db => db.Meetings.Include(row => row.Attendances).Include(row => row.Agenda).Include(row => row.Votes).AsSplitQuery().SingleAsync(row => row.Id == meeting));

    public Task<Guid> ItemAsync(Guid meeting, AgendaPurpose purpose = AgendaPurpose.Resolution) =>
        App.InDbAsync(db => db.Set<AgendaItem>().Where(row => row.MeetingId == meeting && row.Purpose == purpose).OrderBy(row => row.Place).Select(row => row.Id).FirstAsync());

    public async Task RemindAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReminderRound>().RunAsync();
    }

    public string RoomCode(Guid meeting)
    {
        using var scope = App.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<RoomCodes>().Of(meeting);
    }

    public static string Words(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return string.Join('\n', XDocument.Parse(reader.ReadToEnd()).Descendants().Where(node => node.Name.LocalName == "p")
            .Select(line => string.Concat(line.Descendants().Where(node => node.Name.LocalName == "t").Select(node => node.Value))));
    }
}
