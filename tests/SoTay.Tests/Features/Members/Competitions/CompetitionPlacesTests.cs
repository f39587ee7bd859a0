using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Organisations;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Competitions;

/// <summary>Several posts of one kind in one competition, and who is chosen among equals.</summary>
public sealed class CompetitionPlacesTests : CompetitionSteps
{
    [Fact]
    public async Task Two_posts_of_one_kind_ask_for_three_candidates_and_are_given_by_one_decision()
    {
        var (first, second, third) = (Home.Members[0], Home.Members[1], Home.Members[5]);
        (string, string)[] head = [("Head.Kind", "CommitteeMember"), ("Head.Title", "Ủy viên Ban Chấp hành")];
        (await (await Office.OpenAsync(CompetitionLinks.Edit(Id))).SubmitAsync("#sua", ("Head.Kind", "Secretary"), ("Head.Places", "2"))).Text.ShouldContain("Mỗi đơn vị chỉ có một");
        (await (await Office.OpenAsync(CompetitionLinks.Edit(Id))).SubmitAsync("#sua", [.. head, ("Head.Places", "0")])).Text.ShouldContain("số nguyên từ 1 đến 20");
        (await (await Office.OpenAsync(CompetitionLinks.Edit(Id))).SubmitAsync("#sua", [.. head, ("Head.Places", "2")])).Text.ShouldContain("cần tuyển 2 người");
        await AnnounceAsync();
        await RegisterAsync(first, second);
        await CheckAllAsync();
        (await SendAsync("#chot", ("Input.On", "02/10/2026"))).Text.ShouldContain("Chỉ có 2 ứng viên đủ điều kiện cho 2 chức danh; phải nhiều hơn ít nhất 1 người");
        await RegisterAsync(third);
        await CheckAllAsync();
        (await SendAsync("#chot", ("Input.On", "02/10/2026"))).Text.ShouldContain("Đang thi, chấm");
        await MarkAsync(Office, "Lương Văn Chấm", ("80", "40"), ("70", "30"), ("60", "30"));
        await MarkAsync(Office, "Trần Văn Ngoài", ("80", "40"), ("70", "30"), ("60", "30"));
        await SendAsync("#chot-diem", ("Input.On", "16/10/2026"));
        (string, string)[] slips = [("Input.Ballot.Base", "11"), ("Input.Ballot.Present", "10"), ("Input.Ballot.Issued", "10"), ("Input.Ballot.Returned", "10"), ("Input.Ballot.Invalid", "1")];
        (await VoteAsync([.. slips, Votes(first, 9), Votes(second, 7), Votes(third, 3)])).Text.ShouldContain("được 19, nhiều hơn 9 phiếu hợp lệ nhân 2 người mỗi phiếu");
        (await VoteAsync([.. slips, Votes(first, 10), Votes(second, 4), Votes(third, 3)])).Text.ShouldContain("Một ứng viên được 10 phiếu, nhiều hơn 9 phiếu hợp lệ");
        await VoteAsync([.. slips, Votes(first, 8), Votes(second, 7), Votes(third, 2)]);
        (string, string)[] decision = [("Input.Number", "88-QĐ/ĐU"), ("Input.On", "25/10/2026"), ("Input.TakesOn", "01/11/2026")];
        (await SendAsync("#quyet-dinh", decision)).Text.ShouldContain("không phải là ứng viên");
        (await SendAsync("#quyet-dinh", [.. decision, ("Input.Winners", $"{Candidate(first)}"), ("Input.Winners", $"{Candidate(third)}")])).Text.ShouldContain("được 2 phiếu, cần 6 phiếu");
        (await SendAsync("#quyet-dinh", [.. decision, ("Input.Winners", $"{Candidate(first)}")])).Text.ShouldContain("đủ phiếu và ở trong số người nhiều phiếu nhất mà chưa được chọn");
        (await SendAsync("#quyet-dinh", [.. decision, ("Input.Winners", $"{Candidate(first)}"), ("Input.Winners", $"{Candidate(second)}")])).Text.ShouldContain("Đã có quyết định");
        var posts = await App.InDbAsync(db => db.Posts.Where(row => row.OrganisationId == Home.Ward.Id && row.To == null).Select(row => new { row.MemberId, row.Kind, row.Way }).ToListAsync());
        posts.Select(post => post.MemberId).ShouldBe([first.Id, second.Id], ignoreOrder: true);
        posts.ShouldAllBe(post => post.Kind == PostKind.CommitteeMember && post.Way == PostWay.Competition);
        foreach (var paper in Enum.GetValues<CompetitionPaper>()) (await Office.OpenAsync(CompetitionLinks.Paper(Id, paper))).Body.Length.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public async Task A_tie_over_the_last_post_leaves_the_tied_out()
    {
        await ToVoteAsync();
        await VoteAsync(("Input.Ballot.Base", "11"), ("Input.Ballot.Present", "11"), ("Input.Ballot.Issued", "11"), ("Input.Ballot.Returned", "11"), ("Input.Ballot.Invalid", "0"), Votes(An, 6), Votes(Binh, 5));
        var one = await App.InDbAsync(db => db.WholeCompetitionAsync(Id, default));
        one!.Leading.Select(row => row.MemberId).ShouldBe([An.Id]);
        one.Candidates.ForEach(row => row.Votes = 6);
        one.Leading.ShouldBeEmpty();
    }
}
