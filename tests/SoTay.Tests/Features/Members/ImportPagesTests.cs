using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Office.Reading;
using SoTay.Tests.Platform.Office.Reading;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

/// <summary>The office brings a file in the browser: read, questions, writing, rejected rows, clean-up list.</summary>
public sealed class ImportPagesTests : IAsyncLifetime
{
    private const string Head = "Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức,Chi bộ,Số CCCD,Quê quán\n";
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _cell = null!;
    private Browser _office = null!;
    private ImportDesk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _cell) = await _app.Data.LineAsync();
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
        _desk = new ImportDesk(_office, _ward);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_list_is_read_shown_and_written()
    {
        var preview = await BringAsync(Head + Row("Lê Thị Thu Hằng", "20/09/1976", "097176000011") + Row("Nguyễn Văn Ân", "31/02/1980", "097080000022"));

        preview.Text.ShouldContain("Giữ lại 1 dòng");
        preview.Text.ShouldContain("Ngày không có trong lịch");
        preview.Text.ShouldContain("Chỉ để đối chiếu, không lưu số");
        preview.Text.ShouldContain("1 trên 2 dòng ghi được ngay");
        (await CountAsync()).ShouldBe(0, "nothing is written by reading");

        var done = await WaitAsync(await preview.SubmitAsync("form.st-import"));

        done.Text.ShouldContain("Đã ghi vào sổ");
        (await CountAsync()).ShouldBe(1);
        (await _office.OpenAsync($"/organisations/{_cell.Id}/members")).Text.ShouldContain("Lê Thị Thu Hằng");
        (await _office.OpenAsync($"/organisations/{_ward.Id}/members?q=thu+hang")).Text.ShouldContain("Lê Thị Thu Hằng");
        var rejects = await done.FollowAsync("a[href$='/file']");
        rejects.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("dong-chua-ghi.xlsx");
        rejects.Body.AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task The_same_file_a_second_time_changes_nothing()
    {
        var file = Head + Row("Lê Thị Thu Hằng", "20/09/1976", "097176000011");
        await WaitAsync(await (await BringAsync(file)).SubmitAsync("form.st-import"));

        var again = await BringAsync(file);

        again.Text.ShouldContain("0 người mới, 0 sửa, 1 không đổi");
    }

    [Fact]
    public async Task A_question_answered_with_yes_is_written()
    {
        var preview = await BringAsync(Head + Row("Lê Thị Thu Hằng", "20/09/1976", "097176000011").Replace(_cell.Name, _cell.Name.Replace("dân", "dan", StringComparison.Ordinal) + "x", StringComparison.Ordinal));
        preview.Text.ShouldContain("Hỏi 1 dòng");

        await WaitAsync(await preview.SubmitAsync("button[name=all]"));

        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_incomplete_stays_on_the_list_until_it_is_settled()
    {
        await WaitAsync(await (await BringAsync(Head + Row("Lê Thị Thu Hằng", "20/09/1976", ""))).SubmitAsync("form.st-import"));
        var list = await _office.OpenAsync($"/organisations/{_ward.Id}/findings");
        list.Text.ShouldContain("Thiếu số định danh");

        var refused = await list.SubmitAsync(".st-owe form");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Chưa ghi đã xử lý thế nào");
        var clean = await list.SubmitAsync(".st-owe form", ("How", "chưa được cấp số"));

        clean.Text.ShouldContain("Danh sách đã sạch");
        await _app.InDbAsync(async db => (await db.RosterFindings.SingleAsync()).Settlement!.ShouldStartWith("chưa được cấp số ("));
    }

    [Theory]
    [InlineData("20/02/1980", "Danh sách đã sạch")]
    [InlineData("30/02/1980", "Còn 1, đã xong 0")]
    public async Task A_rejected_row_brought_back_leaves_the_list_once_it_is_right_and_stands_there_once_until_then(string mended, string says)
    {
        var done = await WaitAsync(await (await BringAsync(Head + Row("Nguyễn Văn Ân", "31/02/1980", "097180000022"))).SubmitAsync("form.st-import"));
        (await _office.OpenAsync($"/organisations/{_ward.Id}/findings")).Text.ShouldContain("Ngày không có trong lịch");
        var rejects = (await done.FollowAsync("a[href$='/file']")).Body;

        for (var time = 0; time < 2; time++)
        {
            using var book = WorkbookFile.Open(new MemoryStream(rejects));
            var rows = book.Sheets[0].Rows().Select(row => Enumerable.Range(0, row.Width).Select(at => row[at].AsText.Replace("31/02/1980", mended, StringComparison.Ordinal)).ToArray()).ToArray();
            rows[0].ShouldContain("Dòng gốc");
            var back = await _desk.WaitAsync(await _desk.UploadAsync(MadeFile.Xlsx(rows).ToArray(), "dong-chua-ghi.xlsx"));
            done = await WaitAsync(await back.SubmitAsync("form.st-import"));
            if (done.Document.QuerySelector("a[href$='/file']") is not null) rejects = (await done.FollowAsync("a[href$='/file']")).Body;
        }

        (await _office.OpenAsync($"/organisations/{_ward.Id}/findings")).Text.ShouldContain(says);
    }

    [Fact]
    public async Task Whoever_mends_the_record_settles_its_entry()
    {
        await WaitAsync(await (await BringAsync(Head + Row("Lê Thị Thu Hằng", "20/09/1976", ""))).SubmitAsync("form.st-import"));
        var list = await _office.OpenAsync($"/organisations/{_ward.Id}/findings");
        var form = await list.FollowAsync(".st-owe a[href$='/edit']");

        (await form.SubmitAsync("form#sua", ("Sealed.PersonalId", "0971"), ("Reason", "đã được cấp căn cước"))).Text.ShouldContain("Số định danh phải có 12 chữ số");
        (await form.SubmitAsync("form#sua", ("Reason", "sửa tên"), ("Details.FullName", "Lê Thị Thu Hàng"))).Status.ShouldBe(HttpStatusCode.OK);
        (await _office.OpenAsync($"/organisations/{_ward.Id}/findings")).Text.ShouldContain("Thiếu số định danh", customMessage: "another value was mended");
        (await (await list.FollowAsync(".st-owe a[href$='/edit']")).SubmitAsync("form#sua", ("Sealed.PersonalId", "097176000011"), ("Reason", "đã được cấp căn cước"))).Status.ShouldBe(HttpStatusCode.OK);

        (await _office.OpenAsync($"/organisations/{_ward.Id}/findings")).Text.ShouldContain("Danh sách đã sạch");
        (await BringAsync(Head + Row("Lê Thị Thu Hàng", "20/09/1976", "097176000011"))).Text.ShouldContain("0 người mới, 0 sửa, 1 không đổi");
    }

    [Fact]
    public async Task Changed_columns_are_read_anew_and_remembered()
    {
        var file = Head.Replace("Ngày vào Đảng", "Mốc một", StringComparison.Ordinal) + Row("Lê Thị Thu Hằng", "20/09/1976", "097176000011");
        var preview = await BringAsync(file);
        var columns = await preview.FollowAsync("a[href$='/columns']");

        await WaitAsync(await columns.SubmitAsync("main form", ("column[D]", "joined_on")));

        (await BringAsync(file)).Document.QuerySelector(".st-import table")!.TextContent.ShouldContain("Ngày quyết định kết nạp");
    }

    [Theory]
    [InlineData("")]
    [InlineData("chỉ là một đoạn văn")]
    [InlineData("PK\u0003\u0004 không phải sổ")]
    public async Task A_file_that_is_no_list_is_refused_in_words_and_not_kept(string content)
    {
        var page = await UploadAsync(content);

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelector(".st-errors").ShouldNotBeNull();
        Directory.GetFiles(Path.Combine(_app.Store.DataFolder), "*.upload", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_ward_sees_nothing_of_an_import()
    {
        var preview = await BringAsync(Head + Row("Lê Thị Thu Hằng", "20/09/1976", "097176000011"));
        var stranger = await _app.Data.BrowserAsync(Role.CommuneOffice, await _app.Data.OrganisationAsync(OrganisationKind.Commune));
        var secretary = await _app.Data.BrowserAsync(Role.Secretary, _cell);

        (await stranger.OpenAsync(preview.Address.AbsolutePath)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await secretary.OpenAsync($"/organisations/{_cell.Id}/imports")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private string Row(string name, string born, string number) =>
        string.Create(CultureInfo.InvariantCulture, $"{name},{born},Nữ,19/05/2008,19/05/2009,{_cell.Name},{number},Lam Giang\n");

    private Task<Page> BringAsync(string content) => _desk.BringAsync(content);

    private Task<Page> UploadAsync(string content) => _desk.UploadAsync(content);

    private Task<Page> WaitAsync(Page page) => _desk.WaitAsync(page);

    private Task<int> CountAsync() => _app.InDbAsync(db => db.Members.CountAsync(row => row.CellId == _cell.Id));
}
