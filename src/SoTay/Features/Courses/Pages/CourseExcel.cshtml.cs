using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Ui;

namespace SoTay.Features.Courses.Pages;

/// <summary>The list of a course with its results as a workbook.</summary>
[Requires(Capability.Export)]
public sealed class CourseExcelModel(AppDb db, CourseDesk desk) : PageModel
{
    internal const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly XlsxColumn[] Columns =
        [new("Số", 6), new("Họ và tên", 28), new("Ngày sinh", 12), new("Chức vụ", 26), new("Chi bộ", 34), new("Triệu tập", 12), new("Điểm danh", 12), new("Lý do vắng", 24), new("Kết quả", 18), new("Số giấy", 18), new("Ngày cấp", 12)];

    public async Task<IActionResult> OnGetAsync(Guid course, CancellationToken cancellation)
    {
        if (await desk.FindAsync(course, cancellation) is not { } found) return NotFound();
        var output = new MemoryStream();
        using (var file = new XlsxWriter(output))
        {
            var sheet = file.Begin(new XlsxSheet("Lớp", Columns) { Title = [found.Title, $"{CourseKinds.Of(found).Name}, {CourseWords.Days(found)}"], Landscape = true, Filter = true });
            var number = 0;
            foreach (var line in await CourseFiles.LinesAsync(db, found, cancellation))
                sheet.Row(++number, line.Name, line.Birth, line.Posts, line.Unit, line.Seat.InvitedOn, line.Seat.Attended switch { true => "có mặt", false => "vắng", _ => "" }, line.Seat.AbsenceReason,
                    line.Seat.Result switch { CourseResult.Completed => "hoàn thành", CourseResult.NotCompleted => "chưa hoàn thành", _ => "" }, line.Seat.CertificateNumber, line.Seat.CertificateOn);
        }

        return File(output.ToArray(), Excel, $"lop-boi-duong-{Dates.Machine(found.From)}.xlsx");
    }
}
