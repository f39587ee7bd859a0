using Microsoft.EntityFrameworkCore;
using SoTay.Features.Members;
using SoTay.Features.Organisations;
using SoTay.Platform.Search;
using SoTay.Tests.Platform.Office.Reading;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Import;

/// <summary>Temporary activity in the words of lists: a placement inside the tree, a dated status outside it (members.md section 2: counted at home).</summary>
public sealed class TemporaryImportTests : IAsyncLifetime
{
    private const string Head = "Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức,Chi bộ,Số CCCD,Tình trạng,Ghi chú\n";
    private ImportStore _store = null!;
    private Organisation _home = null!;
    private Organisation _school = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await ImportStore.WithWardAsync();
        _home = await _store.App.Data.OrganisationAsync(OrganisationKind.Cell, _store.Ward, "Chi bộ Tổ dân phố 2");
        _school = await _store.App.Data.OrganisationAsync(OrganisationKind.Cell, _store.Ward, "Chi bộ Trường Mầm non Hoa Sen");
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData("Tạm thời", "\"SH tạm thời tại Đảng bộ Công ty Tây Lộc, từ tháng 3/2026\"", "2026-03-01")]
    [InlineData("sinh hoạt tạm thời", "", "2026-10-31")]
    [InlineData("đang SH tạm thời tại Đảng bộ xã Nam Xuân", "", "2026-10-31")]
    public async Task Outside_the_tree_it_is_a_dated_status_and_the_member_is_counted_at_home(string status, string note, string since)
    {
        (await _store.MembersAsync(MadeFile.Csv(Head + Row(status, note)))).Created.ShouldBe(1);

        await _store.App.InDbAsync(async db =>
        {
            var period = await db.MemberStatusPeriods.SingleAsync(row => row.Kind == MemberStatusKind.Elsewhere);
            (period.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), period.To).ShouldBe((since, null));
            (await db.Members.SingleAsync()).ShouldSatisfyAllConditions(member => member.CellId.ShouldBe(_home.Id), member => member.Membership.ShouldBe(Membership.Official));
        });
    }

    [Fact]
    public async Task Inside_the_tree_it_is_a_temporary_placement_found_from_both_cells()
    {
        await _store.MembersAsync(MadeFile.Csv(Head + Row("Tạm thời", "\"SH tạm thời tại Chi bộ Trường Mầm non Hoa Sen, từ tháng 9/2026\"")));

        await _store.App.InDbAsync(async db =>
        {
            var placement = await db.Placements.SingleAsync(row => row.Kind == PlacementKind.Temporary);
            (placement.OrganisationId, placement.From).ShouldBe((_school.Id, new DateOnly(2026, 9, 1)));
            (await db.Members.SingleAsync()).TemporaryCellId.ShouldBe(_school.Id);
            (await db.Search.FindAsync("member", "van an", [_school.Id], 5)).Count.ShouldBe(1);
            (await db.Search.FindAsync("member", "van an", [_home.Id], 5)).Count.ShouldBe(1);
        });
    }

    [Fact]
    public async Task A_known_member_goes_and_comes_back_and_nothing_happens_twice()
    {
        await _store.MembersAsync(MadeFile.Csv(Head + Row("Sinh hoạt", "")));
        (await _store.MembersAsync(MadeFile.Csv(Head + Row("Tạm thời", "")))).Updated.ShouldBe(1);
        (await _store.MembersAsync(MadeFile.Csv(Head + Row("Tạm thời", "")))).Unchanged.ShouldBe(1);
        (await _store.MembersAsync(await _store.ExportAsync("members", "x.csv"))).Unchanged.ShouldBe(1);

        (await _store.MembersAsync(MadeFile.Csv(Head + Row("Sinh hoạt", "")), options => options with { AsOf = new DateOnly(2026, 11, 20) })).Updated.ShouldBe(1);

        (await _store.App.InDbAsync(db => db.MemberStatusPeriods.SingleAsync(row => row.Kind == MemberStatusKind.Elsewhere))).To.ShouldBe(new DateOnly(2026, 11, 19));
    }

    private static string Row(string status, string note) => $"Nguyễn Văn An,19/05/1970,Nam,03/02/1995,03/02/1996,Chi bộ Tổ dân phố 2,097070000001,{status},{note}\n";
}
