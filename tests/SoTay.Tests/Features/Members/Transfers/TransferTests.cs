using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Transfers;

/// <summary>A referral from its issue to the arrival, seen from both ends; the clock stands at 22/11/2026.</summary>
public sealed class TransferTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _home = null!;
    private Organisation _other = null!;
    private Browser _office = null!;
    private Browser _there = null!;

    private Member Moving => _home.Members[3];

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _home = await _app.Data.CellAsync();
        var commune = await _app.Data.OrganisationAsync(OrganisationKind.Commune, name: "Đảng bộ xã Mường Lát");
        _other = await _app.Data.OrganisationAsync(parent: commune, name: "Chi bộ bản Poom Khuông");
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _home.Ward);
        _there = await _app.Data.BrowserAsync(Role.Secretary, _other, await _app.Data.MemberAsync(_other));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Both_ends_see_the_referral_and_the_place_takes_the_member_in()
    {
        var page = await IssueAsync();
        page.Text.ShouldContain("Chờ nơi đến tiếp nhận");
        // Thirty working days after Friday 20/11/2026, with New Year's Day off.
        page.Document.QuerySelector("dl")!.TextContent.ShouldContain("04/01/2027");
        var address = page.Address.AbsolutePath;
        foreach (var (who, unit) in new[] { (_office, _home.Ward), (_home.Secretary, _home.Cell), (_there, _other) })
        {
            var queue = await who.OpenAsync(TransferLinks.Of(unit.Id));
            queue.Text.ShouldContain($"từ {_home.Cell.Name} đến Chi bộ bản Poom Khuông, giấy số 12-GT/ĐU");
            queue.Document.QuerySelector($"a[href='{address}']")!.TextContent.ShouldContain(Moving.FullName);
        }

        (await _there.OpenAsync("/")).Text.ShouldContain($"Tiếp nhận {Moving.FullName}");
        (await CountAsync(_home.Cell)).ShouldBe(6);
        var form = await _there.OpenAsync(address);
        var taken = await form.SubmitAsync("#nhan", ("On", "21/11/2026"));
        taken.Text.ShouldContain("Đã tiếp nhận từ ngày 21/11/2026");
        ((await CountAsync(_home.Cell)), await CountAsync(_other)).ShouldBe((5, 2));
        (await _office.OpenAsync(TransferLinks.Of(_home.Ward.Id))).Text.ShouldContain("Không có ai đang chuyển");
        (await _office.OpenAsync(TransferLinks.Of(_home.Ward.Id) + "?settled=true")).Text.ShouldContain("Đã tiếp nhận từ ngày 21/11/2026");
        (await form.SubmitAsync("#nhan", ("On", "22/11/2026"))).Text.ShouldContain("đã xong từ trước");
    }

    [Fact]
    public async Task A_temporary_transfer_counts_at_home_and_a_place_outside_is_written_down_by_who_issued_it()
    {
        var there = (await IssueAsync(("Input.Kind", "Temporary"), ("Input.Until", "20/05/2027"))).Address.AbsolutePath;
        (await (await _there.OpenAsync(there)).SubmitAsync("#nhan")).Text.ShouldContain("Đang sinh hoạt tạm thời đến 20/05/2027");
        ((await CountAsync(_home.Cell)), await CountAsync(_other)).ShouldBe((6, 1));
        (await _app.InDbAsync(db => db.Members.SingleAsync(row => row.Id == Moving.Id))).TemporaryCellId.ShouldBe(_other.Id);

        var second = _home.Members[4];
        var away = await IssueAsync(second, ("Input.To", ""), ("Input.Place", "Chi bộ 5, Đảng bộ phường Hạc Thành, tỉnh Thanh Hóa"));
        away.Text.ShouldContain("(ngoài hệ thống này)");
        (await CountAsync(_home.Cell)).ShouldBe(6, "in transit still counted by the sender");
        var gone = await away.SubmitAsync("#nhan", ("On", "22/11/2026"));
        gone.Text.ShouldContain("Đã tiếp nhận từ ngày 22/11/2026");
        (await CountAsync(_home.Cell)).ShouldBe(5);
        (await _app.InDbAsync(db => db.MemberEvents.SingleAsync(row => row.MemberId == second.Id))).Kind.ShouldBe(MemberEventKind.TransferredOut);
    }

    [Fact]
    public async Task It_is_sent_back_with_a_reason_and_can_be_issued_again()
    {
        var address = (await IssueAsync()).Address.AbsolutePath;
        var there = await _there.OpenAsync(address);
        (await there.SubmitAsync("#tra")).Text.ShouldContain("Chưa ghi lý do");
        (await there.SubmitAsync("#tra", ("Reason", "Đồng chí ấy cư trú ở bản Đoàn Kết"))).Text.ShouldContain("Nơi đến đã gửi trả");
        (await _office.OpenAsync(address)).Text.ShouldContain("cư trú ở bản Đoàn Kết");
        (await IssueAsync()).Text.ShouldContain("Chờ nơi đến tiếp nhận");
    }

    [Theory]
    [InlineData("Input.ReferralNumber", "", "Chưa ghi số giấy giới thiệu")]
    [InlineData("Input.IssuedOn", "", "Chưa ghi ngày cấp")]
    [InlineData("Input.IssuedOn", "23/11/2026", "ở sau hôm nay")]
    [InlineData("Input.IssuedOn", "01/01/2000", "ngày bắt đầu sinh hoạt ở chi bộ hiện nay")]
    [InlineData("Input.Place", "Đảng bộ nơi khác", "Chỉ giữ một nơi")]
    [InlineData("Input.To", "", "Chưa chọn nơi đến")]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost(string field, string value, string say)
    {
        var refused = await IssueAsync((field, value));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
        if (field != "Input.ReferralNumber") refused.Document.QuerySelector("[name='Input.ReferralNumber']")!.GetAttribute("value").ShouldBe("12-GT/ĐU");
    }

    [Theory]
    [InlineData("20/01/2027", "", "dưới 3 tháng thì không phải chuyển")]
    [InlineData("20/11/2027", "", "phải dưới 12 tháng")]
    [InlineData("21/11/2028", "true", "không quá 24 tháng")]
    public async Task How_long_somebody_is_away_for_a_while_is_a_rule_with_its_source(string until, string study, string say)
    {
        var refused = await IssueAsync(("Input.Kind", "Temporary"), ("Input.Until", until), ("Input.IsStudy", study.Length > 0 ? study : "false"));
        refused.Text.ShouldContain(say);
        refused.Text.ShouldContain("208-QĐ/TW");
    }

    [Fact]
    public async Task Two_at_once_an_ended_place_and_a_day_before_the_issue_are_refused()
    {
        var form = await _office.OpenAsync(TransferLinks.New(Moving.Id));
        var address = (await IssueAsync()).Address.AbsolutePath;
        (await SendAsync(form)).Text.ShouldContain("đang có giấy giới thiệu số 12-GT/ĐU");
        (await _office.OpenAsync(TransferLinks.New(Moving.Id))).Text.ShouldContain("Đang có một giấy giới thiệu");
        var there = await _there.OpenAsync(address);
        (await there.SubmitAsync("#nhan", ("On", "19/11/2026"))).Text.ShouldContain("không thể trước ngày cấp giấy giới thiệu 20/11/2026");
        await _app.InDbAsync(async db =>
        {
            (await db.Organisations.SingleAsync(row => row.Id == _other.Id)).EndedOn = new(2026, 11, 21);
            await db.SaveAsync(Actor.Program("test"));
        });
        (await there.SubmitAsync("#nhan", ("On", "22/11/2026"))).Text.ShouldContain("đã kết thúc hoạt động");
        (await CountAsync(_home.Cell)).ShouldBe(6);
    }

    [Fact]
    public async Task Only_the_unit_above_issues_and_only_the_place_takes_in()
    {
        (await _home.Secretary.OpenAsync(TransferLinks.New(Moving.Id))).Text.ShouldContain("do văn phòng cấp trên ghi");
        var address = (await IssueAsync()).Address.AbsolutePath;
        (await _office.OpenAsync(address)).Document.QuerySelector("#nhan").ShouldBeNull();
        (await _home.Secretary.OpenAsync(address)).Document.QuerySelector("#nhan, #tra").ShouldBeNull();
        var stranger = await _app.Data.BrowserAsync(Role.Secretary, await _app.Data.OrganisationAsync());
        (await stranger.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_grows_late_and_the_first_screen_of_the_place_says_so()
    {
        await IssueAsync();
        _app.Clock.GoTo(2027, 1, 2);
        (await _office.OpenAsync(TransferLinks.Of(_home.Ward.Id))).Text.ShouldContain("Còn 2 ngày");
        _app.Clock.GoTo(2027, 1, 7);
        (await _there.OpenAsync("/")).Text.ShouldContain("Quá hạn 3 ngày");
        (await _office.OpenAsync(TransferLinks.Of(_home.Ward.Id))).Text.ShouldContain("1 quá hạn");
    }

    [Fact]
    public async Task The_letter_says_who_goes_where_and_until_when()
    {
        var address = (await IssueAsync()).Address.AbsolutePath;
        var letter = await _office.OpenAsync(address + "/file");
        var words = SoTay.Features.Documents.DocumentContent.Judge(letter.Body).Content!.Words;
        words.ShouldContain($"giới thiệu đồng chí {Moving.FullName}");
        words.ShouldContain("Kính gửi: Chi bộ bản Poom Khuông, Đảng bộ xã Mường Lát");
        words.ShouldContain("chậm nhất ngày 04/01/2027");
    }

    private Task<Page> IssueAsync(params (string, string)[] changes) => IssueAsync(Moving, changes);

    private async Task<Page> IssueAsync(Member member, params (string, string)[] changes)
    {
        var form = await _office.OpenAsync(TransferLinks.New(member.Id));
        return await SendAsync(form, changes);
    }

    private Task<Page> SendAsync(Page form, params (string Name, string Value)[] changes)
    {
        var typed = new Dictionary<string, string>
        {
            ["Input.Kind"] = "Permanent", ["Input.To"] = _other.Id.ToString(), ["Input.ReferralNumber"] = "12-GT/ĐU", ["Input.IssuedOn"] = "20/11/2026",
        };
        foreach (var (name, value) in changes) typed[name] = value;
        return form.SubmitAsync("#giay", [.. typed.Select(pair => (pair.Key, pair.Value))]);
    }

    private Task<int> CountAsync(Organisation cell) => _app.InDbAsync(db => db.Members.CountAsync(row => row.CellId == cell.Id));
}
