using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;

namespace SoTay.Features.Members.Posts;

/// <summary>The list behind one number of posts as a workbook.</summary>
[Requires(Capability.Export)]
public sealed class PeopleFileModel(AppDb db, PostBook book, VietnamClock clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid organisation, string? which, string? on, CancellationToken cancellation)
    {
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisation, cancellation) is not { } unit) return NotFound();
        which ??= "posts.total";
        if (PostMeasure.Find(which) is not { } measure) return which == PostMeasure.Vacant ? Of(Vacant(unit, await Sheet(), Day()), unit) : NotFound();
        var rows = (await Sheet()).Rows.Where(measure.Is).ToList();
        return Of(People(unit, measure, rows, await db.NamesOfAsync(rows.Select(row => row.Post.MemberId), cancellation), Day()), unit);

        DateOnly Day() => AsOf.Parse(on, clock.Today).Date;
        Task<PostSheet> Sheet() => book.ReadAsync(organisation, Day(), cancellation);
    }

    private FileContentResult Of(byte[] file, Organisation unit) => File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"chuc-vu-{unit.Code}.xlsx");

    private static byte[] Vacant(Organisation unit, PostSheet sheet, DateOnly day)
    {
        var file = new MemoryStream();
        using (var workbook = new XlsxWriter(file))
        {
            var page = workbook.Begin(new XlsxSheet("Chức vụ", [new("Mã tổ chức", 20), new("Đơn vị", 44, Wrap: true), new("Loại tổ chức", 26)]) { Title = [$"{PostMeasure.VacantLabel}, {unit.Name}", $"Đến ngày {day:dd/MM/yyyy}"], Filter = true });
            foreach (var one in sheet.Vacant) page.Row(one.Code, one.Name, OrganisationWords.Of(one.Kind));
        }

        return file.ToArray();
    }

    private static byte[] People(Organisation unit, PostMeasure measure, List<PostRow> rows, IReadOnlyDictionary<Guid, string> names, DateOnly day)
    {
        var file = new MemoryStream();
        using (var workbook = new XlsxWriter(file))
        {
            var page = workbook.Begin(new XlsxSheet("Chức vụ", [new("Họ và tên", 26), new("Chức vụ", 26), new("Mã tổ chức", 20), new("Đơn vị", 40, Wrap: true), new("Từ ngày", 12), new("Nhiệm kỳ", 12), new("Do", 12), new("Quyết định", 18), new("Người địa phương", 24), new("Kiêm", 30, Wrap: true)])
            {
                Title = [$"{measure.Label}, {unit.Name}", $"Đến ngày {day:dd/MM/yyyy}"], Landscape = true, Filter = true,
            });
            foreach (var row in rows)
                page.Row(names.GetValueOrDefault(row.Post.MemberId), OrganisationWords.Of(row.Post.Kind, row.UnitKind), row.UnitCode, row.Unit, row.Post.From, row.Post.Term, row.Post.Way is { } way ? PostTexts.Of(way) : null,
                    row.Post.DecisionNumber, PostTexts.Local(row.Post.IsLocal), PostTexts.Also(row.Post.AlsoVillageHead, row.Post.AlsoChair, row.Post.AlsoFrontHead));
        }

        return file.ToArray();
    }
}
