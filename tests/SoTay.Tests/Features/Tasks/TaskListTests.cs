using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Tasks;
using SoTay.Tests.Features.Targets;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Tasks;

/// <summary>Tasks going out and coming in as a list.</summary>
public sealed class TaskListTests
{
    private const string Head = "organisation_code,title,product,owner_organisation_code,owner_name,deadline,state,accepted_on,weight,id\n";

    [Fact]
    public async Task What_went_out_comes_in_without_a_change_whatever_happened_to_the_tasks()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var form = await cell.Secretary.OpenAsync(TaskLinks.Assignment(cell.Cell.Id));
        foreach (var (title, place) in new[] { ("Dọn đường", 2), ("Rà soát hộ nghèo, \"cận nghèo\"", 3), ("Xây nhà văn hóa", 3), ("Phát động thi đua", 4) })
            await form.SubmitAsync("#giao", ("Input.Title", title), ("Input.Product", "Biên bản\r\ncó  chữ ký"), ("Input.Quality", "Đủ chữ ký"), ("Input.Ground", "Còn nợ"), ("Input.Owner", cell.Members[place].Id.ToString()), ("Input.Deadline", "20/12/2026"));
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, cell.Ward);
        await (await office.OpenAsync(TaskLinks.Assignment(cell.Ward.Id))).SubmitAsync("#giao", ("Input.Title", "Kết nạp ba đảng viên"), ("Input.Product", "Quyết định"), ("Input.Owner", cell.Cell.Id.ToString()), ("Input.Deadline", "20/12/2026"));
        var ids = await app.InDbAsync(db => db.WorkTasks.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
        ids.Count.ShouldBe(5);
        await (await cell.Secretary.OpenAsync(TaskLinks.To(ids[0]))).SubmitAsync("#nghiem-thu button[value=true]", ("Quantity", "120"), ("QualityShare", "80"), ("Words", "Tốt"));
        await (await cell.Secretary.OpenAsync(TaskLinks.To(ids[1]))).SubmitAsync("#nghiem-thu button[value=false]", ("Words", "Thiếu thôn Bãi"));
        await (await cell.Secretary.OpenAsync(TaskLinks.To(ids[2]))).SubmitAsync("#lui-han", ("Deadline", "31/12/2026"), ("Reason", "Mưa"));
        await (await cell.Secretary.OpenAsync(TaskLinks.To(ids[3]))).SubmitAsync("#lui-han button[formaction]", ("Reason", "Gộp vào việc khác"));

        var list = await app.ExportAsync("tasks", cell.Ward.Id);
        var report = await app.ImportAsync("tasks", list);

        (report.Rows, report.Unchanged, report.Created, report.Updated, report.Held).ShouldBe((5, 5, 0, 0, 0), list + string.Join('\n', report.Problems.Select(problem => problem.Say)));
        (await app.ExportAsync("tasks", cell.Ward.Id)).ShouldBe(list);
    }

    [Fact]
    public async Task A_list_from_outside_is_taken_in_once_and_each_bad_row_says_why()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync();
        var (code, name) = (cell.Cell.Code, cell.Members[2].FullName);
        var list = Head + $"{code},Dọn đường,Biên bản,{code},{name},20/12/2026,,,,\n{code},Trồng cây,100 cây,{code},{name},10/11/2026,Đã nghiệm thu,12/11/2026,,\n"
            + $"{code},Việc không sản phẩm,,{code},{name},20/12/2026,,,,\n{code},Người lạ,Báo cáo,{code},Nguyễn Thị Không Có,20/12/2026,,,,\n{code},Nặng quá,Báo cáo,{code},{name},20/12/2026,,,120,\n"
            + $"{code},Xong mà không ngày,Báo cáo,{code},{name},20/12/2026,accepted,,,\n99.99,Nơi lạ,Báo cáo,{code},{name},20/12/2026,,,,\n{code},Kế hoạch TUYỆT MẬT,Báo cáo,{code},{name},20/12/2026,,,,\n";

        var report = await app.ImportAsync("tasks", list);

        (report.Created, report.Held).ShouldBe((2, 6), string.Join('\n', report.Problems.Select(problem => problem.Say)));
        var says = string.Join('\n', report.Problems.Select(problem => problem.Say));
        foreach (var say in new[] { "chưa ghi sản phẩm", "không có người tên Nguyễn Thị Không Có", "không quá 100", "ghi ngày nghiệm thu", "không có tổ chức mang mã này", "Nội dung mật không được đưa vào" }) says.ShouldContain(say);
        (await app.ImportAsync("tasks", list)).Unchanged.ShouldBe(2);
        (await cell.Secretary.OpenAsync(TaskLinks.Of(cell.Cell.Id))).Text.ShouldContain("Dọn đường");
        (await cell.Secretary.OpenAsync(TaskLinks.Of(cell.Cell.Id) + "?view=done")).Text.ShouldContain("Trồng cây");
    }
}
