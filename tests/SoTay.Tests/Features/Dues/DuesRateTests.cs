using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Dues;
using SoTay.Features.Dues.Rates;
using SoTay.Features.Members;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Dues;

/// <summary>Amounts are proposed by one and approved by another; exemption and reduction run out; what is typed wrong is said.</summary>
public sealed class DuesRateTests : IAsyncLifetime
{
    private DuesWorld _world = null!;

    private Member Some => _world.Home.Members[4];

    public async ValueTask InitializeAsync() => _world = await DuesWorld.StartAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task The_collector_proposes_the_approver_approves_and_no_wage_is_kept()
    {
        var page = await _world.ProposeAsync(Some, ("Input.Group", "Pensioner"), ("Input.Base", "6.400.000"), ("Input.From", "11/2026"));
        page.Text.ShouldContain("Hưởng lương hưu, 32.000 đồng mỗi tháng từ tháng 11/2026");
        page.Document.QuerySelector("#duyet").ShouldBeNull("who collects does not approve");
        var address = DuesLinks.Rate(_world.Cell, Some.Id);
        (await _world.Home.Secretary.OpenAsync(address)).Document.QuerySelector("#de-nghi").ShouldBeNull("who approves does not propose");
        (await (await _world.Home.Secretary.OpenAsync(address)).SubmitAsync("#tra", ("Reason", ""))).Text.ShouldContain("Chưa ghi lý do");
        (await (await _world.Home.Secretary.OpenAsync(address)).SubmitAsync("#duyet")).Text.ShouldContain("Hưởng lương hưu: 32.000 đồng");
        var audit = await _world.App.InDbAsync(db => db.Audit.Where(row => row.Action.StartsWith("Dues")).Select(row => row.After).ToListAsync());
        audit.ShouldAllBe(text => text == null || !text.Contains("6400000"));
    }

    [Fact]
    public async Task The_rights_are_two_peoples_and_nobody_above_reads_a_name()
    {
        await _world.RateAsync(Some, "Student");
        await _world.BeginAsync();
        var line = await _world.App.InDbAsync(db => db.DuesCharges.Where(row => row.MemberId == Some.Id).Select(row => row.Id).SingleAsync());
        var sheet = DuesLinks.Sheet(_world.Cell, DuesWorld.November);
        (await PostAsync(_world.Home.Secretary, sheet + "?handler=Paid", ("line", $"{line}"))).ShouldBe(HttpStatusCode.Forbidden, "the approver collects nothing");
        (await _world.Collector.OpenAsync(DuesLinks.Duties(_world.Cell))).Status.ShouldBe(HttpStatusCode.Forbidden, "nobody assigns themselves");
        (await PostAsync(_world.Collector, DuesLinks.Rates(_world.Cell))).ShouldBe(HttpStatusCode.Forbidden, "the collector approves nothing");
        var plain = await _world.App.Data.BrowserAsync(Role.Member, _world.Home.Cell, Some);
        foreach (var (who, expected) in new[] { (_world.Office, HttpStatusCode.Forbidden), (plain, HttpStatusCode.Forbidden) })
            foreach (var address in new[] { sheet, DuesLinks.Rates(_world.Cell), DuesLinks.Arrears(_world.Cell), DuesLinks.YearExcel(_world.Cell, 2026), DuesLinks.YearWord(_world.Cell, 2026) })
                (await who.OpenAsync(address)).Status.ShouldBe(expected, address);
        foreach (var address in new[] { DuesLinks.Book(_world.Cell), DuesLinks.Units(_world.Home.Ward.Id), DuesLinks.HandOvers(_world.Home.Ward.Id) })
        {
            var page = await _world.Office.OpenAsync(address);
            page.Status.ShouldBe(HttpStatusCode.OK, address);
            foreach (var member in _world.Home.Members) page.Text.ShouldNotContain(member.FullName);
        }

        (await _world.Office.OpenAsync(DuesLinks.Book(_world.Cell))).Document.QuerySelector("#khoa, #chi").ShouldBeNull("a level above keeps no cell's book");
        var mine = await plain.OpenAsync(DuesLinks.Mine);
        mine.Text.ShouldContain("Học sinh, sinh viên: 5.000 đồng tháng 11/2026");
        mine.Text.ShouldContain("Chưa nộp");
        mine.Text.ShouldNotContain(_world.Home.Members[5].FullName + ",");
        (await plain.OpenAsync(DuesLinks.Book(_world.Cell))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_reduction_holds_for_its_months_is_told_before_it_ends_and_then_ends()
    {
        await _world.RateAsync(Some, "Insured", "12.000.000");
        (await ReliefAsync(("Relief.Share", "50"))).Text.ShouldContain("giảm 50 %, còn đóng 60.000 đồng");
        (await _world.BeginAsync()).Text.ShouldContain("giảm 50 %");
        (await _world.Home.Secretary.OpenAsync(DuesLinks.Rates(_world.Cell))).Text.ShouldContain("Miễn, giảm hết hạn sau tháng 12/2026");
        _world.App.Clock.GoTo(2027, 1, 5);
        await _world.BeginAsync(new(2027, 1, 1));
        var amounts = await _world.App.InDbAsync(db => db.DuesCharges.Where(row => row.MemberId == Some.Id).OrderBy(row => row.Month).Select(row => row.Due).ToListAsync());
        amounts.ShouldBe([60_000, 120_000]);
    }

    [Fact]
    public async Task Fifty_years_of_Party_age_free_without_a_decision()
    {
        await _world.App.InDbAsync(db => db.Members.Where(row => row.Id == Some.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.JoinedOn, new DateOnly(1976, 12, 15))));
        await _world.RateAsync(Some, "Student");
        (await _world.BeginAsync()).Text.ShouldNotContain("Được miễn 5.000 đồng");
        _world.App.Clock.GoTo(2026, 12, 2);
        (await _world.BeginAsync(new(2026, 12, 1))).Text.ShouldContain("Được miễn 5.000 đồng, 1 đồng chí");
        (await _world.Home.Secretary.OpenAsync(DuesLinks.Rate(_world.Cell, Some.Id))).Text.ShouldContain("Đủ tuổi Đảng được miễn đóng từ 15/12/2026");
    }

    [Theory]
    [InlineData("Input.Group", "", "Chưa chọn đối tượng đóng")]
    [InlineData("Input.Base", "", "Chưa ghi mức làm căn cứ")]
    [InlineData("Input.Base", "mười triệu", "Chưa hiểu số tiền")]
    [InlineData("Input.From", "13/2026", "Chưa hiểu tháng")]
    [InlineData("Input.Group", "Voluntary", "cấp trên quyết định")]
    public async Task A_wrong_proposal_is_refused_with_its_sentence(string field, string value, string say)
    {
        var typed = new Dictionary<string, string> { ["Input.Group"] = "Insured", ["Input.Base"] = "12.000.000", ["Input.From"] = "11/2026", [field] = value };
        var refused = await _world.ProposeAsync(Some, [.. typed.Select(pair => (pair.Key, pair.Value))]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
    }

    [Theory]
    [InlineData("Relief.Share", "40", "Chỉ giảm theo các mức 30 %, 50 %, 70 %")]
    [InlineData("Relief.Ground", "", "Chưa chọn lý do")]
    [InlineData("Relief.DecisionNumber", "", "Chưa ghi số quyết định")]
    [InlineData("Relief.DecidedOn", "23/11/2026", "ở sau hôm nay")]
    [InlineData("Relief.To", "11/2027", "không quá 12 tháng")]
    [InlineData("Relief.To", "10/2026", "Tháng cuối ở trước tháng đầu")]
    public async Task A_wrong_relief_is_refused_with_its_sentence(string field, string value, string say)
    {
        var refused = await ReliefAsync((field, value));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
    }

    [Fact]
    public async Task Two_reliefs_of_one_month_are_refused_and_one_ends_early()
    {
        await ReliefAsync();
        (await ReliefAsync(("Relief.From", "12/2026"))).Text.ShouldContain("Đã có quyết định miễn, giảm từ tháng 11/2026 đến 12/2026");
        var page = await _world.Home.Secretary.OpenAsync(DuesLinks.Rate(_world.Cell, Some.Id));
        (await page.SubmitAsync("form[action*='End']", ("last", "11/2026"))).Text.ShouldContain("tháng 11/2026 đến 11/2026");
    }

    [Theory]
    [InlineData(0, 0, "phải là hai người khác nhau")]
    [InlineData(4, 3, "phải là bí thư, phó bí thư hoặc chi ủy viên")]
    [InlineData(-1, 3, "Chưa chọn người duyệt")]
    [InlineData(0, -1, "Chưa chọn người thu")]
    public async Task Who_is_assigned_is_an_officer_and_somebody_else(int approver, int collector, string say)
    {
        string Of(int at) => at < 0 ? "" : $"{_world.Home.Members[at].Id}";
        var refused = await (await _world.Home.Secretary.OpenAsync(DuesLinks.Duties(_world.Cell))).SubmitAsync("#phan-cong", ("Approver", Of(approver)), ("Collector", Of(collector)));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain(say);
    }

    private async Task<Page> ReliefAsync(params (string Name, string Value)[] changes)
    {
        var typed = new Dictionary<string, string>
        {
            ["Relief.Kind"] = "Reduction", ["Relief.Share"] = "30", ["Relief.Ground"] = "NearPoorHousehold", ["Relief.DecisionNumber"] = "15-NQ/CB", ["Relief.DecidedOn"] = "20/11/2026", ["Relief.From"] = "11/2026", ["Relief.To"] = "12/2026",
        };
        foreach (var (name, value) in changes) typed[name] = value;
        return await (await _world.Home.Secretary.OpenAsync(DuesLinks.Rate(_world.Cell, Some.Id))).SubmitAsync("#mien-giam", [.. typed.Select(pair => (pair.Key, pair.Value))]);
    }

    private static async Task<HttpStatusCode> PostAsync(Browser who, string address, params (string Name, string Value)[] fields)
    {
        var token = (await who.OpenAsync("/me")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        return (await who.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri("http://localhost" + address)) { Content = new FormUrlEncodedContent([.. fields.Select(one => KeyValuePair.Create(one.Name, one.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]) })).Status;
    }
}
