using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Competitions;

/// <summary>What is not announced, not counted, not decided and not shown.</summary>
public sealed class CompetitionRefusalTests : CompetitionSteps
{
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
        (await (await PeopleAsync(Home.Members[2])).SubmitAsync("#nguoi", ("Input.Member", Home.Members[2].Id.ToString()), ("Input.On", "10/09/2026"))).Text.ShouldContain("không vừa chấm vừa dự thi");
    }

    [Fact]
    public async Task A_count_that_does_not_add_up_and_a_stranger_are_refused()
    {
        await ToVoteAsync();
        (string, string)[] right = [("Input.Ballot.Base", "11"), ("Input.Ballot.Present", "10"), ("Input.Ballot.Issued", "10"), ("Input.Ballot.Returned", "10"), ("Input.Ballot.Invalid", "1"), Votes(An, 5), Votes(Binh, 4)];
        (string Field, string Value, string Say)[] wrong = [
            ("Input.Ballot.Present", "12", "12 người có mặt, nhiều hơn 11"),
            ("Input.Ballot.Issued", "11", "Phát ra 11 phiếu, nhiều hơn 10 người có mặt"),
            ("Input.Ballot.Returned", "11", "Thu về 11 phiếu, nhiều hơn 10 phiếu phát ra"),
            ("Input.Ballot.Invalid", "2", "Cộng phiếu của các ứng viên được 9, nhiều hơn 8 phiếu hợp lệ"),
            ("Input.Ballot.Base", "", "Chưa ghi đủ số người có quyền bỏ phiếu"),
        ];
        foreach (var (field, value, say) in wrong)
        {
            var refused = await VoteAsync([.. right.Where(one => one.Item1 != field), (field, value)]);
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, say);
            refused.Text.ShouldContain(say);
            refused.Document.QuerySelector($"[name='{Votes(An, 5).Item1}']")!.GetAttribute("value").ShouldBe("5");
        }

        await VoteAsync(right);
        (await SendAsync("#quyet-dinh", ("Input.Winner", Guid.CreateVersion7().ToString()), ("Input.Number", "88-QĐ/ĐU"), ("Input.On", "25/10/2026"))).Text.ShouldContain("không phải là ứng viên");
        (await SendAsync("#quyet-dinh", ("Input.Winner", Candidate(An).ToString()), ("Input.Number", "88-QĐ/ĐU"), ("Input.On", "25/10/2026"))).Text.ShouldContain("được 5 phiếu, cần 6 phiếu");
        (await App.InDbAsync(db => db.Posts.CountAsync(row => row.OrganisationId == Home.Ward.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task A_mark_above_the_most_is_refused_whole_and_a_holder_is_not_passed_over()
    {
        await App.InDbAsync(async db =>
        {
            db.Add(new Post { OrganisationId = Home.Ward.Id, MemberId = Home.Members[0].Id, Kind = PostKind.Secretary, From = new(2025, 8, 1) });
            await db.SaveAsync(SoTay.Platform.Audit.Actor.Program("test"));
        });
        await AnnounceAsync();
        await RegisterAsync(An, Binh);
        await CheckAllAsync();
        await SendAsync("#chot", ("Input.On", "02/10/2026"));
        var refused = await MarkAsync(Office, "Trần Văn Ngoài", ("80", "50,5"), ("70", "30"));
        refused.Text.ShouldContain("Điểm cho “Trả lời” phải từ 0 đến 50");
        refused.Document.QuerySelectorAll("#phieu input[name^=Marks]")[1].GetAttribute("value").ShouldBe("50,5");
        refused.Document.QuerySelector("#" + refused.Document.QuerySelector("#phieu input.is-invalid")!.GetAttribute("aria-describedby"))!.TextContent.ShouldContain("từ 0 đến 50");
        (await MarkAsync(Office, "Trần Văn Ngoài", ("", ""), ("", ""))).Text.ShouldContain("Phiếu còn trống");
        (await App.InDbAsync(db => db.CompetitionMarks.CountAsync())).ShouldBe(0);
        (await MarkAsync(Office, "Trần Văn Ngoài", ("80", "40,555"), ("70", "30"))).Text.ShouldContain("nhiều nhất hai chữ số lẻ");
        await MarkAllAsync();
        await SendAsync("#chot-diem", ("Input.On", "16/10/2026"));
        // The book knows one seat in the committee, so eleven is refused.
        (await VoteAsync(("Input.Ballot.Base", "11"), ("Input.Ballot.Present", "1"), ("Input.Ballot.Issued", "1"), ("Input.Ballot.Returned", "1"), ("Input.Ballot.Invalid", "0"), Votes(An, 1), Votes(Binh, 0))).Text.ShouldContain("ngày ấy cấp ủy có 1 người");
        await VoteAsync(("Input.Ballot.Base", "1"), ("Input.Ballot.Present", "1"), ("Input.Ballot.Issued", "1"), ("Input.Ballot.Returned", "1"), ("Input.Ballot.Invalid", "0"), Votes(An, 1), Votes(Binh, 0));
        (string, string)[] decision = [("Input.Winner", Candidate(An).ToString()), ("Input.Number", "88-QĐ/ĐU"), ("Input.On", "25/10/2026"), ("Input.TakesOn", "01/11/2026")];
        (await SendAsync("#quyet-dinh", decision)).Text.ShouldContain("Chức vụ đang có người giữ");
        (await SendAsync("#quyet-dinh", [.. decision, ("Input.Ending", "Moved")])).Text.ShouldContain("Đã có quyết định");
        var posts = await App.InDbAsync(db => db.Posts.Where(row => row.OrganisationId == Home.Ward.Id).OrderBy(row => row.From).ToListAsync());
        posts.Select(post => (post.MemberId, post.To, post.Ending, post.Way)).ShouldBe([(Home.Members[0].Id, new(2026, 10, 31), PostEnding.Moved, null), (An.Id, null, null, PostWay.Competition)]);
    }

    [Fact]
    public async Task Only_the_deciding_level_and_the_council_see_it_and_nobody_of_the_council_another_s_marks()
    {
        await AnnounceAsync();
        await RegisterAsync(An, Binh);
        await CheckAllAsync();
        await SendAsync("#chot", ("Input.On", "02/10/2026"));
        var (above, member) = (await App.Data.BrowserAsync(Role.ProvinceOffice, await App.InDbAsync(db => db.Organisations.SingleAsync(row => row.Id == Home.Ward.ParentId))), await App.Data.BrowserAsync(Role.Member, Home.Cell, An));
        (await above.OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Home.Secretary.OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await member.OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await App.Data.BrowserAsync(Role.CommuneSecretary, Home.Ward)).OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.OK);
        var examiner = await App.Data.BrowserAsync(Role.Member, Home.Cell, Home.Members[2]);
        (await examiner.OpenAsync(Address)).Document.QuerySelectorAll("form[method=post][action*=handler]").Length.ShouldBe(0);
        var others = await App.InDbAsync(db => db.CompetitionExaminers.SingleAsync(row => row.MemberId == null));
        (await examiner.OpenAsync(CompetitionLinks.Marks(Id, others.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await examiner.OpenAsync(CompetitionLinks.Of(Home.Ward.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        // Marks are in no audit: the audit never forgets.
        await MarkAllAsync();
        (await App.InDbAsync(db => db.Set<SoTay.Platform.Audit.AuditRecord>().Where(row => row.Action.StartsWith("CompetitionMark")).CountAsync())).ShouldBe(0);
    }
}
