using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Admissions;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Admissions;

/// <summary>What the path refuses, each with a sentence; nothing goes on and nothing typed is lost.</summary>
public sealed class AdmissionRefusalTests : IAsyncLifetime
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
    public async Task A_new_name_needs_sex_whole_birth_date_and_education()
    {
        var page = await (await _cell.Secretary.OpenAsync(AdmissionLinks.New(_cell.Cell.Id))).SubmitAsync("#them", ("FullName", "Giàng A Tủa"), ("BirthDate", "2001"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Chưa chọn giới tính");
        page.Text.ShouldContain("Chưa ghi đủ ngày, tháng, năm sinh");
        page.Text.ShouldContain("Chưa chọn trình độ giáo dục phổ thông");
        page.Document.QuerySelector("#FullName")!.GetAttribute("value").ShouldBe("Giàng A Tủa");
    }

    [Fact]
    public async Task The_same_person_is_not_listed_twice_in_a_cell()
    {
        await _app.Data.CandidateAsync(_cell.Cell, "Giàng A Tủa", new(2001, 5, 6));

        var page = await (await _cell.Secretary.OpenAsync(AdmissionLinks.New(_cell.Cell.Id)))
            .SubmitAsync("#them", ("FullName", "Giang A Tủa"), ("Sex", "Male"), ("BirthDate", "06/05/2001"), ("Education", "UpperSecondary"));

        page.Text.ShouldContain("đang có trong danh sách của");
    }

    [Fact]
    public async Task A_helper_is_official_and_twelve_months_in_the_cell()
    {
        var probationer = await _app.Data.MemberAsync(_cell.Cell, "Sùng Thị Dở", Membership.Probationary);
        await MoveInAsync(_cell.Members[3], new(2026, 2, 1));

        await RefusedAsync(CandidateStage.Helpers, "không phải đảng viên chính thức của chi bộ này", ("Input.Helper1", probationer.Id.ToString()), ("Input.On", "20/11/2026"));
        await RefusedAsync(CandidateStage.Helpers, "sinh hoạt ở chi bộ từ 01/02/2026, chưa đủ 12 tháng cùng đơn vị (208-QĐ/TW 26/7/2026)", ("Input.Helper1", _cell.Members[3].Id.ToString()), ("Input.On", "20/11/2026"));
        await RefusedAsync(CandidateStage.Helpers, "Chưa chọn người giúp đỡ", ("Input.On", "20/11/2026"));
        await RefusedAsync(CandidateStage.Helpers, "phải là hai đảng viên khác nhau", ("Input.Helper1", _cell.Chair.Id.ToString()), ("Input.Helper2", _cell.Chair.Id.ToString()), ("Input.On", "20/11/2026"));
    }

    [Fact]
    public async Task A_certificate_past_its_sixty_months_is_refused_when_written_and_at_the_vote()
    {
        await RefusedAsync(CandidateStage.Course, "hết hạn từ 12/05/2025 (208-QĐ/TW 26/7/2026) nên chưa ghi. Phải học lại; có giấy mới thì ghi số và ngày của giấy ấy ở đây", ("Input.Number", "9/GCN"), ("Input.On", "11/05/2020"));
        await RefusedAsync(CandidateStage.Course, "Chưa ghi số", ("Input.On", "11/05/2026"));

        var one = await _app.Data.CandidateAsync(_cell.Cell, "Hoàng Văn Sinh", stage: CandidateStage.CellVote, helper: _cell.Chair);
        _app.Clock.GoTo(2031, 7, 1);
        await RefusedAsync(one, "hết hạn từ 21/06/2031", Vote("25/06/2031", 6, 6));
    }

    [Fact]
    public async Task Who_is_under_age_cannot_apply_until_the_day()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, "Lầu A Dơ", new(2008, 12, 1), stage: CandidateStage.Application - 1, helper: _cell.Chair);
        var page = await (await _cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id))).SubmitAsync("#ghi", ("Input.Number", "1/GCN"), ("Input.On", "01/10/2026"));
        page.Text.ShouldContain("Chưa đạt");

        await RefusedAsync(one, "chưa đủ 18 tuổi (208-QĐ/TW 26/7/2026). Bước này ghi được từ 01/12/2026", All(3, ("Input.On", "20/11/2026")));
    }

    [Fact]
    public async Task A_step_is_not_dated_before_the_one_it_needs_nor_in_the_future()
    {
        await RefusedAsync(CandidateStage.Helpers, "ở trước ngày đưa vào danh sách (01/08/2026)", ("Input.Helper1", _cell.Chair.Id.ToString()), ("Input.On", "31/07/2026"));
        await RefusedAsync(CandidateStage.Application, "ở trước bước “Phân công người giúp đỡ” (05/08/2026)", All(3, ("Input.On", "04/08/2026")));
        await RefusedAsync(CandidateStage.Opinions, "ở sau hôm nay", All(3, ("Input.On", "23/11/2026")));
        await RefusedAsync(CandidateStage.CellVote, "ở trước bước “Ý kiến đoàn thể và nơi cư trú” (15/09/2026)", Vote("14/09/2026", 6, 6));
        await RefusedAsync(CandidateStage.Decision, "ở trước bước “Chi bộ biểu quyết” (05/10/2026)", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "04/10/2026"));
    }

    [Fact]
    public async Task A_vote_is_counted_on_all_official_members_of_that_day()
    {
        await RefusedAsync(CandidateStage.CellVote, "Ghi 5 đảng viên chính thức, nhưng ngày 20/11/2026 danh sách chi bộ có 6", Vote("20/11/2026", 5, 5));
        await RefusedAsync(CandidateStage.CellVote, "Ghi 90 đảng viên chính thức, nhưng ngày 20/11/2026 danh sách chi bộ có 6", Vote("20/11/2026", 90, 70));
        await RefusedAsync(CandidateStage.CellVote, "Cộng lại 7 phiếu, nhiều hơn 6", Vote("20/11/2026", 6, 7));
        await RefusedAsync(CandidateStage.CellVote, "Chưa ghi đủ số phiếu", ("Input.On", "20/11/2026"));
        await RefusedAsync(CandidateStage.CellVote, "Chưa ghi số nghị quyết", [.. Vote("20/11/2026", 6, 6).Where(field => field.Name != "Input.Number"), ("Input.Number", "")]);
        await RefusedAsync(CandidateStage.CellVote, "không được nhỏ hơn 0", Vote("20/11/2026", 6, -1));
    }

    /// <summary>The roll-call of that day still has who leaves on it, the count at its end has not; the book keeps no hours.</summary>
    [Fact]
    public async Task Who_leaves_on_the_day_of_the_vote_may_be_counted_or_not()
    {
        await _app.InDbAsync(async db =>
        {
            var record = (await MemberRecord.LoadAsync(db, _cell.Members[4].Id))!;
            record.Leave(MemberEventKind.Died, new(2026, 11, 20), null, new(2026, 11, 22)).ShouldBeNull();
            record.Keep();
            await db.SaveAsync(Actor.Program("test"));
        });
        await RefusedAsync(CandidateStage.CellVote, "danh sách chi bộ có từ 5 đến 6 (trong ngày có người rời danh sách)", Vote("20/11/2026", 4, 4));
        await RefusedAsync(CandidateStage.CellVote, "danh sách chi bộ có 5.", Vote("21/11/2026", 6, 6));
        foreach (var people in new[] { 5, 6 })
        {
            var one = await _app.Data.CandidateAsync(_cell.Cell, $"Lò Văn {(people == 5 ? "Năm" : "Sáu")}", stage: CandidateStage.CellVote, helper: _cell.Chair);
            (await (await _cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id))).SubmitAsync("#ghi", Vote("20/11/2026", people, people))).Text.ShouldContain($"{people} trên {people} đồng ý");
        }
    }

    [Fact]
    public async Task A_decision_is_not_written_twice_and_the_ceremony_comes_after_it()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, stage: CandidateStage.Decision, helper: _cell.Chair);
        var first = await _cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id));
        var second = await _cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id));
        await first.SubmitAsync("#ghi", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "10/11/2026"));

        var again = await second.SubmitAsync("#ghi", ("Input.Number", "216-QĐ/ĐU"), ("Input.On", "11/11/2026"));

        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Bước “Quyết định kết nạp” đã ghi ngày 10/11/2026 nên không ghi lần nữa");
        (await _app.InDbAsync(db => db.Members.CountAsync(row => row.FullName == "Trần Thị Mai Anh"))).ShouldBe(1);
        await RefusedAsync(one, "ở trước bước “Quyết định kết nạp” (10/11/2026)", ("Input.On", "09/11/2026"));
    }

    [Fact]
    public async Task A_decision_on_somebody_who_is_on_the_roster_makes_no_second_record()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, "Bàn Thị Mẩy", stage: CandidateStage.Decision, helper: _cell.Chair);
        var known = await _app.Data.MemberAsync(_cell.Cell, "Bàn Thị Mẩy");
        await _app.InDbAsync(db => db.Members.Where(row => row.Id == known.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.BirthDate, new DateOnly(2000, 3, 14))));

        await RefusedAsync(one, "đã có người cùng họ tên, ngày sinh", ("Input.Number", "215-QĐ/ĐU"), ("Input.On", "10/11/2026"));
        (await _app.InDbAsync(db => db.Candidates.SingleAsync())).Stage.ShouldBe(CandidateStage.Decision);
    }

    [Fact]
    public async Task Two_people_at_the_same_step_the_second_reads_that_it_is_done()
    {
        var one = await _app.Data.CandidateAsync(_cell.Cell, stage: CandidateStage.Course, helper: _cell.Chair);
        var (first, second) = (await _cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id)), await _cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id)));
        await first.SubmitAsync("#ghi", ("Input.Number", "1/GCN"), ("Input.On", "01/10/2026"));

        (await second.SubmitAsync("#ghi", ("Input.Number", "2/GCN"), ("Input.On", "02/10/2026"))).Text.ShouldContain("đã ghi ngày 01/10/2026 nên không ghi lần nữa");
    }

    private static (string Name, string Value)[] Vote(string on, int all, int votes) =>
        [("Input.On", on), ("Input.Base", $"{all}"), ("Input.For", $"{votes}"), ("Input.Against", "0"), ("Input.Other", "0"), ("Input.Number", "09-NQ/CB")];

    private static (string Name, string Value)[] All(int papers, params (string, string)[] more) => [.. Enumerable.Range(0, papers).Select(i => ($"Papers[{i}].Present", "true")), .. more];

    private async Task RefusedAsync(CandidateStage stage, string sentence, params (string Name, string Value)[] fields) =>
        await RefusedAsync(await _app.Data.CandidateAsync(_cell.Cell, stage: stage, helper: _cell.Chair), sentence, fields);

    private async Task RefusedAsync(Candidate one, string sentence, params (string Name, string Value)[] fields)
    {
        var form = await _cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id));
        var page = await form.SubmitAsync("#ghi", fields);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, page.Text);
        page.Text.ShouldContain(sentence);
        foreach (var (name, value) in fields.Where(field => field.Name is "Input.On" or "Input.Number" or "Input.For" && field.Value.Length > 0))
            page.Document.QuerySelector($"#ghi [name='{name}']")!.GetAttribute("value").ShouldBe(value);
        (await _cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id))).Document.QuerySelector("#buoc")!.TextContent.ShouldBe(form.Document.QuerySelector("#buoc")!.TextContent);
    }

    private Task MoveInAsync(Member member, DateOnly since) => _app.InDbAsync(db => db.Placements.Where(row => row.MemberId == member.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.From, since)));
}
