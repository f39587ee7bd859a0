using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.Tenures;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Posts;

/// <summary>Tenures of all heads below a unit as a workbook.</summary>
[Requires(Capability.Export)]
public sealed class TenuresFileModel(AppDb db, TenureBook book, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid organisation, string? on, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        var day = AsOf.Parse(on, clock.Today).Date;
        var lines = await book.ReadAsync(organisation, day, cancellation);
        var names = await db.NamesOfAsync(lines.Select(line => line.Tenure.Post.MemberId), cancellation);
        var file = new MemoryStream();
        using (var workbook = new XlsxWriter(file))
        {
            var page = workbook.Begin(new XlsxSheet("Thời gian giữ chức vụ", [new("Họ và tên", 26), new("Chức vụ", 26), new("Mã tổ chức", 20), new("Đơn vị", 40, Wrap: true), new("Giữ liên tiếp từ", 14), new("Thời gian", 18), new("Số lần giữ", 10), new("Được giữ đến", 14), new("So với quy định", 30, Wrap: true)])
            {
                Title = [$"Thời gian giữ chức vụ của người đứng đầu, {unit.Name}", $"Đến ngày {day:dd/MM/yyyy}"], Landscape = true, Filter = true,
            });
            foreach (var line in lines)
                page.Row(names.GetValueOrDefault(line.Tenure.Post.MemberId), OrganisationWords.Of(line.Tenure.Post.Kind, line.Unit.Kind), line.Unit.Code, line.Unit.Name, line.Tenure.SinceAssumed ? (DateOnly?)null : line.Tenure.Since, line.Tenure.SinceAssumed ? (string?)null : line.Tenure.LengthOn(day), line.Tenure.Holdings, line.Tenure.SinceAssumed ? null : line.LastDay, TenureWords.Of(line));
        }

        return File(file.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"thoi-gian-giu-chuc-vu-{unit.Code}.xlsx");
    }
}
