using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Competitions;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Competitions;

/// <summary>A competition as its office lays it down and leads it, page by page; the clock stands at 22/11/2026.</summary>
public abstract class CompetitionSteps : IAsyncLifetime
{
    private protected TestApp App { get; private set; } = null!;

    private protected TestCell Home { get; private set; } = null!;

    private protected Browser Office { get; private set; } = null!;

    /// <summary>Of the competition's own page.</summary>
    private protected string Address { get; private set; } = "";

    private protected Guid Id => Guid.Parse(Address.Split('/')[^1]);

    private protected Member An => Home.Members[3];

    private protected Member Binh => Home.Members[4];

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync();
        Home = await App.Data.CellAsync();
        Office = await App.Data.BrowserAsync(Role.CommuneOffice, Home.Ward);
        foreach (var (at, name) in new[] { (2, "Lương Văn Chấm"), (3, "Nguyễn Đức Thí"), (4, "Vi Thị Dự") })
            await App.InDbAsync(async db =>
            {
                var member = await db.Members.SingleAsync(row => row.Id == Home.Members[at].Id);
                member.FullName = name;
                db.IndexMember(member);
                await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
            });
        var form = await Office.OpenAsync(CompetitionLinks.New(Home.Ward.Id));
        var page = await form.SubmitAsync("#lap", ("Input.Unit", Home.Ward.Id.ToString()), ("Input.Kind", "Secretary"), ("Input.Title", ""), ("Input.RegisterBy", "01/10/2026"), ("Input.ExamOn", "15/10/2026"), ("Input.VoteOn", "20/10/2026"));
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        Address = page.Address.AbsolutePath;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private protected async Task ToVoteAsync()
    {
        await AnnounceAsync();
        await RegisterAsync(An, Binh);
        await CheckAllAsync();
        await SendAsync("#chot", ("Input.On", "02/10/2026"));
        await MarkAllAsync();
        (await SendAsync("#chot-diem", ("Input.On", "16/10/2026"))).Text.ShouldContain("Chờ bỏ phiếu");
    }

    private protected async Task MarkAllAsync()
    {
        await MarkAsync(Office, "Lương Văn Chấm", ("80", "40"), ("70", "30"));
        await MarkAsync(Office, "Trần Văn Ngoài", ("80", "40"), ("70", "30"));
    }

    private protected async Task AnnounceAsync()
    {
        await SendAsync("#dieu-kien", ("Input.Text", "Tốt nghiệp đại học"));
        await SendAsync("#tieu-chi", ("Input.Part", "Written"), ("Input.Name", "Kiến thức chung"), ("Input.Most", "100"), ("Input.Weight", "1"));
        await SendAsync("#tieu-chi", ("Input.Part", "Presentation"), ("Input.Name", "Trả lời"), ("Input.Most", "50"), ("Input.Weight", "2"));
        await ExaminersAsync();
        (await SendAsync("#cong-bo", ("Input.Number", "5-TB/ĐU"), ("Input.On", "01/09/2026"))).Text.ShouldContain("01/09/2026, số 5-TB/ĐU");
    }

    private protected async Task ExaminersAsync()
    {
        var page = await (await PeopleAsync(Home.Members[2])).SubmitAsync("button[formaction*=Examiner]", ("Input.Member", Home.Members[2].Id.ToString()));
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        (await (await Office.OpenAsync(Address + "/people")).SubmitAsync("button[formaction*=Examiner]", ("Input.Name", "Trần Văn Ngoài"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    private protected async Task<Page> PeopleAsync(Member member) => await Office.OpenAsync($"{Address}/people?q={Uri.EscapeDataString((await App.InDbAsync(db => db.Members.SingleAsync(row => row.Id == member.Id))).FullName)}");

    private protected async Task RegisterAsync(params Member[] members)
    {
        foreach (var member in members)
        {
            var page = await (await PeopleAsync(member)).SubmitAsync("#nguoi", ("Input.Member", member.Id.ToString()), ("Input.On", "10/09/2026"));
            page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        }
    }

    private protected async Task<Page> CheckAllAsync()
    {
        var page = await Office.OpenAsync(Address);
        for (var at = 0; at < page.Document.QuerySelectorAll("form[action*=Check] button[value=true]").Length; at++)
            page = await page.SubmitAsync($"li:nth-child({at + 1}) form[action*=Check] button[value=true]");
        return page;
    }

    private protected async Task<Page> MarkAsync(Browser browser, string? examiner, params (string Written, string Presented)[] marks)
    {
        var key = examiner is null ? (Guid?)null : (await App.InDbAsync(db => db.CompetitionExaminers.SingleAsync(row => row.CompetitionId == Id && row.Name == examiner))).Id;
        var page = await browser.OpenAsync(CompetitionLinks.Marks(Id, key));
        var names = page.Document.QuerySelectorAll("#phieu input[name^=Marks]").Select(input => input.GetAttribute("name")!).ToList();
        return await page.SubmitAsync("#phieu", [.. names.Zip(marks.SelectMany(mark => new[] { mark.Written, mark.Presented }))]);
    }

    private protected Task<Page> VoteAsync(params (string, string)[] fields) => SendAsync("#bo-phieu", [("Input.On", "20/10/2026"), .. fields]);

    private protected (string, string) Votes(Member member, int votes) => ($"Input.Ballot.Votes[{Candidate(member)}]", $"{votes}");

    private protected Guid Candidate(Member member) => App.InDbAsync(db => db.Set<CompetitionCandidate>().SingleAsync(row => row.CompetitionId == Id && row.MemberId == member.Id)).Result.Id;

    private protected async Task<Page> SendAsync(string form, params (string, string)[] fields) => await (await Office.OpenAsync(Address)).SubmitAsync(form, fields);

    // A form that the page no longer offers, sent all the same.
    private protected async Task<Page> SendPlainAsync(string handler, params (string Name, string Value)[] fields)
    {
        var page = await Office.OpenAsync(CompetitionLinks.New(Home.Ward.Id));
        page.Document.QuerySelector("#lap")!.SetAttribute("action", $"{Address}?handler={handler}");
        return await page.SubmitAsync("#lap", fields);
    }

    private protected static string Result(Page page, string name)
    {
        var row = page.Document.QuerySelectorAll("tr").First(row => row.QuerySelector("th[scope=row] .st-block")?.TextContent.Trim() == name);
        return string.Join(' ', row.QuerySelectorAll("th .st-why, td").Select(cell => cell.TextContent.Trim()));
    }
}
