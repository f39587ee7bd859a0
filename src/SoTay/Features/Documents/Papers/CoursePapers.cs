using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Courses;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Time;

namespace SoTay.Features.Documents.Papers;

/// <summary>The summons to a course (giấy triệu tập) with the list of those called; number and day stay open for the pen.</summary>
internal sealed class CoursePapers(AppDb db, PolicyBook policies, VietnamClock clock) : ICoursePapers
{
    public async Task<byte[]> SummonsAsync(Course course, IReadOnlyList<CourseLine> lines, CancellationToken cancellation)
    {
        var unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == course.OrganisationId, cancellation);
        var superior = await db.Organisations.Where(row => row.Id == unit.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var issuer = new PaperIssuer(unit.Kind, IssuingBody.Unit, unit.Name, superior ?? "");
        var on = lines.Select(line => line.Seat.InvitedOn).Max() ?? (clock.Today < course.From ? clock.Today : course.From);
        var sheet = new PaperSheet(PaperLayout.From(await policies.ForAsync(unit.Id, on, cancellation)));
        sheet.Head(new PaperHead(issuer.Superior, issuer.Words, issuer.Place, on, null) { Unnumbered = $"GTT/{issuer.Code}" });
        sheet.Title("Giấy triệu tập", $"dự lớp {Lower(course.Title)}");
        sheet.Paragraph($"{issuer.Words} triệu tập {lines.Count} đồng chí có tên trong danh sách dưới đây dự lớp {Lower(course.Title)}.");
        sheet.Paragraph(new DocxRun("Thời gian: ", Bold: true), new DocxRun(CourseWords.Days(course) + "."));
        if (course.Place.Length > 0) sheet.Paragraph(new DocxRun("Địa điểm: ", Bold: true), new DocxRun(course.Place + "."));
        sheet.Paragraph("Đề nghị các chi bộ thông báo và tạo điều kiện để các đồng chí dự đủ thời gian; đồng chí nào không dự được thì báo lý do trước ngày khai giảng.");
        sheet.Section("Danh sách triệu tập");
        sheet.Table(
            [("TT", 0.07m, DocxAlign.Centre), ("Họ và tên", 0.26m, DocxAlign.Left), ("Ngày sinh", 0.15m, DocxAlign.Centre), ("Chức vụ", 0.22m, DocxAlign.Left), ("Chi bộ", 0.3m, DocxAlign.Left)],
            lines.Select((line, at) => (IReadOnlyList<string>)[(at + 1).ToString(CultureInfo.InvariantCulture), line.Name, line.Birth, line.Posts, line.Unit]));
        sheet.Close(["Các chi bộ có tên trong danh sách", issuer.Kept], issuer.Signature(hasCommittee: true, signer: null));
        return sheet.ToBytes();
    }

    private static string Lower(string title) => title.StartsWith("Lớp ", StringComparison.Ordinal) ? char.ToLowerInvariant(title[4]) + title[5..] : char.ToLowerInvariant(title[0]) + title[1..];
}
