using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Members.Paths;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Paths;

/// <summary>What the paths refuse, each with a sentence; nothing goes on and nothing typed is lost. The clock stands at 22/11/2026.</summary>
public sealed class PathRefusalTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private Browser _office = null!;

    private Member Who => _cell.Members[3];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync(official: 6, exempt: 1);
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("5", "toàn thể đảng viên chính thức là 7 người theo danh sách chi bộ")]
    [InlineData("9", "Ghi 9, nhưng ngày 10/11/2026")]
    public async Task A_vote_on_the_wrong_base_is_refused_with_the_right_one(string people, string say)
    {
        var page = await VotingAsync();
        page = await page.SubmitAsync("#ghi", ("Input.On", "10/11/2026"), ("Input.Base", people), ("Input.For", "5"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "11-NQ/CB"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
        page.Document.QuerySelector("#Input_Number")!.GetAttribute("value").ShouldBe("11-NQ/CB");
    }

    /// <summary>The oldest rule of striking off in the book is of 26/07/2026.</summary>
    [Fact]
    public async Task A_day_before_the_oldest_rule_meets_that_rule_and_each_request_has_its_own_day()
    {
        var page = await FirstAsync(PathKind.StrikeOff, ("Input.On", "02/02/2026"), ("Input.Ground", "inactive"));
        page = await page.SubmitAsync("#ghi", ("Input.On", "03/02/2026"), ("Input.Answer", "ignored"));
        page.Text.ShouldContain("Chờ yêu cầu kiểm điểm trước chi bộ");
        page = await page.SubmitAsync("#ghi", ("Input.On", "03/02/2026"), ("Input.Answer", "ignored"));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Ngày 03/02/2026 đã ghi một lần yêu cầu kiểm điểm");
        foreach (var day in new[] { "10/02/2026", "17/02/2026" }) page = await page.SubmitAsync("#ghi", ("Input.On", day), ("Input.Answer", "ignored"));
        (string, string)[] vote = [("Input.On", "01/03/2026"), ("Input.Base", "7"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "11-NQ/CB")];
        page = await page.SubmitAsync("#ghi", [.. vote, ("Input.For", "1")]);
        page.Text.ShouldContain("1 trên 7 đồng ý, cần 5: chưa đủ");
        page = await page.SubmitAsync("#ghi", [.. vote, ("Input.For", "5")]);
        page = await page.SubmitAsync("#ghi", ("Input.On", "10/03/2026"), ("Input.Number", "45-QĐ/ĐU"));
        page.Text.ShouldContain("Hạn khiếu nại: 21/04/2026 (208-QĐ/TW 26/7/2026)");
    }

    [Fact]
    public async Task An_ordinary_vote_may_leave_out_an_exempt_member_who_did_not_come()
    {
        var page = await FirstAsync(PathKind.Exemption, ("Input.Ground", "age"), ("Input.On", "02/11/2026"), ("Input.Confirmed", "true"));
        page.Text.ShouldContain("hôm nay từ 6 đến 7 người");
        (await page.SubmitAsync("#ghi", Counts("05/11/2026", 5))).Text.ShouldContain("là từ 6 đến 7 người theo danh sách chi bộ");
        (await page.SubmitAsync("#ghi", Counts("05/11/2026", 6))).Text.ShouldContain("Đang được miễn");
    }

    [Fact]
    public async Task A_step_before_the_one_it_needs_in_the_future_or_out_of_turn_is_refused()
    {
        var page = await VotingAsync();
        (await page.SubmitAsync("#ghi", Counts("01/11/2026", 7))).Text.ShouldContain("Ngày 01/11/2026 ở trước bước “Yêu cầu kiểm điểm trước chi bộ” (03/11/2026)");
        (await page.SubmitAsync("#ghi", Counts("23/11/2026", 7))).Text.ShouldContain("ở sau hôm nay");
        (await page.SubmitAsync("#ghi", ("Step", "decision"), ("Input.On", "20/11/2026"))).Text.ShouldContain("Chưa đến bước “Quyết định xóa tên”: còn chờ bước “Chi bộ biểu quyết đề nghị xóa tên”");
        (await page.SubmitAsync("#ghi", ("Step", "ground"), ("Input.On", "20/11/2026"))).Text.ShouldContain("Bước “Căn cứ xóa tên” đã ghi ngày 02/11/2026");
        (await page.SubmitAsync("#ghi", ("Step", "card"), ("Input.On", "20/11/2026"))).Text.ShouldContain("còn chờ bước");
    }

    [Fact]
    public async Task Two_ways_at_once_are_refused_and_a_second_one_of_the_same_moment_too()
    {
        var second = await _cell.Secretary.OpenAsync(PathLinks.New(Who.Id, PathKind.VoluntaryLeave));
        await VotingAsync();
        (await second.SubmitAsync("#ghi", ("Input.On", "20/11/2026"), ("Input.Confirmed", "true"))).Text.ShouldContain("đang có việc “Xóa tên” chưa xong");
        (await _cell.Secretary.OpenAsync(PathLinks.New(Who.Id, PathKind.Screening))).Text.ShouldContain("Chưa mở được việc này");
        // A decision that is there already is written down whatever else is open; what was open ends with it.
        var page = await FirstAsync(PathKind.Death, ("Input.On", "20/11/2026"), ("Input.Answer", "returned"));
        page.Text.ShouldContain("Đã từ trần");
        (await _cell.Secretary.OpenAsync(PathLinks.Of(_cell.Cell.Id) + "?state=Done&kind=StrikeOff")).Text.ShouldContain("Đã thôi: đã rời danh sách đảng viên");
    }

    [Fact]
    public async Task A_path_waits_for_an_open_referral_and_a_referral_for_an_open_path()
    {
        var form = await _office.OpenAsync(TransferLinks.New(Who.Id));
        (string, string)[] letter = [("Input.Kind", "Permanent"), ("Input.Place", "Chi bộ 5, Đảng bộ phường Hạc Thành"), ("Input.ReferralNumber", "12-GT/ĐU"), ("Input.IssuedOn", "20/11/2026")];
        var sent = await form.SubmitAsync("#giay", letter);
        (await _cell.Secretary.OpenAsync(PathLinks.New(Who.Id, PathKind.StrikeOff))).Text.ShouldContain("Đang có giấy giới thiệu số 12-GT/ĐU");
        await sent.SubmitAsync("#tra", ("Reason", "Không đi nữa"));
        await VotingAsync();
        (await form.SubmitAsync("#giay", letter)).Text.ShouldContain("đang có việc “Xóa tên” chưa xong");
    }

    [Fact]
    public async Task Whoever_leaves_by_a_path_takes_no_referral_along()
    {
        await (await _office.OpenAsync(TransferLinks.New(Who.Id))).SubmitAsync("#giay", ("Input.Kind", "Permanent"), ("Input.Place", "Chi bộ 5"), ("Input.ReferralNumber", "12-GT/ĐU"), ("Input.IssuedOn", "20/11/2026"));
        await FirstAsync(PathKind.Expulsion, ("Input.On", "21/11/2026"), ("Input.Number", "77-QĐ/UBKT"), ("Input.By", "UBKT Tỉnh ủy"));
        (await _app.InDbAsync(db => db.MemberTransfers.SingleAsync())).State.ShouldBe(TransferState.Withdrawn);
    }

    [Fact]
    public async Task Nobody_is_restored_into_an_ended_cell_the_same_day_or_after_death()
    {
        await FirstAsync(PathKind.Expulsion, ("Input.On", "10/11/2026"), ("Input.Number", "77-QĐ/UBKT"), ("Input.By", "UBKT Tỉnh ủy"));
        var page = await _office.OpenAsync(PathLinks.New(Who.Id, PathKind.Restoration));
        (string, string)[] typed = [("Input.Number", "61-QĐ/TU"), ("Input.By", "Ban Thường vụ Tỉnh ủy")];
        (await page.SubmitAsync("#ghi", [.. typed, ("Input.On", "10/11/2026")])).Text.ShouldContain("còn tính trong danh sách đến hết ngày 10/11/2026");
        (await page.SubmitAsync("#ghi", [.. typed, ("Input.On", "20/11/2026"), ("Input.From", "15/11/2026")])).Text.ShouldContain("Ngày bắt đầu phải từ 20/11/2026");
        await _app.InDbAsync(async db =>
        {
            (await db.Organisations.SingleAsync(row => row.Id == _cell.Cell.Id)).EndedOn = new(2026, 11, 15);
            await db.SaveAsync(Actor.Program("test"));
        });
        var refused = await page.SubmitAsync("#ghi", [.. typed, ("Input.On", "20/11/2026")]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("đã kết thúc hoạt động nên không nhận lại được");
        (await _office.OpenAsync(PathLinks.New(_cell.Members[4].Id, PathKind.Restoration))).Text.ShouldContain("không có gì để phục hồi");
    }

    [Theory]
    [InlineData(PathKind.StrikeOff, "Input.Ground", "", "Chưa chọn căn cứ")]
    [InlineData(PathKind.StrikeOff, "Input.Ground", "probation", "Chưa chọn căn cứ")]
    [InlineData(PathKind.Screening, "Input.Year", "1990", "Ghi năm không hoàn thành nhiệm vụ")]
    [InlineData(PathKind.Death, "Input.On", "", "Chưa ghi ngày")]
    [InlineData(PathKind.Death, "Input.On", "01/01/2000", "là ngày bắt đầu sinh hoạt ở chi bộ hiện nay")]
    [InlineData(PathKind.Death, "Input.On", "20/11/2026", "Chưa chọn kết quả của bước “Từ trần”")]
    [InlineData(PathKind.Expulsion, "Input.Number", "", "Chưa ghi số nghị quyết hoặc quyết định")]
    [InlineData(PathKind.Expulsion, "Input.Number", "1-QĐ", "Chưa ghi cấp nào quyết định")]
    [InlineData(PathKind.Exemption, "Input.Ground", "age", "Chưa xác nhận điều kiện: đã có đơn của chính đảng viên")]
    public async Task What_is_missing_or_wrong_is_said(PathKind kind, string field, string value, string say)
    {
        (string, string)[] rest = kind is PathKind.Death && value.StartsWith("01", StringComparison.Ordinal) ? [("Input.Answer", "family")] : [];
        var page = await FirstAsync(kind, [(field, value), .. rest]);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(say);
    }

    [Fact]
    public async Task The_last_step_is_taken_back_and_a_path_is_given_up_with_a_reason()
    {
        var page = await VotingAsync();
        page = await page.SubmitAsync("#ghi", Counts("10/11/2026", 7));
        page.Text.ShouldContain("Chờ quyết định xóa tên");
        page = await page.SubmitAsync("#lui");
        page.Text.ShouldContain("Chờ chi bộ biểu quyết đề nghị xóa tên");
        page.Text.ShouldNotContain("11-NQ/CB");
        (await page.SubmitAsync("#thoi")).Text.ShouldContain("Chưa chọn lý do");
        page = await page.SubmitAsync("#thoi", ("Reason", "VoteFailed"), ("StopOn", "20/11/2026"));
        page.Text.ShouldContain("Đã thôi: chi bộ biểu quyết không đủ tỷ lệ");
        page.Document.QuerySelector("#ghi").ShouldBeNull();
        (await _cell.Secretary.OpenAsync(PathLinks.New(Who.Id, PathKind.StrikeOff))).Document.QuerySelector("#ghi").ShouldNotBeNull("it can be opened anew");
        var done = await FirstAsync(PathKind.Death, ("Input.On", "20/11/2026"), ("Input.Answer", "returned"));
        done.Document.QuerySelector("#lui, #thoi").ShouldBeNull("what is in the record is not taken back here");
    }

    [Fact]
    public async Task A_vote_of_a_sealed_meeting_is_picked_by_one_path()
    {
        var meeting = await _app.Data.MeetingAsync(_cell.Cell, 2026, 11);
        var vote = new MeetingVote { Id = Guid.CreateVersion7(), MeetingId = meeting.Id, AgendaItemId = meeting.Items.First().Id, Decision = VoteDecision.StrikeOff, Question = $"Đề nghị xóa tên {Who.FullName}", For = 6, Against = 1, Base = 7, Needed = 5, Passed = true };
        await _app.InDbAsync(async db =>
        {
            db.Add(vote);
            await db.SaveAsync(Actor.Program("test data"));
            await db.Meetings.Where(row => row.Id == meeting.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldOn, new DateOnly(2026, 11, 5))
                .SetProperty(row => row.SealedAt, _app.Clock.GetUtcNow().UtcDateTime).SetProperty(row => row.State, MeetingState.Sealed).SetProperty(row => row.ResolutionSymbol, "07-NQ/CB"));
        });
        var page = await VotingAsync();
        page.Text.ShouldContain("05/11/2026: 6 trên 7 đồng ý, 07-NQ/CB");
        page = await page.SubmitAsync("#ghi", ("Input.MeetingVote", vote.Id.ToString()));
        page.Text.ShouldContain("6 trên 7 đồng ý, cần 5. Số 07-NQ/CB");

        var other = await VotingAsync(_cell.Members[4]);
        other.Text.ShouldNotContain("6 trên 7 đồng ý");
        (await other.SubmitAsync("#ghi", ("Input.MeetingVote", vote.Id.ToString()))).Text.ShouldContain("đã dùng cho người khác");
    }

    [Fact]
    public async Task The_office_sees_what_waits_below_and_strangers_see_nothing()
    {
        var address = (await VotingAsync()).Address.AbsolutePath;
        (await _office.OpenAsync("/")).Text.ShouldContain($"Xóa tên: {Who.FullName}");
        (await _cell.Secretary.OpenAsync("/")).Text.ShouldContain($"Xóa tên: {Who.FullName}Chờ chi bộ biểu quyết đề nghị xóa tên");
        var list = await _office.OpenAsync(PathLinks.Of(_cell.Ward.Id));
        list.Text.ShouldContain($"Xóa tên. Người làm: chi bộ. {_cell.Cell.Name}");
        (await (await _app.Data.BrowserAsync(Role.Secretary, await _app.Data.OrganisationAsync())).OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await _app.Data.BrowserAsync(Role.Member, _cell.Cell, _cell.Members[4])).OpenAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var reader = await (await _app.Data.BrowserAsync(Role.CommuneSecretary, _cell.Ward)).OpenAsync(address);
        reader.Text.ShouldContain("Bí thư chi bộ hoặc Ban Xây dựng Đảng ghi bước này.");
        reader.Document.QuerySelector("main form[method=post]").ShouldBeNull();
    }

    [Fact]
    public async Task Papers_are_filled_from_what_is_known()
    {
        var page = await VotingAsync();
        page = await page.SubmitAsync("#ghi", Counts("10/11/2026", 7));
        foreach (var (form, say) in new[]
        {
            ("minutes", $"họp xét đề nghị xóa tên trong danh sách đảng viên đối với đồng chí {Who.FullName}"), ("resolution", "đồng ý 7; không đồng ý 0"), ("decision", $"Điều 1. Xóa tên đồng chí {Who.FullName}"),
        })
            SoTay.Features.Documents.DocumentContent.Judge((await _cell.Secretary.OpenAsync(page.Address.AbsolutePath + "/file?form=" + form)).Body).Content!.Words.ShouldContain(say);
        (await _cell.Secretary.OpenAsync(page.Address.AbsolutePath + "/file?form=other")).Text.ShouldContain("Chờ quyết định xóa tên");
    }

    [Fact]
    public async Task What_is_open_or_in_force_goes_where_the_member_goes_and_ends_where_it_is_ended_by_hand()
    {
        var open = (await VotingAsync()).Address.AbsolutePath;
        var exempt = _cell.Members[4];
        var page = await (await _cell.Secretary.OpenAsync(PathLinks.New(exempt.Id, PathKind.Exemption))).SubmitAsync("#ghi", ("Input.Ground", "age"), ("Input.On", "02/11/2026"), ("Input.Confirmed", "true"));
        page = await page.SubmitAsync("#ghi", Counts("05/11/2026", 7));
        var other = await _app.Data.OrganisationAsync(parent: _cell.Ward, name: "Chi bộ thôn Nà Lung");
        foreach (var member in new[] { Who, exempt })
            await (await _office.OpenAsync($"/members/{member.Id}/placements")).SubmitAsync("form[method=post]:not([action])", ("Kind", "permanent"), ("Cell", other.Id.ToString()), ("On", "20/11/2026"));
        (await _office.OpenAsync(open)).Text.ShouldContain("Tư cách đảng viên, Chi bộ thôn Nà Lung");
        (await _cell.Secretary.OpenAsync(open)).Status.ShouldBe(HttpStatusCode.NotFound);

        await (await _office.OpenAsync($"/members/{exempt.Id}/statuses")).SubmitAsync("form[method=post]", ("What", "end-exemption"), ("On", "21/11/2026"));
        (await _office.OpenAsync(page.Address.AbsolutePath)).Text.ShouldContain("Đang được miễn");
        (await _app.InDbAsync(db => db.MemberPaths.SingleAsync(row => row.MemberId == exempt.Id))).State.ShouldBe(PathState.Done);
        await (await _office.OpenAsync($"/members/{Who.Id}/leaving")).SubmitAsync("form[method=post]", ("How", "Died"), ("On", "22/11/2026"));
        (await _office.OpenAsync(open)).Text.ShouldContain("Đã thôi: đã rời danh sách đảng viên");
    }

    [Fact]
    public async Task A_cell_that_is_divided_or_goes_into_another_takes_what_is_open_along()
    {
        await VotingAsync();
        var beside = await _app.Data.OrganisationAsync(parent: _cell.Ward);
        await using var scope = _app.Services.CreateAsyncScope();
        var (mergers, units, office) = (scope.ServiceProvider.GetRequiredService<OrganisationMergers>(), scope.ServiceProvider.GetRequiredService<OrganisationDecisions>(), Actor.Program("test"));
        var (no, made) = await mergers.SplitAsync((await units.LoadAsync(_cell.Cell.Id))!, (await units.LoadAsync(_cell.Ward.Id))!, new("Chi bộ Tổ dân phố 4B", "97.1", OrganisationKind.Cell), [Who.Id], [], new Decision(new(2026, 11, 20), "15-QĐ/ĐU"), office);
        no.ShouldBeNull();
        (await CellOfPathAsync()).ShouldBe(made!.Id);
        (await mergers.AbsorbAsync((await units.LoadAsync(made.Id))!, (await units.LoadAsync(beside.Id))!, new Decision(new(2026, 11, 21), "16-QĐ/ĐU"), office)).ShouldBeNull();
        (await CellOfPathAsync()).ShouldBe(beside.Id);
    }

    private Task<Guid> CellOfPathAsync() => _app.InDbAsync(db => db.MemberPaths.Select(row => row.OrganisationId).SingleAsync());

    /// <summary>Striking off at its vote: ground on 02/11, self-review on 03/11.</summary>
    private async Task<Page> VotingAsync(Member? of = null)
    {
        var page = await (await _cell.Secretary.OpenAsync(PathLinks.New((of ?? Who).Id, PathKind.StrikeOff))).SubmitAsync("#ghi", ("Input.On", "02/11/2026"), ("Input.Ground", "card"));
        return await page.SubmitAsync("#ghi", ("Input.On", "03/11/2026"), ("Input.Answer", "made"));
    }

    private async Task<Page> FirstAsync(PathKind kind, params (string, string)[] typed) => await (await _cell.Secretary.OpenAsync(PathLinks.New(Who.Id, kind))).SubmitAsync("#ghi", typed);

    private static (string, string)[] Counts(string on, int people) =>
        [("Input.On", on), ("Input.Base", $"{people}"), ("Input.For", $"{people}"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "11-NQ/CB")];
}
