using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Competitions;

/// <summary>An open competition from the notice to the post, in the browser; the clock stands at 22/11/2026.</summary>
public sealed class CompetitionTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _home = null!;
    private Browser _office = null!;
    private string _address = "";

    private Guid Id => Guid.Parse(_address.Split('/')[^1]);

    private Member An => _home.Members[3];

    private Member Binh => _home.Members[4];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _home = await _app.Data.CellAsync();
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _home.Ward);
        foreach (var (at, name) in new[] { (2, "Lương Văn Chấm"), (3, "Nguyễn Đức Thí"), (4, "Vi Thị Dự") })
            await _app.InDbAsync(async db =>
            {
                var member = await db.Members.SingleAsync(row => row.Id == _home.Members[at].Id);
                member.FullName = name;
                db.IndexMember(member);
                await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
            });
        var form = await _office.OpenAsync(CompetitionLinks.New(_home.Ward.Id));
        var page = await form.SubmitAsync("#lap", ("Input.Unit", _home.Ward.Id.ToString()), ("Input.Kind", "Secretary"), ("Input.Title", ""), ("Input.RegisterBy", "01/10/2026"), ("Input.ExamOn", "15/10/2026"), ("Input.VoteOn", "20/10/2026"));
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        _address = page.Address.AbsolutePath;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task From_the_notice_to_the_post_that_the_decision_opens()
    {
        await AnnounceAsync();
        await RegisterAsync(An, Binh);
        (await CheckAllAsync()).Text.ShouldContain("Đủ điều kiện: 2 người");
        (await SendAsync("#chot", ("Input.On", "02/10/2026"))).Text.ShouldContain("Đang thi, chấm");

        // The member of the council reads it on the first screen and marks; who has no account is written down by the office.
        var examiner = await _app.Data.BrowserAsync(Role.Member, _home.Cell, _home.Members[2]);
        (await examiner.OpenAsync("/")).Text.ShouldContain("Chấm thi tuyển");
        (await SendAsync("#chot-diem", ("Input.On", "16/10/2026"))).Text.ShouldContain("chưa cho điểm Nguyễn Đức Thí ở tiêu chí “Kiến thức chung”");
        await MarkAsync(examiner, null, ("80", "40,5"), ("70", "30"));
        await MarkAsync(_office, "Trần Văn Ngoài", ("90", "45"), ("60", "35,25"));
        (await _office.OpenAsync(_address)).Text.ShouldContain("Đã có 8 trên 8 điểm");
        var marked = await SendAsync("#chot-diem", ("Input.On", "16/10/2026"));
        // (80 + 2 x 40,5 + 90 + 2 x 45) / 2 = 170,5; (70 + 60 + 60 + 70,5) / 2 = 130,25; the greatest is 100 + 2 x 50.
        Result(marked, "Nguyễn Đức Thí").ShouldBe("Kiến thức chung: 85 Trả lời: 42,75 170,5 19 –");
        Result(marked, "Vi Thị Dự").ShouldBe("Kiến thức chung: 65 Trả lời: 32,63 130,25 0,5 –");

        var voted = await VoteAsync(("Input.Ballot.Base", "11"), ("Input.Ballot.Present", "10"), ("Input.Ballot.Issued", "10"), ("Input.Ballot.Returned", "10"), ("Input.Ballot.Invalid", "1"), Votes(An, 7), Votes(Binh, 2));
        voted.Text.ShouldContain("Cần 6 phiếu: quá 1/2 trong 11 người, 208-QĐ/TW");
        var decided = await SendAsync("#quyet-dinh", ("Input.Winner", Candidate(An).ToString()), ("Input.Number", "88-QĐ/ĐU"), ("Input.On", "25/10/2026"), ("Input.TakesOn", "01/11/2026"), ("Input.Term", "2025-2030"));
        decided.Text.ShouldContain("Nguyễn Đức Thí, quyết định 88-QĐ/ĐU ngày 25/10/2026");
        decided.Text.ShouldContain("giữ đến hết 23/01/2027");
        (await _office.OpenAsync(OrganisationLinks.PostHistory(_home.Ward.Id))).Text.ShouldContain("Nguyễn Đức Thí đang giữ Bí thư đảng ủy, từ 01/11/2026, nhiệm kỳ 2025-2030, thi tuyển, quyết định 88-QĐ/ĐU ngày 25/10/2026");
        foreach (var paper in Enum.GetValues<CompetitionPaper>()) (await _office.OpenAsync(CompetitionLinks.Paper(Id, paper))).Body.Length.ShouldBeGreaterThan(2000);
        (await SendPlainAsync("End", ("Input.EndedOn", "22/11/2026"), ("Input.Why", "Nhầm"))).Text.ShouldContain("đã xong");

        await ForgetAsync();
    }

    [Fact]
    public async Task One_candidate_alone_goes_on_only_by_a_written_decision()
    {
        await AnnounceAsync();
        await RegisterAsync(An);
        (await SendAsync("#chot", ("Input.On", "02/10/2026"))).Text.ShouldContain("Chưa xét hết điều kiện của Nguyễn Đức Thí");
        await CheckAllAsync();
        (await SendAsync("#chot", ("Input.On", "01/10/2026"))).Text.ShouldContain("Còn nhận đăng ký đến hết 01/10/2026");
        var refused = await SendAsync("#chot", ("Input.On", "02/10/2026"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Chỉ có 1 ứng viên đủ điều kiện cho một chức danh; phải nhiều hơn ít nhất 1 người");
        (await SendAsync("#chot", ("Input.On", "02/10/2026"), ("Input.FewNumber", "12-CV/TU"))).Text.ShouldContain("Chỉ có 1 ứng viên");
        (await SendAsync("#chot", ("Input.On", "02/10/2026"), ("Input.FewNumber", "12-CV/TU"), ("Input.FewReason", "Đã gia hạn hai lần"))).Text.ShouldContain("Đi tiếp với 1 ứng viên theo 12-CV/TU: Đã gia hạn hai lần");
        var back = await (await _office.OpenAsync(_address)).SubmitAsync("#lui", ("Input.BackWhy", ""));
        back.Text.ShouldContain("Chưa ghi lý do");
        (await back.SubmitAsync("#lui", ("Input.BackWhy", "Còn hồ sơ nộp đúng hạn"))).Text.ShouldContain("lùi lại vì: Còn hồ sơ nộp đúng hạn");
        await RegisterAsync(Binh);
        var none = await (await _office.OpenAsync(_address)).SubmitAsync("#ket-thuc", ("Input.EndedOn", "03/10/2026"), ("Input.Why", "Cấp trên đã điều động người về"));
        none.Text.ShouldContain("Cấp trên đã điều động người về");
        (await _office.OpenAsync(CompetitionLinks.Of(_home.Ward.Id) + "?over=True")).Text.ShouldContain("Kết thúc, không có kết quả");
    }

    [Fact]
    public async Task Nothing_is_announced_before_conditions_criteria_and_council_are_there()
    {
        (await SendAsync("#cong-bo", ("Input.Number", "5-TB/ĐU"), ("Input.On", "01/09/2026"))).Text.ShouldContain("Chưa có điều kiện dự thi");
        await SendAsync("#dieu-kien", ("Input.Text", "Tốt nghiệp đại học"));
        (await SendAsync("#cong-bo", ("Input.Number", "5-TB/ĐU"), ("Input.On", "01/09/2026"))).Text.ShouldContain("Chưa có tiêu chí chấm");
        (await SendAsync("#tieu-chi", ("Input.Name", "Kiến thức"), ("Input.Most", "0"))).Text.ShouldContain("Điểm tối đa là số nguyên từ 1");
        (await SendAsync("#tieu-chi", ("Input.Name", "Kiến thức"), ("Input.Most", "100"))).Status.ShouldBe(HttpStatusCode.OK);
        (await SendAsync("#cong-bo", ("Input.Number", "5-TB/ĐU"), ("Input.On", "01/09/2026"))).Text.ShouldContain("Chưa có ai trong hội đồng");
        await ExaminersAsync();
        (await SendAsync("#cong-bo", ("Input.Number", ""), ("Input.On", "01/09/2026"))).Text.ShouldContain("Chưa ghi số thông báo");
        (await SendAsync("#cong-bo", ("Input.Number", "5-TB/ĐU"), ("Input.On", "02/10/2026"))).Text.ShouldContain("Hạn đăng ký 01/10/2026 đã qua");
        (await SendAsync("#cong-bo", ("Input.Number", "5-TB/ĐU"), ("Input.On", "01/09/2026"))).Text.ShouldContain("Đang nhận đăng ký");
        var late = await (await PeopleAsync(An)).SubmitAsync("#nguoi", ("Input.Member", An.Id.ToString()), ("Input.On", "02/10/2026"));
        late.Text.ShouldContain("Hạn đăng ký là 01/10/2026");
        (await (await PeopleAsync(_home.Members[2])).SubmitAsync("#nguoi", ("Input.Member", _home.Members[2].Id.ToString()), ("Input.On", "10/09/2026"))).Text.ShouldContain("không vừa chấm vừa dự thi");
    }

    [Theory]
    [InlineData("Input.Ballot.Present", "12", "12 người có mặt, nhiều hơn 11")]
    [InlineData("Input.Ballot.Issued", "11", "Phát ra 11 phiếu, nhiều hơn 10 người có mặt")]
    [InlineData("Input.Ballot.Returned", "11", "Thu về 11 phiếu, nhiều hơn 10 phiếu phát ra")]
    [InlineData("Input.Ballot.Invalid", "2", "Cộng phiếu của các ứng viên được 9, nhiều hơn 8 phiếu hợp lệ")]
    [InlineData("Input.Ballot.Base", "", "Chưa ghi đủ số người có quyền bỏ phiếu")]
    public async Task A_count_that_does_not_add_up_and_a_stranger_are_refused(string field, string value, string say)
    {
        await ToVoteAsync();
        (string, string)[] right = [("Input.Ballot.Base", "11"), ("Input.Ballot.Present", "10"), ("Input.Ballot.Issued", "10"), ("Input.Ballot.Returned", "10"), ("Input.Ballot.Invalid", "1"), Votes(An, 5), Votes(Binh, 4)];
        var refused = await VoteAsync([.. right.Where(one => one.Item1 != field), (field, value)]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        refused.Document.QuerySelector($"[name='{Votes(An, 5).Item1}']")!.GetAttribute("value").ShouldBe("5");
        await VoteAsync(right);
        (await SendAsync("#quyet-dinh", ("Input.Winner", Guid.CreateVersion7().ToString()), ("Input.Number", "88-QĐ/ĐU"), ("Input.On", "25/10/2026"))).Text.ShouldContain("không phải là ứng viên");
        (await SendAsync("#quyet-dinh", ("Input.Winner", Candidate(An).ToString()), ("Input.Number", "88-QĐ/ĐU"), ("Input.On", "25/10/2026"))).Text.ShouldContain("được 5 phiếu, cần 6 phiếu");
        (await _app.InDbAsync(db => db.Posts.CountAsync(row => row.OrganisationId == _home.Ward.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task A_mark_above_the_most_is_refused_whole_and_a_holder_is_not_passed_over()
    {
        await _app.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = _home.Ward.Id, MemberId = _home.Members[0].Id, Kind = PostKind.Secretary, From = new(2025, 8, 1) });
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        await AnnounceAsync();
        await RegisterAsync(An, Binh);
        await CheckAllAsync();
        await SendAsync("#chot", ("Input.On", "02/10/2026"));
        var refused = await MarkAsync(_office, "Trần Văn Ngoài", ("80", "50,5"), ("70", "30"));
        refused.Text.ShouldContain("Điểm cho “Trả lời” phải từ 0 đến 50");
        refused.Document.QuerySelectorAll("#phieu input[name^=Marks]")[1].GetAttribute("value").ShouldBe("50,5");
        refused.Document.QuerySelector("#" + refused.Document.QuerySelector("#phieu input.is-invalid")!.GetAttribute("aria-describedby"))!.TextContent.ShouldContain("từ 0 đến 50");
        (await MarkAsync(_office, "Trần Văn Ngoài", ("", ""), ("", ""))).Text.ShouldContain("Phiếu còn trống");
        (await _app.InDbAsync(db => db.CompetitionMarks.CountAsync())).ShouldBe(0);
        (await MarkAsync(_office, "Trần Văn Ngoài", ("80", "40,555"), ("70", "30"))).Text.ShouldContain("nhiều nhất hai chữ số lẻ");
        await MarkAllAsync();
        await SendAsync("#chot-diem", ("Input.On", "16/10/2026"));
        // The book knows one seat in the committee, so eleven is refused.
        (await VoteAsync(("Input.Ballot.Base", "11"), ("Input.Ballot.Present", "1"), ("Input.Ballot.Issued", "1"), ("Input.Ballot.Returned", "1"), ("Input.Ballot.Invalid", "0"), Votes(An, 1), Votes(Binh, 0))).Text.ShouldContain("ngày ấy cấp ủy có 1 người");
        await VoteAsync(("Input.Ballot.Base", "1"), ("Input.Ballot.Present", "1"), ("Input.Ballot.Issued", "1"), ("Input.Ballot.Returned", "1"), ("Input.Ballot.Invalid", "0"), Votes(An, 1), Votes(Binh, 0));
        (string, string)[] decision = [("Input.Winner", Candidate(An).ToString()), ("Input.Number", "88-QĐ/ĐU"), ("Input.On", "25/10/2026"), ("Input.TakesOn", "01/11/2026")];
        (await SendAsync("#quyet-dinh", decision)).Text.ShouldContain("Chức vụ đang có người giữ");
        (await SendAsync("#quyet-dinh", [.. decision, ("Input.Ending", "Moved")])).Text.ShouldContain("Đã có quyết định");
        var posts = await _app.InDbAsync(db => db.Posts.Where(row => row.OrganisationId == _home.Ward.Id).OrderBy(row => row.From).ToListAsync());
        posts.Select(post => (post.MemberId, post.To, post.Ending, post.Way)).ShouldBe([(_home.Members[0].Id, new(2026, 10, 31), PostEnding.Moved, null), (An.Id, null, null, PostWay.Competition)]);
    }

    [Fact]
    public async Task Only_the_deciding_level_and_the_council_see_it_and_nobody_of_the_council_another_s_marks()
    {
        await AnnounceAsync();
        await RegisterAsync(An, Binh);
        await CheckAllAsync();
        await SendAsync("#chot", ("Input.On", "02/10/2026"));
        var (above, member) = (await _app.Data.BrowserAsync(Role.ProvinceOffice, await _app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == _home.Ward.ParentId))), await _app.Data.BrowserAsync(Role.Member, _home.Cell, An));
        (await above.OpenAsync(_address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _home.Secretary.OpenAsync(_address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await member.OpenAsync(_address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await _app.Data.BrowserAsync(Role.CommuneSecretary, _home.Ward)).OpenAsync(_address)).Status.ShouldBe(HttpStatusCode.OK);
        var examiner = await _app.Data.BrowserAsync(Role.Member, _home.Cell, _home.Members[2]);
        (await examiner.OpenAsync(_address)).Document.QuerySelectorAll("form[method=post][action*=handler]").Length.ShouldBe(0);
        var others = await _app.InDbAsync(db => db.CompetitionExaminers.SingleAsync(row => row.MemberId == null));
        (await examiner.OpenAsync(CompetitionLinks.Marks(Id, others.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await examiner.OpenAsync(CompetitionLinks.Of(_home.Ward.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        // Marks are in no audit: the audit never forgets.
        await MarkAllAsync();
        (await _app.InDbAsync(db => db.Set<SoTay.Platform.Audit.AuditRecord>().Where(row => row.Action.StartsWith("CompetitionMark")).CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task It_follows_the_level_that_decides_into_another_and_a_scheme_tells_of_it()
    {
        await AnnounceAsync();
        var into = await _app.Data.OrganisationAsync(OrganisationKind.Commune, await _app.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == _home.Ward.ParentId)));
        await using var scope = _app.Services.CreateAsyncScope();
        var lines = new List<SoTay.Features.Organisations.Schemes.MovingLine>();
        foreach (var mover in scope.ServiceProvider.GetServices<SoTay.Features.Organisations.Schemes.IMovesWithUnits>()) lines.AddRange(await mover.CountAsync([_home.Ward.Id], [], default));
        lines.Single(line => line.What.StartsWith("cuộc thi tuyển vào chức danh", StringComparison.Ordinal)).Count.ShouldBe(1);
        var (decisions, mergers) = (scope.ServiceProvider.GetRequiredService<OrganisationDecisions>(), scope.ServiceProvider.GetRequiredService<OrganisationMergers>());
        (await mergers.AbsorbAsync((await decisions.LoadAsync(_home.Ward.Id))!, (await decisions.LoadAsync(into.Id))!, new Decision(new(2026, 11, 1), "7-QĐ/TU"), SoTay.Platform.Audit.Actor.Program("test"))).ShouldBeNull();
        (await (await _app.Data.BrowserAsync(Role.CommuneOffice, into)).OpenAsync(_address)).Text.ShouldContain("Đang nhận đăng ký");
        (await _office.OpenAsync(_address)).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    private async Task ForgetAsync()
    {
        Task<int> Marks() => _app.InDbAsync(db => db.CompetitionMarks.CountAsync());
        async Task<int> TurnAsync()
        {
            await using var scope = _app.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<CompetitionRound>().RunAsync();
        }

        (await TurnAsync()).ShouldBe(0);
        (await Marks()).ShouldBe(8);
        _app.Clock.GoTo(2027, 1, 24);
        (await TurnAsync()).ShouldBe(1);
        (await Marks()).ShouldBe(4, "those of the winner stay");
        (await TurnAsync()).ShouldBe(0);
        var page = await _office.OpenAsync(_address);
        page.Text.ShouldContain("Điểm của người không được chọn đã xóa ngày 24/01/2027");
        Result(page, "Vi Thị Dự").ShouldBe("Kiến thức chung: – Trả lời: – – – 2");
        Result(page, "Nguyễn Đức Thí, được chọn").ShouldBe("Kiến thức chung: 85 Trả lời: 42,75 170,5 19 7");
    }

    private async Task ToVoteAsync()
    {
        await AnnounceAsync();
        await RegisterAsync(An, Binh);
        await CheckAllAsync();
        await SendAsync("#chot", ("Input.On", "02/10/2026"));
        await MarkAllAsync();
        (await SendAsync("#chot-diem", ("Input.On", "16/10/2026"))).Text.ShouldContain("Chờ bỏ phiếu");
    }

    private async Task MarkAllAsync()
    {
        await MarkAsync(_office, "Lương Văn Chấm", ("80", "40"), ("70", "30"));
        await MarkAsync(_office, "Trần Văn Ngoài", ("80", "40"), ("70", "30"));
    }

    private async Task AnnounceAsync()
    {
        await SendAsync("#dieu-kien", ("Input.Text", "Tốt nghiệp đại học"));
        await SendAsync("#tieu-chi", ("Input.Part", "Written"), ("Input.Name", "Kiến thức chung"), ("Input.Most", "100"), ("Input.Weight", "1"));
        await SendAsync("#tieu-chi", ("Input.Part", "Presentation"), ("Input.Name", "Trả lời"), ("Input.Most", "50"), ("Input.Weight", "2"));
        await ExaminersAsync();
        (await SendAsync("#cong-bo", ("Input.Number", "5-TB/ĐU"), ("Input.On", "01/09/2026"))).Text.ShouldContain("01/09/2026, số 5-TB/ĐU");
    }

    private async Task ExaminersAsync()
    {
        var page = await (await PeopleAsync(_home.Members[2])).SubmitAsync("button[formaction*=Examiner]", ("Input.Member", _home.Members[2].Id.ToString()));
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        (await (await _office.OpenAsync(_address + "/people")).SubmitAsync("button[formaction*=Examiner]", ("Input.Name", "Trần Văn Ngoài"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<Page> PeopleAsync(Member member) => await _office.OpenAsync($"{_address}/people?q={Uri.EscapeDataString((await _app.InDbAsync(db => db.Members.SingleAsync(row => row.Id == member.Id))).FullName)}");

    private async Task RegisterAsync(params Member[] members)
    {
        foreach (var member in members)
        {
            var page = await (await PeopleAsync(member)).SubmitAsync("#nguoi", ("Input.Member", member.Id.ToString()), ("Input.On", "10/09/2026"));
            page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        }
    }

    private async Task<Page> CheckAllAsync()
    {
        var page = await _office.OpenAsync(_address);
        for (var at = 0; at < page.Document.QuerySelectorAll("form[action*=Check] button[value=true]").Length; at++)
            page = await page.SubmitAsync($"li:nth-child({at + 1}) form[action*=Check] button[value=true]");
        return page;
    }

    private async Task<Page> MarkAsync(Browser browser, string? examiner, params (string Written, string Presented)[] marks)
    {
        var key = examiner is null ? (Guid?)null : (await _app.InDbAsync(db => db.CompetitionExaminers.SingleAsync(row => row.CompetitionId == Id && row.Name == examiner))).Id;
        var page = await browser.OpenAsync(CompetitionLinks.Marks(Id, key));
        var names = page.Document.QuerySelectorAll("#phieu input[name^=Marks]").Select(input => input.GetAttribute("name")!).ToList();
        return await page.SubmitAsync("#phieu", [.. names.Zip(marks.SelectMany(mark => new[] { mark.Written, mark.Presented }))]);
    }

    private Task<Page> VoteAsync(params (string, string)[] fields) => SendAsync("#bo-phieu", [("Input.On", "20/10/2026"), .. fields]);

    private (string, string) Votes(Member member, int votes) => ($"Input.Ballot.Votes[{Candidate(member)}]", $"{votes}");

    private Guid Candidate(Member member) => _app.InDbAsync(db => db.Set<CompetitionCandidate>().SingleAsync(row => row.CompetitionId == Id && row.MemberId == member.Id)).Result.Id;

    private async Task<Page> SendAsync(string form, params (string, string)[] fields) => await (await _office.OpenAsync(_address)).SubmitAsync(form, fields);

    // A form that the page no longer offers, sent all the same.
    private async Task<Page> SendPlainAsync(string handler, params (string Name, string Value)[] fields)
    {
        var page = await _office.OpenAsync(CompetitionLinks.New(_home.Ward.Id));
        page.Document.QuerySelector("#lap")!.SetAttribute("action", $"{_address}?handler={handler}");
        return await page.SubmitAsync("#lap", fields);
    }

    private static string Result(Page page, string name)
    {
        var row = page.Document.QuerySelectorAll("tr").First(row => row.QuerySelector("th[scope=row] .st-block")?.TextContent.Trim() == name);
        return string.Join(' ', row.QuerySelectorAll("th .st-why, td").Select(cell => cell.TextContent.Trim()));
    }
}
