using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Accounts;
using SoTay.Features.Members;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Platform.Data.Verification;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members;

/// <summary>An import is undone as a whole while nothing it wrote was changed; else the page names who stands in the way.</summary>
public sealed class ImportReversalTests : IAsyncLifetime
{
    private const string Head = "Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức,Chi bộ,Số CCCD,Chức vụ Đảng,Tình trạng\n";
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

    private string List => Head + Row("Lê Thị Thu Hằng", "20/09/1976", "097176000011", "Bí thư") + Row("Nguyễn Văn Ân", "03/02/1980", "097080000022")
        + Row("Tẩn Kim Công", "03/02/1940", "", status: "Miễn sinh hoạt") + Row("Vi Thị Bích", "31/02/1990", "097190000044");

    [Fact]
    public async Task What_was_written_goes_again_with_counts_search_and_remarks()
    {
        var before = await PrintAsync();
        var done = await _desk.WriteAsync(List);
        done.Text.ShouldContain("Hoàn tác được: chưa ai sửa");

        var undone = await UndoAsync(done);

        undone.Text.ShouldContain("Đã hoàn tác");
        (await PrintAsync()).ShouldBe(before);
        (await VerifyAsync()).ShouldBeEmpty();
        (await _office.OpenAsync($"/organisations/{_ward.Id}/members?q=thu+hang")).Text.ShouldNotContain("Lê Thị Thu Hằng");
        await _app.InDbAsync(async db =>
        {
            (await db.Audit.CountAsync(row => row.Action == "Member.removed" && row.Reason == "Hoàn tác lần nhập danh sách.csv")).ShouldBe(3);
            (await db.RosterImports.SingleAsync()).UndoneBy.ShouldNotBeNullOrEmpty();
            (await db.RosterImportChanges.AnyAsync()).ShouldBeFalse();
        });
        (await _office.OpenAsync(done.Address.AbsolutePath + "/reversal")).Address.AbsolutePath.ShouldBe(done.Address.AbsolutePath, "an import is undone once");
    }

    [Fact]
    public async Task Import_undo_import_equals_import()
    {
        var done = await _desk.WriteAsync(List);
        var once = await PrintAsync();
        await UndoAsync(done);

        (await _desk.WriteAsync(List)).Text.ShouldContain("3 người mới");

        (await PrintAsync()).ShouldBe(once);
        (await VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_known_member_gets_the_earlier_values_back()
    {
        await _desk.WriteAsync(List);
        var before = await PrintAsync();
        var changed = await _desk.WriteAsync(Head + Row("Lê Thị Thu Hằng", "21/09/1976", "097176000011", "Phó bí thư", status: "Miễn sinh hoạt") + Row("Hoàng Thị Dung", "01/01/1990", "097190000055"));
        changed.Text.ShouldContain("1 người mới, 1 sửa");
        (await PrintAsync()).ShouldNotBe(before);

        await UndoAsync(changed);

        (await PrintAsync()).ShouldBe(before);
        (await VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Imports_are_undone_one_after_the_other_backwards()
    {
        var empty = await PrintAsync();
        var first = await _desk.WriteAsync(Head + Row("Lê Thị Thu Hằng", "20/09/1976", "097176000011"));
        var second = await _desk.WriteAsync(Head + Row("Lê Thị Thu Hằng", "21/09/1976", "097176000011"));
        (await _office.OpenAsync(first.Address.AbsolutePath)).Text.ShouldContain("Không hoàn tác được nữa: 1 người");

        await UndoAsync(second);
        await UndoAsync(await _office.OpenAsync(first.Address.AbsolutePath));

        (await PrintAsync()).ShouldBe(empty);
    }

    [Fact]
    public async Task Somebody_changed_since_stands_in_the_way_by_name()
    {
        var done = await _desk.WriteAsync(List);
        await _app.InDbAsync(async db =>
        {
            var member = await db.Members.SingleAsync(row => row.FullName == "Nguyễn Văn Ân");
            member.IsServedByOfficer = true;
            await db.SaveAsync(Actor.Program("test"));
        });

        var page = await _office.OpenAsync(done.Address.AbsolutePath + "/reversal");

        page.Text.ShouldContain("Không hoàn tác được: vướng 1 người");
        page.Document.QuerySelector(".st-owe li")!.TextContent.ShouldContain("Nguyễn Văn Ân");
        page.Document.QuerySelector("#hoan-tac").ShouldBeNull();
        (await _app.InDbAsync(db => db.Members.CountAsync(row => row.CellId == _cell.Id))).ShouldBe(3);
    }

    [Theory]
    [InlineData("account")]
    [InlineData("post")]
    [InlineData("transfer")]
    public async Task Somebody_named_elsewhere_stands_in_the_way(string where)
    {
        var done = await _desk.WriteAsync(List);
        var member = await _app.InDbAsync(db => db.Members.AsNoTracking().SingleAsync(row => row.FullName == "Nguyễn Văn Ân"));
        if (where == "account") await _app.Data.BrowserAsync(Role.Member, _cell, member);
        else await _app.InDbAsync(async db =>
        {
            if (where == "post") db.Add(new Post { OrganisationId = _cell.Id, MemberId = member.Id, Kind = PostKind.CommitteeMember, From = new DateOnly(2026, 11, 1) });
            else db.Add(new MemberTransfer { MemberId = member.Id, FromId = _cell.Id, Kind = PlacementKind.Permanent, ReferralNumber = "52-GT/ĐU", IssuedOn = new(2026, 11, 2), MadeAt = DateTime.UnixEpoch, ByName = "Ban Tổ chức" });
            await db.SaveAsync(Actor.Program("test"));
        });

        (await _office.OpenAsync(done.Address.AbsolutePath + "/reversal")).Text.ShouldContain("vướng 1 người");
    }

    [Fact]
    public async Task What_happens_between_looking_and_pressing_refuses_the_whole()
    {
        var done = await _desk.WriteAsync(List);
        var asked = await _office.OpenAsync(done.Address.AbsolutePath + "/reversal");
        var member = await _app.InDbAsync(db => db.Members.AsNoTracking().SingleAsync(row => row.FullName == "Nguyễn Văn Ân"));
        await _app.Data.BrowserAsync(Role.Member, _cell, member);

        var refused = await asked.SubmitAsync("main form[method=post]");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Vướng 1 người đã có thay đổi sau lần nhập, trong đó có Nguyễn Văn Ân");
        (await _app.InDbAsync(db => db.Members.CountAsync(row => row.CellId == _cell.Id))).ShouldBe(3);
    }

    private async Task<Page> UndoAsync(Page done) =>
        await _desk.WaitAsync(await (await _office.OpenAsync(done.Address.AbsolutePath + "/reversal")).SubmitAsync("#hoan-tac"));

    private string Row(string name, string born, string number, string post = "", string status = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{name},{born},Nữ,19/05/2008,19/05/2009,{_cell.Name},{number},{post},{status}\n");

    /// <summary>Everything an import may write, without keys, versions and the clock.</summary>
    private Task<string> PrintAsync() => _app.InDbAsync(async db =>
    {
        var names = await db.Members.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.FullName);
        var lines = new List<string>();
        lines.AddRange((await db.Members.AsNoTracking().ToListAsync()).Select(m => $"M {m.FullName} {m.FoldedName} {m.SortKey} {m.Sex} {m.BirthDate} {m.JoinedOn} {m.OfficialOn} {m.Membership} {m.IsExempt} {m.CellId} {m.LastCellId} {Convert.ToHexString(m.PersonalIdMatch ?? [])}"));
        lines.AddRange((await db.Placements.AsNoTracking().ToListAsync()).Select(p => $"P {names[p.MemberId]} {p.OrganisationId} {p.Kind} {p.From} {p.To}"));
        lines.AddRange((await db.MemberStatusPeriods.AsNoTracking().ToListAsync()).Select(s => $"S {names[s.MemberId]} {s.Kind} {s.From} {s.To}"));
        lines.AddRange((await db.Posts.AsNoTracking().ToListAsync()).Select(p => $"T {names[p.MemberId]} {p.OrganisationId} {p.Kind} {p.From} {p.To}"));
        lines.AddRange((await db.RosterFindings.AsNoTracking().ToListAsync()).Select(f => $"F {(f.MemberId is { } id ? names[id] : "")} {f.Kind} {f.Say} {f.SettledAt is not null}"));
        lines.AddRange((await db.Headcounts.AsNoTracking().Where(h => h.Value != 0).ToListAsync()).Select(h => $"H {h.OrganisationId} {h.Kind} {h.Value}"));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    });

    private Task<List<string>> VerifyAsync() => _app.InDbAsync(async db =>
    {
        var findings = new List<string>();
        await using var scope = _app.Services.CreateAsyncScope();
        foreach (var check in scope.ServiceProvider.GetServices<IStoreCheck>())
            await foreach (var finding in check.FindAsync(db, CancellationToken.None)) findings.Add($"{check.Name}: {finding}");
        return findings;
    });
}
