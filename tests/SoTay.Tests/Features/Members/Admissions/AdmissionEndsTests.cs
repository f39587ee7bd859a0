using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Text;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Admissions;

/// <summary>Exceptions, votes that come from a meeting, a step taken back, and the ends of the path.</summary>
public sealed class AdmissionEndsTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync(official: 6);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Who_is_past_sixty_goes_on_only_with_a_consent_written_before()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, "Đèo Văn Ính", new(1964, 2, 1), stage: CandidateStage.Course, helper: _cell.Chair);
        var page = await (await OpenAsync(one)).SubmitAsync("#ghi", ("Input.Number", "1/GCN"), ("Input.On", "01/06/2026"));
        (string, string)[] papers = [("Papers[0].Present", "true"), ("Papers[1].Present", "true"), ("Papers[2].Present", "true"), ("Input.On", "10/11/2026")];

        page = await page.SubmitAsync("#ghi", papers);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("đã quá 60 tuổi (208-QĐ/TW 26/7/2026). Chỉ đi tiếp khi có văn bản đồng ý trước");

        page = await page.SubmitAsync("#dong-y", ("Input.Consent.Kind", "OverAge"), ("Input.Consent.Number", "34-CV/TU"), ("Input.Consent.On", "12/11/2026"));
        page.Text.ShouldContain("Chưa ghi cấp nào đồng ý");
        foreach (var (by, say) in new[] { (_cell.Cell.Name, "không tự đồng ý cho mình"), ("Ban Thường vụ Đảng ủy phường Đông Sơn", "chưa đủ cấp. Việc này phải có văn bản của ban thường vụ cấp ủy trực thuộc Trung ương") })
        {
            page = await page.SubmitAsync("#dong-y", ("Input.Consent.By", by));
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            page.Text.ShouldContain(say);
            page.Document.QuerySelector("[name='Input.Consent.By']")!.GetAttribute("value").ShouldBe(by);
        }

        page = await page.SubmitAsync("#dong-y", ("Input.Consent.By", "Ban Thường vụ Tỉnh ủy"));
        page.Text.ShouldContain("Quá 60 tuổi, Ban Thường vụ Tỉnh ủy đã đồng ý (34-CV/TU, 12/11/2026)");

        (await page.SubmitAsync("#ghi", papers)).Text.ShouldContain("đã quá 60 tuổi", Case.Sensitive, "the consent is younger than the step");
        page = await page.SubmitAsync("#ghi", [.. papers[..3], ("Input.On", "13/11/2026")]);
        page.Text.ShouldContain("Bước 4 trên 9");
        page.Text.ShouldNotContain("Chưa đạt 208");
    }

    [Fact]
    public async Task Schooling_below_the_level_needs_a_consent()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, education: GeneralEducation.Primary, stage: CandidateStage.Course, helper: _cell.Chair);
        var page = await (await OpenAsync(one)).SubmitAsync("#ghi", ("Input.Number", "1/GCN"), ("Input.On", "01/06/2026"));
        page = await page.SubmitAsync("#ghi", ("Papers[0].Present", "true"), ("Papers[1].Present", "true"), ("Papers[2].Present", "true"), ("Input.On", "10/11/2026"));

        page.Text.ShouldContain("chưa đạt trung học cơ sở (208-QĐ/TW 26/7/2026)");
    }

    [Fact]
    public async Task A_helper_short_of_months_is_taken_with_a_consent()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell);
        await _app.InDbAsync(db => db.Placements.Where(row => row.MemberId == _cell.Members[3].Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.From, new DateOnly(2026, 2, 1))));
        (string, string)[] helper = [("Input.Helper1", _cell.Members[3].Id.ToString()), ("Input.On", "20/11/2026")];
        var page = await (await OpenAsync(one)).SubmitAsync("#ghi", helper);
        page.Text.ShouldContain("chưa đủ 12 tháng cùng đơn vị");

        page = await page.SubmitAsync("#dong-y", ("Input.Consent.Kind", "HelperTime"), ("Input.Consent.Number", "12-CV/ĐU"), ("Input.Consent.On", "18/11/2026"), ("Input.Consent.By", "Đảng ủy phường Đông Sơn"));

        (await page.SubmitAsync("#ghi", helper)).Text.ShouldContain("Bước 2 trên 9");
    }

    [Fact]
    public async Task Readmission_waits_thirty_six_months_and_for_a_consent()
    {
        var page = await (await _cell.Secretary.OpenAsync(AdmissionLinks.New(_cell.Cell.Id))).SubmitAsync("#them",
            ("FullName", "Quàng Văn Pâng"), ("Sex", "Male"), ("BirthDate", "01/02/1990"), ("Education", "UpperSecondary"), ("On", "01/10/2026"), ("Kind", "Again"));
        page.Text.ShouldContain("Chưa xác nhận đã đối chiếu các trường hợp không xét kết nạp lại");
        page = await page.SubmitAsync("#them", ("NoBar", "true"));
        page.Text.ShouldContain("ghi ngày ra khỏi Đảng lần trước");
        page = await page.SubmitAsync("#them", ("LeftOn", "05/12/2023"));
        page = await page.SubmitAsync("#ghi", ("Input.Helper1", _cell.Chair.Id.ToString()), ("Input.On", "05/10/2026"));
        page = await page.SubmitAsync("#ghi", ("Input.Number", "1/GCN"), ("Input.On", "01/06/2026"));
        (string, string)[] papers = [("Papers[0].Present", "true"), ("Papers[1].Present", "true"), ("Papers[2].Present", "true")];

        page = await page.SubmitAsync("#ghi", [.. papers, ("Input.On", "10/11/2026")]);
        page.Text.ShouldContain("Chưa đủ 36 tháng từ ngày ra khỏi Đảng (208-QĐ/TW 26/7/2026). Kết nạp lại xét được từ 05/12/2026");

        _app.Clock.GoTo(2026, 12, 10);
        page = await page.SubmitAsync("#ghi", [.. papers, ("Input.On", "08/12/2026")]);
        page.Text.ShouldContain("Kết nạp lại phải có văn bản đồng ý của ban thường vụ tỉnh ủy");
        page = await page.SubmitAsync("#dong-y", ("Input.Consent.Kind", "Readmission"), ("Input.Consent.Number", "40-CV/TU"), ("Input.Consent.On", "01/12/2026"), ("Input.Consent.By", "Ban Thường vụ Tỉnh ủy"));
        (await page.SubmitAsync("#ghi", [.. papers, ("Input.On", "08/12/2026")])).Text.ShouldContain("Bước 4 trên 9");
    }

    [Fact]
    public async Task Who_is_admitted_again_comes_back_into_the_record_that_was_left()
    {
        var old = await _app.Data.MemberAsync(_cell.Cell, "Quàng Văn Pâng");
        await _app.InDbAsync(async db =>
        {
            await db.Members.Where(row => row.Id == old.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.BirthDate, new DateOnly(2000, 3, 14)));
            await db.Placements.Where(row => row.MemberId == old.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.From, new DateOnly(2018, 5, 19)));
            var record = (await MemberRecord.LoadAsync(db, old.Id))!;
            record.Leave(MemberEventKind.Resigned, new(2023, 1, 10), "07-QĐ/ĐU", new(2026, 11, 22)).ShouldBeNull();
            record.Keep();
            await db.SaveAsync(Actor.Program("test data"));
        });
        var again = await _app.Data.CandidateAsync(_cell.Cell, "Quàng Văn Pâng", stage: CandidateStage.Decision, helper: _cell.Chair);
        await _app.InDbAsync(db => db.Candidates.Where(row => row.Id == again.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Kind, AdmissionKind.Again).SetProperty(row => row.LeftOn, new DateOnly(2023, 1, 10))));
        var page = await (await OpenAsync(again)).SubmitAsync("#dong-y", ("Input.Consent.Kind", "Readmission"), ("Input.Consent.Number", "40-CV/TU"), ("Input.Consent.On", "01/10/2026"), ("Input.Consent.By", "Ban Thường vụ Tỉnh ủy"));
        page.Text.ShouldContain("Sổ còn hồ sơ cũ của người này");
        page = await page.SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "20/11/2026"));
        page.Text.ShouldContain("Chờ lễ kết nạp");

        await _app.InDbAsync(async db =>
        {
            var member = await db.Members.SingleAsync(row => row.FullName == "Quàng Văn Pâng");
            (member.Id, member.JoinedOn, member.OfficialOn, member.Membership, member.CellId).ShouldBe((old.Id, new DateOnly(2026, 11, 20), null, Membership.Probationary, _cell.Cell.Id));
            (await db.MemberEvents.Where(row => row.MemberId == old.Id).OrderBy(row => row.On).Select(row => row.Kind).ToListAsync()).ShouldBe([MemberEventKind.Admitted, MemberEventKind.Resigned, MemberEventKind.Admitted]);
        });
        (await _cell.Secretary.OpenAsync(MemberLinks.Of(old.Id))).Text.ShouldContain("10/01/2023Xin ra khỏi Đảng");
        // Form 1 of the month: admitted, not restored.
        await using var scope = _app.Services.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetRequiredService<SoTay.Features.Statistics.Figures.FigureBook>().ReadAsync("admissions", _cell.Cell, null, new(2026, 11, 1), new(2026, 11, 30), new(2026, 11, 22), CancellationToken.None);
        (figures["admissions.total"].Value, figures["balance.in"].Value).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_vote_of_a_sealed_meeting_is_picked_once_and_typed_by_nobody()
    {
        var (mine, other) = (await _app.Data.CandidateAsync(_cell.Cell, stage: CandidateStage.CellVote, helper: _cell.Chair), await _app.Data.CandidateAsync(_cell.Cell, "Cà Thị Lả", stage: CandidateStage.CellVote, helper: _cell.Chair));
        var vote = await VotedAsync(new(2026, 11, 3), VoteDecision.Admission, 6, 5);
        await VotedAsync(new(2026, 11, 4), VoteDecision.Resolution, 6, 6, "Thông qua nghị quyết tháng 11");

        var page = await OpenAsync(mine);
        page.Text.ShouldContain("03/11/2026: 5 trên 6 đồng ý, 07-NQ/CB");
        page.Text.ShouldNotContain("Thông qua nghị quyết tháng 11");
        page = await page.SubmitAsync("#ghi", ("Input.MeetingVote", vote.ToString()));
        page.Text.ShouldContain("5 trên 6 đồng ý, cần 4, 07-NQ/CB");
        page.Text.ShouldContain("Chờ quyết định kết nạp");

        page = await OpenAsync(other);
        page.Text.ShouldNotContain("5 trên 6 đồng ý");
        (await page.SubmitAsync("#ghi", ("Input.MeetingVote", vote.ToString()))).Text.ShouldContain("đã dùng cho người khác");
    }

    [Fact]
    public async Task A_meeting_that_counted_too_few_members_carries_nothing()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, stage: CandidateStage.CellVote, helper: _cell.Chair);
        var vote = await VotedAsync(new(2026, 11, 3), VoteDecision.Admission, 4, 4);

        (await (await OpenAsync(one)).SubmitAsync("#ghi", ("Input.MeetingVote", vote.ToString()))).Text.ShouldContain("Ghi 4 đảng viên chính thức, nhưng ngày 03/11/2026 danh sách chi bộ có 6");
    }

    [Fact]
    public async Task The_last_step_can_be_taken_back_before_the_decision()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, stage: CandidateStage.Decision, helper: _cell.Chair);

        var page = await (await OpenAsync(one)).SubmitAsync("#lui");
        page.Text.ShouldContain("Chờ chi bộ biểu quyết");
        page.Text.ShouldNotContain("08-NQ/CB");
        page = await (await (await page.SubmitAsync("#lui")).SubmitAsync("#lui")).SubmitAsync("#lui");
        page.Document.QuerySelector("#ghi [name='Input.Number']")!.GetAttribute("value").ShouldBe("127/GCN");

        page = await page.SubmitAsync("#ghi", ("Input.On", "21/06/2026"));
        page.Text.ShouldContain("Giấy chứng nhận có giá trị đến 21/06/2031");
    }

    [Fact]
    public async Task Who_is_no_longer_considered_leaves_no_name_behind()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, stage: CandidateStage.Decision, helper: _cell.Chair);
        var page = await OpenAsync(one);
        (await page.SubmitAsync("#thoi")).Text.ShouldContain("Chưa chọn lý do");

        page = await page.SubmitAsync("#thoi", ("Input.Reason", "RefusedAbove"), ("Input.StopOn", "20/11/2026"));

        page.Text.ShouldContain("Đã thôi xem xét (nữ)");
        page.Text.ShouldContain("Cấp trên không đồng ý, 20/11/2026");
        page.Text.ShouldContain("6 trên 6 đồng ý");
        page.Text.ShouldNotContain("Mai Anh");
        page.Text.ShouldNotContain("127/GCN");
        await _app.InDbAsync(async db =>
        {
            var kept = await db.Candidates.Include(row => row.Helpers).SingleAsync();
            (kept.FullName, kept.BirthDate, kept.CertificateNumber, kept.Helpers.Count).ShouldBe(("", null, "", 0));
            kept.SortKey.ShouldBe(VietnameseOrder.NameKey(""));
            kept.EducationSealed.ShouldBeNull();
            foreach (var row in await db.Audit.Where(row => row.Subject == one.Id).ToListAsync())
                foreach (var text in new[] { row.Before, row.After }) (text ?? "").ShouldNotContain("Mai Anh");
        });
        (await _cell.Secretary.OpenAsync(AdmissionLinks.Of(_cell.Cell.Id) + "?stage=Stopped")).Text.ShouldContain("Đã thôi xem xét (nữ)");
    }

    [Fact]
    public async Task A_probationer_who_moves_or_leaves_takes_the_path_along()
    {
        var office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _cell.Ward, "Chi bộ Trường Tiểu học Trần Phú");
        var one = await _app.Data.CandidateAsync(_cell.Cell, stage: CandidateStage.Decision, helper: _cell.Chair);
        await (await OpenAsync(one)).SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "10/11/2026"));
        var member = await _app.InDbAsync(db => db.Candidates.Select(row => row.MemberId!.Value).SingleAsync());

        await (await office.OpenAsync($"/members/{member}/placements")).SubmitAsync("form[method=post]", ("Kind", "permanent"), ("Cell", other.Id.ToString()), ("On", "20/11/2026"));
        (await office.OpenAsync(AdmissionLinks.Of(other.Id))).Text.ShouldContain("Trần Thị Mai AnhChờ lễ kết nạp");

        await (await office.OpenAsync($"/members/{member}/leaving")).SubmitAsync("form[method=post]", ("How", "Died"), ("On", "22/11/2026"));
        (await office.OpenAsync(AdmissionLinks.To(one.Id))).Text.ShouldContain("Đã rời danh sách đảng viên, 22/11/2026");
    }

    [Fact]
    public async Task Recognition_is_written_on_the_path_and_not_before_its_day()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, stage: CandidateStage.Decision, helper: _cell.Chair);
        var page = await (await OpenAsync(one)).SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "10/10/2026"));
        await page.SubmitAsync("#ghi", ("Input.On", "12/10/2026"));
        _app.Clock.GoTo(2027, 11, 1);

        page = await OpenAsync(one);
        (await page.SubmitAsync("#ghi", ("Input.On", "11/10/2027"), ("Input.For", "6"))).Text.ShouldContain("Thời gian dự bị đủ vào ngày 12/10/2027");
        var member = await _app.InDbAsync(db => db.Candidates.Select(row => row.MemberId!.Value).SingleAsync());
        var record = await _cell.Secretary.OpenAsync($"/members/{member}/statuses");
        record.Document.QuerySelector($"a[href='{AdmissionLinks.To(one.Id)}']").ShouldNotBeNull();
        var refused = await record.SubmitAsync("form[method=post]", ("What", "recognise"), ("On", "12/10/2027"), ("DecisionNumber", "61-QĐ/ĐU"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("đang có việc “Kết nạp đảng viên” chưa xong, việc này ghi ở đó");

        await page.SubmitAsync("#ghi", ("Input.On", "12/10/2027"), ("Input.For", "6"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "15-NQ/CB"));
        await (await OpenAsync(one)).SubmitAsync("#ghi", ("Input.Number", "61-QĐ/ĐU"), ("Input.On", "20/10/2027"));
        (await OpenAsync(one)).Text.ShouldContain("61-QĐ/ĐU, chính thức từ 12/10/2027");
    }

    /// <summary>Their forms are known from general knowledge only: said, never the ground of a refusal.</summary>
    [Fact]
    public async Task What_the_committees_above_bring_before_the_decision_is_said()
    {
        var page = await OpenAsync(await _app.Data.CandidateAsync(_cell.Cell, stage: CandidateStage.Decision, helper: _cell.Chair));
        page.Text.ShouldContain("Có 8-KNĐ: nghị quyết của đảng ủy cơ sở, ít nhất 2/3 tổng số ủy viên đồng ý Nên có 208-QĐ/TW 26/7/2026");
        page.Text.ShouldNotContain("Có 7-KNĐ");
        var below = await _app.Data.OrganisationAsync(OrganisationKind.Cell, await _app.Data.OrganisationAsync(OrganisationKind.Intermediate, _cell.Ward, "Đảng bộ bộ phận Xưởng 1"), "Chi bộ Chuyền 5");
        var one = await _app.Data.CandidateAsync(below, "Cà Thị Lả", stage: CandidateStage.Decision, helper: _cell.Chair);
        page = await (await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward)).OpenAsync(AdmissionLinks.To(one.Id));
        page.Text.ShouldContain("Có 7-KNĐ: báo cáo thẩm định của đảng ủy bộ phận Nên có");
        (await page.SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "10/11/2026"))).Text.ShouldContain("Chờ lễ kết nạp");
    }

    [Fact]
    public async Task A_probationer_of_the_roster_is_taken_up_at_the_ceremony()
    {
        var known = await _app.Data.MemberAsync(_cell.Cell, "Sùng Thị Dở", Membership.Probationary);
        await _app.InDbAsync(db => db.Members.Where(row => row.Id == known.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.JoinedOn, new DateOnly(2026, 8, 3))));
        var page = await _cell.Secretary.OpenAsync(AdmissionLinks.Of(_cell.Cell.Id));
        page.Text.ShouldContain("1 đảng viên dự bị của chi bộ chưa có ngày lễ kết nạp ở đây");
        page = await page.FollowAsync("a[href$=probationers]");

        (await page.SubmitAsync("#theo-doi", ("On", "20/08/2026"))).Text.ShouldContain("Chưa chọn đảng viên dự bị");
        (await page.SubmitAsync("#theo-doi", ("Member", known.Id.ToString()), ("On", "01/08/2026"))).Text.ShouldContain("ở trước bước “Quyết định kết nạp” (03/08/2026)");
        page = await page.SubmitAsync("#theo-doi", ("Member", known.Id.ToString()), ("On", "20/08/2026"));

        page.Text.ShouldContain("Hết 12 tháng ngày 20/08/2027");
        page.Text.ShouldContain("Lập lý lịch đảng viên trong 30 ngày làm việc sau lễ kết nạp, chậm nhất 05/10/2026");
        page.Text.ShouldContain("Nên có 38-HD/BTCTW 29/9/2025");
        page = await page.SubmitAsync("#giay", ("Papers[4].Present", "true"), ("Papers[4].On", "01/10/2026"));
        page.Text.ShouldNotContain("Nên có 38-HD/BTCTW 29/9/2025");
        (await _cell.Secretary.OpenAsync(AdmissionLinks.Probationers(_cell.Cell.Id))).Text.ShouldContain("Không còn ai");
    }

    private Task<Page> OpenAsync(Candidate one) => _cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id));

    /// <summary>A meeting held and sealed on a day, with one vote counted in it.</summary>
    private async Task<Guid> VotedAsync(DateOnly on, VoteDecision decision, int all, int votes, string question = "Đề nghị kết nạp Trần Thị Mai Anh")
    {
        var meeting = await _app.Data.MeetingAsync(_cell.Cell, on.Year, on.Month - (decision is VoteDecision.Resolution ? 1 : 0));
        var vote = new MeetingVote { Id = Guid.CreateVersion7(), MeetingId = meeting.Id, AgendaItemId = meeting.Items.First().Id, Decision = decision, Question = question, For = votes, Base = all, Needed = 4, Passed = true };
        await _app.InDbAsync(async db =>
        {
            db.Add(vote);
            await db.SaveAsync(Actor.Program("test data"));
            await db.Meetings.Where(row => row.Id == meeting.Id).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.HeldOn, on).SetProperty(row => row.SealedAt, _app.Clock.GetUtcNow().UtcDateTime).SetProperty(row => row.State, MeetingState.Sealed).SetProperty(row => row.ResolutionSymbol, "07-NQ/CB"));
        });
        return vote.Id;
    }
}
