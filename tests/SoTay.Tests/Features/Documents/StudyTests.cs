using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Documents;
using SoTay.Features.Documents.Studies;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Documents;

/// <summary>A document is studied: given to units, by cells to members; what is read and finished is counted, and nothing of the answers is kept.</summary>
public sealed class StudyTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private AnswerDesk _desk = null!;
    private Browser _office = null!;

    private Organisation Ward => _desk.Cell.Ward;

    private Organisation Cell => _desk.Cell.Cell;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _desk = await AnswerDesk.OpenAsync(_app);
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, Ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task From_the_ward_to_the_member_and_back_as_counts()
    {
        var outline = await (await _office.OpenAsync(DocumentLinks.To(_desk.Upper.Id))).FollowAsync("a[href*='/outlines/']");
        outline.Document.QuerySelector("textarea[name=Outline]")!.TextContent.ShouldContain("I. MỤC TIÊU\nII. CHỈ TIÊU");
        var study = await outline.SubmitAsync("main form", ("Deadline", "15/12/2026"), ("Discussion", "Chi bộ chọn việc nào trước?"));
        await (await study.FollowAsync("a[href$='/questions']")).SubmitAsync("#them", [.. Question("Bao nhiêu hộ làm homestay?", 1, "Mười", "Hai mươi"), ("Input.Where", "I. MỤC TIÊU")]);
        study = await (await study.FollowAsync("a[href$='/recipients']")).SubmitAsync("main form");
        study.Text.ShouldContain("Chưa giao cho đảng viên: 1 đơn vị");

        var own = await (await _desk.OpenAsync("/")).FollowAsync("a[href^='/messages/']");
        own.Text.ShouldContain("Chưa giao cho đảng viên nào");
        own = await (await own.FollowAsync("a[href$='/recipients']")).SubmitAsync("main form");
        own.Text.ShouldContain("Chưa đọc: 6 đồng chí");

        var member = await _app.Data.BrowserAsync(Role.Member, Cell, _desk.Cell.Members[2]);
        var mine = await (await member.OpenAsync("/")).FollowAsync("a[href^='/studies/']");
        mine.Text.ShouldContain("Chi bộ chọn việc nào trước?");
        mine = await mine.SubmitAsync("form[action*='Reading']");
        mine.Text.ShouldContain("Đã đọc");
        var wrong = await mine.SubmitAsync("#kiem-tra", ("Answers[0]", "0"));
        wrong.Text.ShouldContain("Đúng 0 trên 1 câu");
        wrong.Text.ShouldContain("Đáp án: Hai mươi. Đọc lại: I. MỤC TIÊU");
        wrong.Response.Headers.Contains("X-Keep").ShouldBeTrue("a saved copy would show it to the next one");
        (await member.OpenAsync(new Uri(wrong.Document.QuerySelector("a[href*='#dong-']")!.GetAttribute("href")!, UriKind.Relative).ToString())).Document.QuerySelector("#dong-3")!.TextContent.ShouldBe("I. MỤC TIÊU");
        (await mine.SubmitAsync("#kiem-tra", ("Answers[0]", "1"))).Text.ShouldContain("Đúng 1 trên 1 câu");
        (await member.OpenAsync("/")).Text.ShouldNotContain("Học tập 03-CTr/ĐU");

        (await _desk.OpenAsync(own.Address.AbsolutePath)).Text.ShouldContain("6 được giao 1 đã đọc 1 đã tự kiểm tra");
        var counted = await _office.OpenAsync(study.Address.AbsolutePath);
        counted.Text.ShouldContain("6 được giao 1 đã đọc 1 đã tự kiểm tra");
        counted.Text.ShouldContain("0 trên 1 đơn vị không còn ai chưa đọc");
        counted.Text.ShouldNotContain(_desk.Cell.Members[2].FullName);
        (await counted.FollowAsync($"a[href='{StudyLinks.To(Cell.Id, await StudyAsync())}']")).Text.ShouldContain("Còn 5 đồng chí chưa đọc.", customMessage: "names stay in the cell");
    }

    [Fact]
    public async Task Answers_and_results_are_kept_nowhere_and_seen_by_nobody_else()
    {
        var study = await GivenAsync();
        var member = await _app.Data.BrowserAsync(Role.Member, Cell, _desk.Cell.Members[2]);
        await (await member.OpenAsync(StudyLinks.Own(study))).SubmitAsync("#kiem-tra", ("Answers[0]", "0"));

        (await member.OpenAsync(StudyLinks.Own(study))).Document.QuerySelectorAll("input:checked").ShouldBeEmpty();
        typeof(StudyMember).GetProperties().Select(property => property.Name).ShouldBe(["StudyId", "MemberId", "OrganisationId", "GivenAt", "ReadAt", "FinishedAt", "Version"], ignoreOrder: true);
        var shown = await _desk.OpenAsync(StudyLinks.To(Cell.Id, study));
        shown.Text.ShouldContain("1 đã tự kiểm tra");
        shown.Text.ShouldNotContain("Đúng 0");
        (await (await _app.Data.BrowserAsync(Role.Member, Cell)).OpenAsync(StudyLinks.Own(study))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await member.OpenAsync(StudyLinks.To(Cell.Id, study))).Text.ShouldNotContain("Chưa đọc:", customMessage: "names stay with who keeps the roster");
    }

    [Fact]
    public async Task An_unanswered_question_is_asked_for_and_the_others_stay_chosen()
    {
        var study = await GivenAsync(("Câu hai?", 0));
        var refused = await (await MineAsync(study)).SubmitAsync("#kiem-tra", ("Answers[1]", "1"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Còn 1 câu chưa chọn");
        refused.Document.QuerySelector("input[name='Answers[1]']:checked")!.GetAttribute("value").ShouldBe("1");
        (await _app.InDbAsync(db => db.StudyMembers.CountAsync(row => row.FinishedAt != null))).ShouldBe(0);
    }

    [Fact]
    public async Task A_question_needs_choices_and_exactly_one_right_one()
    {
        var study = await MadeAsync();
        var form = await _office.OpenAsync(StudyLinks.Questions(Ward.Id, study));
        (await form.SubmitAsync("#them", Question(" ", 0, "a", "b"))).Text.ShouldContain("Chưa ghi câu hỏi");
        (await form.SubmitAsync("#them", Question("Câu?", 0, "a"))).Text.ShouldContain("ít nhất hai đáp án");
        (await form.SubmitAsync("#them", Question("Câu?", 0, "Hai mươi", "hai MƯƠI"))).Text.ShouldContain("Có hai đáp án giống nhau");
        (await form.SubmitAsync("#them", Question("Câu?", -1, "a", "b"))).Text.ShouldContain("Chưa đánh dấu đáp án đúng");
        var two = await form.SubmitAsync("#them", [.. Question("Câu nào?", 0, "một", "hai"), ("Input.Choices[1].IsRight", "true")]);
        two.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        two.Text.ShouldContain("Câu này đánh dấu 2 đáp án đúng, chỉ được một");
        two.Document.QuerySelector("input[name='Input.Choices[1].Words']")!.GetAttribute("value").ShouldBe("hai");
        (await _app.InDbAsync(db => db.StudyQuestions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Questions_stay_once_somebody_has_answered_them()
    {
        var study = await GivenAsync();
        var form = await _office.OpenAsync(StudyLinks.Questions(Ward.Id, study));
        await (await MineAsync(study)).SubmitAsync("#kiem-tra", ("Answers[0]", "1"));
        (await form.SubmitAsync("#them", Question("Câu?", 0, "a", "b"))).Text.ShouldContain("câu hỏi không đổi được nữa");
        (await form.SubmitAsync("form[action*='Removal']")).Text.ShouldContain("câu hỏi không đổi được nữa");
        (await _app.InDbAsync(db => db.StudyQuestions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_outline_a_past_day_and_another_ones_text_are_refused_and_kept()
    {
        var form = await _office.OpenAsync(StudyLinks.Outline(Ward.Id, _desk.Upper.Id));
        (await form.SubmitAsync("main form", ("Deadline", "15/12/2026"), ("Outline", " "))).Text.ShouldContain("Đề cương còn trống");
        (await form.SubmitAsync("main form", ("Deadline", "21/11/2026"))).Text.ShouldContain("Hạn học đã qua");
        (await form.SubmitAsync("main form", ("Deadline", ""))).Text.ShouldContain("Chưa ghi hạn học");
        await form.SubmitAsync("main form", ("Deadline", "15/12/2026"));

        var late = await form.SubmitAsync("main form", ("Deadline", "16/12/2026"), ("Outline", "Bản của tôi"));
        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Text.ShouldContain("Người khác vừa sửa đề cương này. Hai bản còn ở đây");
        late.Document.QuerySelector("textarea[name=Outline]")!.TextContent.Trim().ShouldBe("Bản của tôi");
        (await late.SubmitAsync("main form")).Text.ShouldContain("Bản của tôi");
        (await _app.InDbAsync(db => db.DocumentStudies.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_study_stops_when_its_document_is_replaced_and_leads_to_the_new_one()
    {
        var study = await GivenAsync();
        var mine = await MineAsync(study);
        var newer = new Document { OrganisationId = Ward.Id, Type = "CTr", Number = 9, Term = "2025-2030", Symbol = "09-CTr/ĐU", IssuedOn = new(2026, 11, 21), Subject = "sửa đổi" };
        await _desk.AddAsync(newer);
        await _app.InDbAsync(db => db.Documents.Where(row => row.Id == _desk.Upper.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastDay, new DateOnly(2026, 11, 20)).SetProperty(row => row.ReplacedById, newer.Id)));

        (await mine.SubmitAsync("form[action*='Reading']")).Text.ShouldContain("03-CTr/ĐU hết hiệu lực sau ngày 20/11/2026, thay bằng 09-CTr/ĐU nên lượt học dừng lại");
        (await _desk.OpenAsync("/")).Text.ShouldNotContain("Học tập 03-CTr/ĐU hạn");
        var shown = await _office.OpenAsync(StudyLinks.To(Ward.Id, study));
        shown.Text.ShouldContain("không ai bị tính là thiếu");
        shown.Document.QuerySelector($"a[href='{DocumentLinks.To(newer.Id)}']").ShouldNotBeNull();
        (await _office.OpenAsync(StudyLinks.Outline(Ward.Id, newer.Id))).Status.ShouldBe(HttpStatusCode.OK);
        (await _app.InDbAsync(db => db.StudyMembers.CountAsync(row => row.ReadAt != null))).ShouldBe(0);
    }

    [Fact]
    public async Task After_the_day_it_is_still_read_and_says_so()
    {
        var study = await GivenAsync();
        _app.Clock.GoTo(2026, 12, 20);
        var mine = await MineAsync(study);
        mine.Text.ShouldContain("Hạn đã qua. Vẫn đọc, tự kiểm tra được.");
        (await mine.SubmitAsync("form[action*='Reading']")).Text.ShouldContain("Đã đọc");
        (await _desk.OpenAsync(StudyLinks.To(Cell.Id, study))).Text.ShouldContain("đã qua; vẫn đọc, tự kiểm tra được");
    }

    [Fact]
    public async Task Exempt_members_are_chosen_by_name_and_who_lives_elsewhere_for_a_time_studies_there()
    {
        var (exempt, away, guest) = (await _app.Data.MemberAsync(Cell, exempt: true), _desk.Cell.Members[3], await _app.Data.MemberAsync(await _app.Data.OrganisationAsync(OrganisationKind.Cell, Ward)));
        var other = await _app.Data.OrganisationAsync(OrganisationKind.Cell, Ward);
        await _app.InDbAsync(db => db.Set<Member>().Where(row => row.Id == away.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.TemporaryCellId, other.Id)));
        await _app.InDbAsync(db => db.Set<Member>().Where(row => row.Id == guest.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.TemporaryCellId, Cell.Id)));
        var study = await MadeAsync();
        await GiveUnitsAsync(study);

        var form = await _desk.OpenAsync(StudyLinks.Recipients(Cell.Id, study));
        form.Text.ShouldContain("Tất cả 6 đảng viên, trừ 1 đồng chí được miễn sinh hoạt");
        form.Text.ShouldContain($"{exempt.FullName} (miễn sinh hoạt)");
        form.Document.QuerySelectorAll("input[name=Chosen]").Select(box => box.GetAttribute("value")).ShouldSatisfyAllConditions(boxes => boxes.ShouldContain($"{guest.Id}"), boxes => boxes.ShouldNotContain($"{away.Id}"));
        (await form.SubmitAsync("main form", ("Everyone", "false"))).Text.ShouldContain("Chưa chọn ai");
        (await form.SubmitAsync("main form")).Text.ShouldContain("6 được giao");
        (await (await _desk.OpenAsync(StudyLinks.Recipients(Cell.Id, study))).SubmitAsync("main form", ("Chosen", $"{exempt.Id}"))).Text.ShouldContain("7 được giao");
    }

    [Fact]
    public async Task Who_moves_away_counts_no_more_and_may_still_read_and_the_new_cell_takes_the_marks_over()
    {
        var (study, moved, other) = (await GivenAsync(), _desk.Cell.Members[2], await _app.Data.CellAsync());
        var mine = await MineAsync(study);
        await mine.SubmitAsync("form[action*='Reading']");
        var near = await _app.Data.OrganisationAsync(OrganisationKind.Cell, Ward);
        await _app.InDbAsync(db => db.Set<Member>().Where(row => row.Id == moved.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.CellId, near.Id)));

        var shown = await _desk.OpenAsync(StudyLinks.To(Cell.Id, study));
        shown.Text.ShouldContain("5 được giao 0 đã đọc");
        shown.Text.ShouldContain("1 đồng chí đã chuyển đi sau khi được giao, không tính");
        (await (await _app.Data.BrowserAsync(Role.Member, near, moved)).OpenAsync(StudyLinks.Own(study))).Text.ShouldContain("Đồng chí đã chuyển sinh hoạt nên lượt học này không tính ở");
        await GiveUnitsAsync(study);
        var secretary = await _app.Data.BrowserAsync(Role.Secretary, near);
        (await (await secretary.OpenAsync(StudyLinks.Recipients(near.Id, study))).SubmitAsync("main form")).Text.ShouldContain("1 được giao 1 đã đọc");
        (await other.Secretary.OpenAsync(StudyLinks.To(other.Cell.Id, study))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_ended_unit_is_named_and_asked_no_more()
    {
        var second = await _app.Data.OrganisationAsync(OrganisationKind.Cell, Ward, "Chi bộ Trường Tiểu học Đông Sơn");
        var study = await MadeAsync();
        await GiveUnitsAsync(study);
        (await _office.OpenAsync(StudyLinks.To(Ward.Id, study))).Text.ShouldContain("Chưa giao cho đảng viên: 2 đơn vị");
        var form = await (await _app.Data.BrowserAsync(Role.Secretary, second)).OpenAsync(StudyLinks.Recipients(second.Id, study));
        await _app.InDbAsync(db => db.Set<Organisation>().Where(row => row.Id == second.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedOn, new DateOnly(2026, 11, 21))));

        var shown = await _office.OpenAsync(StudyLinks.To(Ward.Id, study));
        shown.Text.ShouldContain("Chưa giao cho đảng viên: 1 đơn vị");
        shown.Text.ShouldContain("đã kết thúc 21/11/2026, không đòi nữa");
        form.Status.ShouldBe(HttpStatusCode.OK);
        (await _office.OpenAsync(StudyLinks.Recipients(Ward.Id, study))).Text.ShouldContain("Đã giao cho tất cả 2 đơn vị");
    }

    [Fact]
    public async Task A_cell_studies_by_itself_and_lists_what_it_studies()
    {
        (await _desk.OpenAsync(StudyLinks.Of(Cell.Id))).Text.ShouldContain("Chưa có văn bản nào giao học tập");
        var study = await (await (await _desk.ReadAsync()).FollowAsync("a[href*='/outlines/']")).SubmitAsync("main form", ("Deadline", "15/12/2026"));
        (await (await study.FollowAsync("a[href$='/recipients']")).SubmitAsync("main form")).Text.ShouldContain("6 được giao");
        (await _desk.OpenAsync(StudyLinks.Of(Cell.Id))).Text.ShouldContain("03-CTr/ĐU: về phát triển du lịch cộng đồng");
        (await _desk.ReadAsync()).Text.ShouldContain("Kết quả học tập");
        var member = await _app.Data.BrowserAsync(Role.Member, Cell, _desk.Cell.Members[2]);
        (await member.OpenAsync(StudyLinks.Outline(Cell.Id, _desk.Upper.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await TestCommands.RunAsync(_app.Store, "verify")).ShouldSatisfyAllConditions(found => found.Code.ShouldBe(0, found.Out));
    }

    [Fact]
    public async Task A_unit_is_told_when_a_document_comes_to_it_with_a_day_to_answer()
    {
        var second = await _app.Data.OrganisationAsync(OrganisationKind.Cell, Ward);
        var secretary = await _app.Data.MemberAsync(second);
        await _desk.AddAsync(new Post { OrganisationId = second.Id, MemberId = secretary.Id, Kind = PostKind.Secretary, From = TestData.Beginning });
        var browser = await _app.Data.BrowserAsync(Role.Secretary, second, secretary);
        await (await _office.OpenAsync(DocumentLinks.Recipients(_desk.Upper.Id))).SubmitAsync("main form", ("Everyone", "true"), ("AnswerBy", "15/12/2026"));

        var home = await browser.OpenAsync("/");
        home.Text.ShouldContain("Văn bản mới: 03-CTr/ĐU");
        home.Text.ShouldContain("Ban hành văn bản thực hiện trước ngày 15/12/2026");
        (await home.FollowAsync("a[href^='/messages/']")).Address.AbsolutePath.ShouldBe(DocumentLinks.To(_desk.Upper.Id));
        (await browser.OpenAsync("/")).Text.ShouldNotContain("Văn bản mới: 03-CTr/ĐU");
    }

    private async Task<Guid> MadeAsync(params (string Words, int Right)[] more)
    {
        var page = await (await _office.OpenAsync(StudyLinks.Outline(Ward.Id, _desk.Upper.Id))).SubmitAsync("main form", ("Deadline", "15/12/2026"));
        foreach (var (words, right) in more) await (await page.FollowAsync("a[href$='/questions']")).SubmitAsync("#them", Question(words, right, "Mười", "Hai mươi"));
        return await StudyAsync();
    }

    private async Task<Guid> GivenAsync(params (string Words, int Right)[] more)
    {
        var study = await MadeAsync([("Bao nhiêu hộ làm homestay?", 1), .. more]);
        await GiveUnitsAsync(study);
        await (await _desk.OpenAsync(StudyLinks.Recipients(Cell.Id, study))).SubmitAsync("main form");
        return study;
    }

    private async Task GiveUnitsAsync(Guid study) => await (await _office.OpenAsync(StudyLinks.Recipients(Ward.Id, study))).SubmitAsync("main form", ("Everyone", "true"));

    private async Task<Page> MineAsync(Guid study) => await (await _app.Data.BrowserAsync(Role.Member, Cell, _desk.Cell.Members[2])).OpenAsync(StudyLinks.Own(study));

    private Task<Guid> StudyAsync() => _app.InDbAsync(db => db.DocumentStudies.Select(row => row.Id).SingleAsync());

    private static (string, string)[] Question(string words, int right, params string[] choices) =>
        [("Input.Words", words), .. choices.Select((choice, at) => ($"Input.Choices[{at}].Words", choice)), .. right < 0 ? [] : new[] { ($"Input.Choices[{right}].IsRight", "true") }];
}
