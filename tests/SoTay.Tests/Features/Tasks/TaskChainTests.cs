using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Organisations;
using SoTay.Features.Targets;
using SoTay.Features.Tasks;
using SoTay.Tests.Features.Targets;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Tasks;

/// <summary>Tasks from targets and plans: given, taken, blocked and answered, judged; what they bring stands in the target by itself.</summary>
public sealed class TaskChainTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private TestCell _cell = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        _cell = await _app.Data.CellAsync();
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _cell.Ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_accepted_product_stands_in_the_target_by_itself_and_leaves_it_again_when_taken_back()
    {
        var target = await TargetAsync();
        var page = await _cell.Secretary.OpenAsync(TargetLinks.To(target.Id));
        var form = await _cell.Secretary.OpenAsync(page.Document.QuerySelector("a[href*='/tasks/assignment']")!.GetAttribute("href")!);
        form.Document.QuerySelector("#Input_Target option[selected]")!.TextContent.ShouldContain("Hộ có nước sạch");
        (await form.SubmitAsync("#giao", ("Input.Title", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var given = await form.SubmitAsync("#giao", ("Input.Title", "Kéo nước về xóm trên"), ("Input.Product", "4 hộ dùng nước máy"), ("Input.Owner", _cell.Members[2].Id.ToString()), ("Input.Deadline", "20/12/2026"), ("Input.Amount", "4"));
        given.Text.ShouldContain("Kéo nước về xóm trên");
        given.Text.ShouldContain("góp 4 hộ");
        var task = await TaskAsync("Kéo nước về xóm trên");
        var owner = await _app.Data.BrowserAsync(Role.Member, _cell.Cell, _cell.Members[2]);
        (await (await owner.OpenAsync(TaskLinks.To(task.Id))).SubmitAsync("#nhan")).Text.ShouldContain("Đã nhận");
        await (await owner.OpenAsync(TaskLinks.Done(task.Id))).SubmitAsync("#bao");

        var judged = await (await _cell.Secretary.OpenAsync(TaskLinks.To(task.Id))).SubmitAsync("#nghiem-thu button[value=true]", ("Quantity", "75"), ("QualityShare", "90"), ("Amount", "3"));

        judged.Text.ShouldContain("số lượng 75 %, chất lượng 90 %");
        (await ValueAsync(target)).ShouldBe(13);
        (await _cell.Secretary.OpenAsync(TargetLinks.To(target.Id))).Text.ShouldContain("Nghiệm thu: Kéo nước về xóm trên");
        // Judged again without a change counts nothing twice; sent back, it leaves the target again.
        await (await _cell.Secretary.OpenAsync(TaskLinks.To(task.Id))).SubmitAsync("#nghiem-thu button[value=false]", ("Words", "Đồng hồ chưa chạy"));
        (await ValueAsync(target)).ShouldBe(10);
        (await (await _cell.Secretary.OpenAsync(TaskLinks.To(task.Id))).SubmitAsync("#nghiem-thu button[value=true]", ("Quantity", "300"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ValueAsync(target)).ShouldBe(10);
    }

    [Fact]
    public async Task Products_of_a_year_reach_their_owners_only_when_their_weights_add_up()
    {
        var plan = await PlanAsync("Products", "Khoán sản phẩm năm 2027");
        await ItemAsync(plan, "Kết nạp đảng viên", "3 đảng viên mới", _cell.Cell.Id, "60");
        await ItemAsync(plan, "Sửa nhà văn hóa", "Biên bản bàn giao", _cell.Cell.Id, "50");
        (await _cell.Secretary.OpenAsync(TaskLinks.Of(_cell.Cell.Id))).Text.ShouldNotContain("Kết nạp đảng viên");
        var task = await TaskAsync("Kết nạp đảng viên");
        (await _cell.Secretary.OpenAsync(TaskLinks.To(task.Id))).Status.ShouldBe(HttpStatusCode.NotFound);

        var page = await _office.OpenAsync(TaskLinks.Plan(plan));
        var refused = await page.SubmitAsync("#giao-ke-hoach");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain($"Trọng số các sản phẩm của {_cell.Cell.Name} cộng lại là 110 %, phải đúng 100 %");
        (await page.SubmitAsync("#giao-ke-hoach", ($"Weights[{task.Id}]", "50"))).Text.ShouldContain("xong 0 trên 2 việc");

        (await _cell.Secretary.OpenAsync(TaskLinks.Of(_cell.Cell.Id))).Text.ShouldContain("Kết nạp đảng viên");
        await (await _cell.Secretary.OpenAsync(TaskLinks.To(task.Id))).SubmitAsync("#nhan");
        await (await _cell.Secretary.OpenAsync(TaskLinks.Done(task.Id))).SubmitAsync("#bao");
        // Who delivers does not judge.
        (await _cell.Secretary.OpenAsync(TaskLinks.To(task.Id))).Document.QuerySelector("#nghiem-thu").ShouldBeNull();
        (await _office.OpenAsync(TaskLinks.Of(_cell.Ward.Id) + "?view=given")).Text.ShouldContain("Đã nộp, chờ nghiệm thu");
        await (await _office.OpenAsync(TaskLinks.To(task.Id))).SubmitAsync("#nghiem-thu button[value=true]");
        (await _office.OpenAsync(TaskLinks.Plan(plan))).Text.ShouldContain("xong 1 trên 2 việc");
        var stranger = await _app.Data.CellAsync();
        (await stranger.Secretary.OpenAsync(TaskLinks.To(task.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Secretary.OpenAsync(TaskLinks.Plan(plan))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_blocked_rises_to_whoever_must_act_and_their_answer_stands_in_the_same_record()
    {
        var task = await GivenAsync("Mở rộng đường thôn", "Biên bản bàn giao 300 m");
        var owner = await _app.Data.BrowserAsync(Role.Member, _cell.Cell, _cell.Members[2]);
        var form = await owner.OpenAsync(TaskLinks.To(task));

        (await form.SubmitAsync("#bao", ("Input.State", "Blocked"), ("Input.Words", "Vướng hai hộ chưa nhận tiền"), ("Input.Bottleneck", "LandOrProcurement"), ("Input.AsksOf", _cell.Ward.Id.ToString())))
            .Text.ShouldContain($"Chờ {_cell.Ward.Name} trả lời");

        var above = await _office.OpenAsync(TaskLinks.Bottlenecks(_cell.Ward.Id));
        above.Text.ShouldContain("1 Vướng đất đai, mua sắm");
        above.Text.ShouldContain($"Chờ: {_cell.Ward.Name}");
        var answered = await (await _office.OpenAsync(TaskLinks.To(task))).SubmitAsync("#tra-loi", ("AnswerWords", "Phường họp với hai hộ ngày 25"));
        answered.Text.ShouldContain("Phường họp với hai hộ ngày 25");
        answered.Document.QuerySelector("#tra-loi").ShouldBeNull();
        (await _office.OpenAsync(TaskLinks.Bottlenecks(_cell.Ward.Id))).Text.ShouldContain("Chờ: Người làm tự gỡ");
        (await owner.OpenAsync(TaskLinks.To(task))).Text.ShouldContain("Trả lời đề nghị");
        (await _cell.Secretary.OpenAsync(TaskLinks.Bottlenecks(_cell.Ward.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_extension_agreed_in_time_is_on_time_one_agreed_too_late_is_not()
    {
        var task = await GivenAsync("Làm sân bóng", "Sân bóng");
        async Task<Page> LaterAsync(string day, string why) => await (await _cell.Secretary.OpenAsync(TaskLinks.To(task))).SubmitAsync("#lui-han", ("Deadline", day), ("Reason", why));
        (await LaterAsync("01/12/2026", "Mưa")).Text.ShouldContain("Hạn mới phải sau hạn 20/12/2026");
        (await LaterAsync("31/12/2026", "")).Text.ShouldContain("ghi rõ vì sao");
        (await LaterAsync("31/12/2026", "Mưa bão")).Text.ShouldContain("Lùi hạn từ 20/12/2026");
        _app.Clock.GoTo(2026, 12, 28, 8);
        (await TaskAsync("Làm sân bóng")).DaysLate(new DateOnly(2026, 12, 28)).ShouldBe(0);

        _app.Clock.GoTo(2027, 1, 5, 8);
        var page = await LaterAsync("20/01/2027", "Thiếu vật liệu");

        page.Text.ShouldContain("vẫn tính chậm từ ngày đó");
        (await TaskAsync("Làm sân bóng")).DaysLate(new DateOnly(2027, 1, 10)).ShouldBe(10);
        (await (await _cell.Secretary.OpenAsync(TaskLinks.To(task))).SubmitAsync("#lui-han button[formaction]", ("Reason", "Xã làm thay"))).Text.ShouldContain("Đã hủy Người làm");
    }

    [Fact]
    public async Task Shortcomings_become_items_and_what_is_overdue_rises_to_the_level_above()
    {
        var plan = await PlanAsync("Remediation", "Khắc phục sau kiểm điểm năm 2026", _cell.Secretary, _cell.Cell.Id);
        (await (await _cell.Secretary.OpenAsync(TaskLinks.Plan(plan))).OpenItemAsync(_cell.Secretary, plan, _cell.Cell.Id, ("Input.Title", "Thu đủ đảng phí"), ("Input.Ground", "Còn ba đảng viên nợ đảng phí"),
            ("Input.Product", "Sổ thu có chữ ký"), ("Input.Owner", _cell.Members[2].Id.ToString()), ("Input.Deadline", "10/12/2026"))).Text.ShouldContain("Hạn chế cần khắc phục: Còn ba đảng viên nợ đảng phí");
        (await (await _cell.Secretary.OpenAsync(TaskLinks.Plan(plan))).SubmitAsync("#giao-ke-hoach")).Status.ShouldBe(HttpStatusCode.OK);
        (await _office.OpenAsync(TaskLinks.Plans(_cell.Ward.Id))).Text.ShouldNotContain("Khắc phục sau kiểm điểm");

        _app.Clock.GoTo(2026, 12, 15, 8);

        var above = await _office.OpenAsync(TaskLinks.Plans(_cell.Ward.Id));
        above.Text.ShouldContain("Khắc phục sau kiểm điểm năm 2026");
        above.Text.ShouldContain("1 việc quá hạn");
        (await _office.OpenAsync(TaskLinks.Plan(plan))).Text.ShouldContain("Chậm 5 ngày");
    }

    [Fact]
    public async Task A_member_registers_own_tasks_and_the_secretary_sees_and_accepts_them()
    {
        var member = await _app.Data.BrowserAsync(Role.Member, _cell.Cell, _cell.Members[2]);
        var form = await member.OpenAsync(TaskLinks.Registration);
        (await form.SubmitAsync("#dang-ky", ("Input.Title", "Học hết lớp lý luận"), ("Input.Product", ""), ("Input.Deadline", "20/12/2026"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        // Whoever adds an owner to the form registers for themselves all the same.
        (await form.SubmitAsync("#dang-ky", ("Input.Title", "Học hết lớp lý luận"), ("Input.Product", "Giấy chứng nhận"), ("Input.Deadline", "20/12/2026"), ("Input.Owner", _cell.Members[3].Id.ToString()))).Text.ShouldContain("Đã đăng ký năm 2026 (1)");

        var task = await TaskAsync("Học hết lớp lý luận");
        (task.OwnerId, task.Ground).ShouldBe((_cell.Members[2].Id, "Tự đăng ký năm 2026"));
        (await _cell.Secretary.OpenAsync(TaskLinks.Of(_cell.Cell.Id))).Text.ShouldContain("Học hết lớp lý luận");
        (await member.OpenAsync(TaskLinks.To(task.Id))).Document.QuerySelector("#nghiem-thu").ShouldBeNull();
        (await _cell.Secretary.OpenAsync(TaskLinks.To(task.Id))).Document.QuerySelector("#nghiem-thu").ShouldNotBeNull();
    }

    private async Task<Guid> PlanAsync(string kind, string title, Browser? by = null, Guid? unit = null)
    {
        var form = await (by ?? _office).OpenAsync(TaskLinks.NewPlan(unit ?? _cell.Ward.Id));
        (await form.SubmitAsync("#ke-hoach", ("Kind", kind), ("PlanTitle", ""))).Text.ShouldContain("Ghi tên kế hoạch");
        return Guid.Parse((await form.SubmitAsync("#ke-hoach", ("Kind", kind), ("PlanTitle", title))).Address.Segments[^1]);
    }

    private Task<Page> ItemAsync(Guid plan, string title, string product, Guid owner, string weight) =>
        _office.OpenAsync(TaskLinks.Plan(plan)).ContinueWith(page => page.Result.OpenItemAsync(_office, plan, _cell.Ward.Id, ("Input.Title", title), ("Input.Product", product), ("Input.Owner", owner.ToString()), ("Input.Deadline", "20/12/2026"), ("Input.Weight", weight)), TaskScheduler.Default).Unwrap();

    private async Task<Guid> GivenAsync(string title, string product)
    {
        var form = await _cell.Secretary.OpenAsync(TaskLinks.Assignment(_cell.Cell.Id));
        (await form.SubmitAsync("#giao", ("Input.Title", title), ("Input.Product", product), ("Input.Owner", _cell.Members[2].Id.ToString()), ("Input.Deadline", "20/12/2026"))).Text.ShouldContain(title);
        return (await TaskAsync(title)).Id;
    }

    private async Task<Target> TargetAsync()
    {
        var form = await _cell.Secretary.OpenAsync($"/organisations/{_cell.Cell.Id}/targets/establishment");
        var page = await form.SubmitAsync("#chi-tieu", ("Input.Name", "Hộ có nước sạch"), ("Input.Unit", "hộ"), ("Input.Baseline", "10"), ("Input.Goal", "20"), ("Input.DueOn", "31/12/2026"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        return await _app.InDbAsync(db => db.Targets.AsNoTracking().SingleAsync());
    }

    private Task<decimal> ValueAsync(Target target) => _app.InDbAsync(db => db.Targets.AsNoTracking().Where(row => row.Id == target.Id).Select(row => row.Now.Value!.Value).SingleAsync());

    private Task<WorkTask> TaskAsync(string title) => _app.InDbAsync(db => db.WorkTasks.AsNoTracking().SingleAsync(row => row.Title == title));
}

internal static class PlanPages
{
    public static async Task<Page> OpenItemAsync(this Page page, Browser browser, Guid plan, Guid unit, params (string Name, string Value)[] fields)
    {
        page.Document.QuerySelector($"a[href='{TaskLinks.Assignment(unit)}?plan={plan}']").ShouldNotBeNull();
        return await (await browser.OpenAsync($"{TaskLinks.Assignment(unit)}?plan={plan}")).SubmitAsync("#giao", fields);
    }
}
