using System.Net;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

/// <summary>Roles and posts of a cell follow the member who moves or leaves.</summary>
public sealed class MemberTiesTests : IAsyncLifetime
{
    private TestApp _app = null!;
    private Organisation _ward = null!;
    private Organisation _old = null!;
    private Organisation _new = null!;
    private Member _member = null!;
    private Account _account = null!;
    private Browser _office = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync();
        (_, _ward, _old) = await _app.Data.LineAsync();
        _new = await _app.Data.OrganisationAsync(OrganisationKind.Cell, _ward, "Chi bộ Trường Tiểu học Trần Phú");
        _member = await _app.Data.MemberAsync(_old, "Nguyễn Thị Hồng Phượng");
        _account = await _app.Data.AccountAsync(Role.Member, _old, _member);
        _office = await _app.Data.BrowserAsync(Role.CommuneOffice, _ward);
        await _app.InDbAsync(async db =>
        {
            db.Add(new RoleGrant { AccountId = _account.Id, Role = Role.Secretary, OrganisationId = _old.Id, From = TestData.Beginning });
            db.Add(new Post { OrganisationId = _old.Id, MemberId = _member.Id, Kind = PostKind.Secretary, From = TestData.Beginning });
            await db.SaveAsync(Actor.Program("test"));
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Whoever_moves_leads_the_old_cell_no_more_and_sees_the_new_one()
    {
        (await SeesAsync(_old), await SeesAsync(_new)).ShouldBe((true, false));
        var form = await _office.OpenAsync($"/members/{_member.Id}/placements");
        form.Text.ShouldContain($"Chức vụ thôi giữ từ ngày ấy: Bí thư chi bộ, {_old.Name}.");

        await form.SubmitAsync("form[method=post]", ("Kind", "permanent"), ("Cell", _new.Id.ToString()), ("On", "01/11/2026"));

        (await SeesAsync(_old), await SeesAsync(_new)).ShouldBe((false, true));
        (await PostsAsync()).ShouldBe([new DateOnly(2026, 10, 31)]);
        (await _app.InDbAsync(db => db.Audit.CountAsync(row => row.Action == "RoleGrant.changed" && row.Stream == _old.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task Temporary_activity_opens_the_other_cell_for_its_time_and_takes_nothing()
    {
        await (await _office.OpenAsync($"/members/{_member.Id}/placements")).SubmitAsync("form[method=post]", ("Kind", "temporary"), ("Cell", _new.Id.ToString()), ("On", "01/11/2026"));
        (await SeesAsync(_old), await SeesAsync(_new)).ShouldBe((true, true));

        await (await _office.OpenAsync($"/members/{_member.Id}/placements")).SubmitAsync("form[method=post]", ("Kind", "end"), ("On", "21/11/2026"));

        (await SeesAsync(_old), await SeesAsync(_new)).ShouldBe((true, false));
        (await PostsAsync()).ShouldBe([null]);
    }

    [Fact]
    public async Task Whoever_leaves_holds_nothing()
    {
        var form = await _office.OpenAsync($"/members/{_member.Id}/leaving");
        form.Text.ShouldContain($"Chức vụ thôi giữ cùng ngày: Bí thư chi bộ, {_old.Name}.");

        await form.SubmitAsync("form[method=post]", ("How", nameof(MemberEventKind.Resigned)), ("On", "01/11/2026"), ("DecisionNumber", "12-QĐ/ĐU"));

        (await SeesAsync(_old)).ShouldBeFalse();
        (await PostsAsync()).ShouldBe([new DateOnly(2026, 11, 1)]);
        (await _app.Browse(_account.Id).OpenAsync("/account")).Text.ShouldContain("Chưa giữ vai trò nào");
    }

    [Fact]
    public async Task A_move_by_a_list_does_the_same_and_its_undoing_gives_it_back()
    {
        var desk = new ImportDesk(_office, _ward);
        await desk.WriteAsync(List(_old));
        _member = await _app.InDbAsync(db => db.Members.AsNoTracking().SingleAsync(row => row.FullName == "Trần Thị Bích"));
        _account = await _app.Data.AccountAsync(Role.Member, _old, _member);

        var done = await desk.WaitAsync(await (await desk.BringAsync(List(_new))).SubmitAsync("form.st-import", ("all", "true")));

        (await SeesAsync(_old), await SeesAsync(_new)).ShouldBe((false, true), done.Text);
        (await PostsAsync()).ShouldBe([new DateOnly(2026, 11, 21)]);
        await desk.WaitAsync(await (await _office.OpenAsync(done.Address.AbsolutePath + "/reversal")).SubmitAsync("#hoan-tac"));

        (await SeesAsync(_old), await SeesAsync(_new)).ShouldBe((true, false));
        (await PostsAsync()).ShouldBe([null]);
    }

    private static string List(Organisation cell) =>
        $"Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức,Chi bộ,Số CCCD,Chức vụ Đảng\nTrần Thị Bích,20/09/1976,Nữ,19/05/2008,19/05/2009,{cell.Name},097176000011,{(cell.Name.Contains("Trường", StringComparison.Ordinal) ? "" : "Phó bí thư")}\n";

    private async Task<bool> SeesAsync(Organisation cell)
    {
        // A list may have been written by a job: what is known of a session lives for seconds.
        _app.Clock.Pass(TimeSpan.FromSeconds(6));
        return (await _app.Browse(_account.Id).OpenAsync(MeetingLinks.Of(cell.Id))).Status == HttpStatusCode.OK;
    }

    private Task<List<DateOnly?>> PostsAsync() => _app.InDbAsync(db => db.Posts.Where(row => row.MemberId == _member.Id).Select(row => row.To).ToListAsync());
}
