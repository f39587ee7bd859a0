using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SoTay.Features.Members.Admissions;
using SoTay.Features.Organisations;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Members.Admissions;

/// <summary>Twelve months in the same unit run on where the unit was merged or divided under its members.</summary>
public sealed class CellTimeTests
{
    [Fact]
    public async Task A_helper_keeps_the_time_over_a_merger_and_a_division_and_whoever_only_moved_does_not()
    {
        await using var app = await TestApp.StartAsync();
        var cell = await app.Data.CellAsync(official: 6);
        var (first, other) = (await app.Data.OrganisationAsync(parent: cell.Ward), await app.Data.OrganisationAsync(parent: cell.Ward));
        var (carried, moved) = (await app.Data.MemberAsync(first, "Đỗ Thị Đào"), await app.Data.MemberAsync(other, "Nguyễn Thị Anh"));
        await using var scope = app.Services.CreateAsyncScope();
        var (mergers, units, office) = (scope.ServiceProvider.GetRequiredService<OrganisationMergers>(), scope.ServiceProvider.GetRequiredService<OrganisationDecisions>(), Actor.Program("test"));
        var (no, made) = await mergers.SplitAsync((await units.LoadAsync(first.Id))!, (await units.LoadAsync(cell.Ward.Id))!, new("Chi bộ Tổ dân phố 4B", "97.1", OrganisationKind.Cell), [carried.Id], [], new Decision(new(2026, 9, 1), "14-QĐ/ĐU"), office);
        no.ShouldBeNull();
        (await mergers.AbsorbAsync((await units.LoadAsync(made!.Id))!, (await units.LoadAsync(cell.Cell.Id))!, new Decision(new(2026, 11, 1), "15-QĐ/ĐU"), office)).ShouldBeNull();
        await app.InDbAsync(async db =>
        {
            var record = (await SoTay.Features.Members.MemberRecord.LoadAsync(db, moved.Id))!;
            record.MoveTo(await db.Organisations.SingleAsync(row => row.Id == cell.Cell.Id), new(2026, 11, 1), new(2026, 11, 22)).ShouldBeNull();
            record.Keep();
            await db.SaveAsync(office);
        });
        var one = await app.Data.CandidateAsync(cell.Cell);

        var page = await (await cell.Secretary.OpenAsync(AdmissionLinks.To(one.Id))).SubmitAsync("#ghi", ("Input.Helper1", moved.Id.ToString()), ("Input.On", "20/11/2026"));
        page.Text.ShouldContain("sinh hoạt ở chi bộ từ 01/11/2026, chưa đủ 12 tháng cùng đơn vị");
        page = await page.SubmitAsync("#ghi", ("Input.Helper1", carried.Id.ToString()));
        page.Text.ShouldContain("Bước 2 trên 9");
    }
}
