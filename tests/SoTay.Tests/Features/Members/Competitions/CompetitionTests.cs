using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Competitions;

/// <summary>An open competition from the notice to the post, in the browser.</summary>
public sealed class CompetitionTests : CompetitionSteps
{
    [Fact]
    public async Task From_the_notice_to_the_post_that_the_decision_opens()
    {
        await AnnounceAsync();
        await RegisterAsync(An, Binh);
        (await CheckAllAsync()).Text.ShouldContain("Đủ điều kiện: 2 người");
        (await SendAsync("#chot", ("Input.On", "02/10/2026"))).Text.ShouldContain("Đang thi, chấm");

        // The member of the council reads it on the first screen and marks; who has no account is written down by the office.
        var examiner = await App.Data.BrowserAsync(Role.Member, Home.Cell, Home.Members[2]);
        (await examiner.OpenAsync("/")).Text.ShouldContain("Chấm thi tuyển");
        (await SendAsync("#chot-diem", ("Input.On", "16/10/2026"))).Text.ShouldContain("chưa cho điểm Nguyễn Đức Thí ở tiêu chí “Kiến thức chung”");
        await MarkAsync(examiner, null, ("80", "40,5"), ("70", "30"));
        await MarkAsync(Office, "Trần Văn Ngoài", ("90", "45"), ("60", "35,25"));
        (await Office.OpenAsync(Address)).Text.ShouldContain("Đã có 8 trên 8 điểm");
        var marked = await SendAsync("#chot-diem", ("Input.On", "16/10/2026"));
        // (80 + 2 x 40,5 + 90 + 2 x 45) / 2 = 170,5; (70 + 60 + 60 + 70,5) / 2 = 130,25; the greatest is 100 + 2 x 50.
        Result(marked, "Nguyễn Đức Thí").ShouldBe("Kiến thức chung: 85 Trả lời: 42,75 170,5 19 –");
        Result(marked, "Vi Thị Dự").ShouldBe("Kiến thức chung: 65 Trả lời: 32,63 130,25 0,5 –");

        var voted = await VoteAsync(("Input.Ballot.Base", "11"), ("Input.Ballot.Present", "10"), ("Input.Ballot.Issued", "10"), ("Input.Ballot.Returned", "10"), ("Input.Ballot.Invalid", "1"), Votes(An, 7), Votes(Binh, 2));
        voted.Text.ShouldContain("Cần 6 phiếu: quá 1/2 trong 11 người, 208-QĐ/TW");
        var decided = await SendAsync("#quyet-dinh", ("Input.Winner", Candidate(An).ToString()), ("Input.Number", "88-QĐ/ĐU"), ("Input.On", "25/10/2026"), ("Input.TakesOn", "01/11/2026"), ("Input.Term", "2025-2030"));
        decided.Text.ShouldContain("Nguyễn Đức Thí, quyết định 88-QĐ/ĐU ngày 25/10/2026");
        decided.Text.ShouldContain("giữ đến hết 23/01/2027");
        (await Office.OpenAsync(OrganisationLinks.PostHistory(Home.Ward.Id))).Text.ShouldContain("Nguyễn Đức Thí đang giữ Bí thư đảng ủy, từ 01/11/2026, nhiệm kỳ 2025-2030, thi tuyển, quyết định 88-QĐ/ĐU ngày 25/10/2026");
        foreach (var paper in Enum.GetValues<CompetitionPaper>()) (await Office.OpenAsync(CompetitionLinks.Paper(Id, paper))).Body.Length.ShouldBeGreaterThan(2000);
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
        var back = await (await Office.OpenAsync(Address)).SubmitAsync("#lui", ("Input.BackWhy", ""));
        back.Text.ShouldContain("Chưa ghi lý do");
        (await back.SubmitAsync("#lui", ("Input.BackWhy", "Còn hồ sơ nộp đúng hạn"))).Text.ShouldContain("lùi lại vì: Còn hồ sơ nộp đúng hạn");
        await RegisterAsync(Binh);
        var none = await (await Office.OpenAsync(Address)).SubmitAsync("#ket-thuc", ("Input.EndedOn", "03/10/2026"), ("Input.Why", "Cấp trên đã điều động người về"));
        none.Text.ShouldContain("Cấp trên đã điều động người về");
        (await Office.OpenAsync(CompetitionLinks.Of(Home.Ward.Id) + "?over=True")).Text.ShouldContain("Kết thúc, không có kết quả");
    }

    [Fact]
    public async Task It_follows_the_level_that_decides_into_another_and_a_scheme_tells_of_it()
    {
        await AnnounceAsync();
        var into = await App.Data.OrganisationAsync(OrganisationKind.Commune, await App.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == Home.Ward.ParentId)));
        await using var scope = App.Services.CreateAsyncScope();
        var lines = new List<SoTay.Features.Organisations.Schemes.MovingLine>();
        foreach (var mover in scope.ServiceProvider.GetServices<SoTay.Features.Organisations.Schemes.IMovesWithUnits>()) lines.AddRange(await mover.CountAsync([Home.Ward.Id], [], default));
        lines.Single(line => line.What.StartsWith("cuộc thi tuyển vào chức danh", StringComparison.Ordinal)).Count.ShouldBe(1);
        var (decisions, mergers) = (scope.ServiceProvider.GetRequiredService<OrganisationDecisions>(), scope.ServiceProvider.GetRequiredService<OrganisationMergers>());
        (await mergers.AbsorbAsync((await decisions.LoadAsync(Home.Ward.Id))!, (await decisions.LoadAsync(into.Id))!, new Decision(new(2026, 11, 1), "7-QĐ/TU"), SoTay.Platform.Audit.Actor.Program("test"))).ShouldBeNull();
        (await (await App.Data.BrowserAsync(Role.CommuneOffice, into)).OpenAsync(Address)).Text.ShouldContain("Đang nhận đăng ký");
        (await Office.OpenAsync(Address)).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    private async Task ForgetAsync()
    {
        Task<int> Marks() => App.InDbAsync(db => db.CompetitionMarks.CountAsync());
        async Task<int> TurnAsync()
        {
            await using var scope = App.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<CompetitionRound>().RunAsync();
        }

        (await TurnAsync()).ShouldBe(0);
        (await Marks()).ShouldBe(8);
        App.Clock.GoTo(2027, 1, 24);
        (await TurnAsync()).ShouldBe(1);
        (await Marks()).ShouldBe(4, "those of the winner stay");
        (await TurnAsync()).ShouldBe(0);
        var page = await Office.OpenAsync(Address);
        page.Text.ShouldContain("Điểm của người không được chọn đã xóa ngày 24/01/2027");
        Result(page, "Vi Thị Dự").ShouldBe("Kiến thức chung: – Trả lời: – – – 2");
        Result(page, "Nguyễn Đức Thí, được chọn").ShouldBe("Kiến thức chung: 85 Trả lời: 42,75 170,5 19 7");
    }
}
