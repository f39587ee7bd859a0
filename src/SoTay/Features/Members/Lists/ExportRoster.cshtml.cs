using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Audit;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Search;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Members.Lists;

/// <summary>The list as a workbook, with the filters of the page. Sealed values are not in it; who took it out is recorded.</summary>
[Requires(Capability.Export)]
public sealed class ExportRosterModel(AppDb db, PersonAccess access, KnownOrganisations organisations, PolicyBook policies, VietnamClock clock) : PageModel
{
    private const int MostFound = 10_000;

    private static readonly XlsxColumn[] Columns =
    [
        new("Số", 6), new("Chi bộ", 34), new("Họ và tên", 28), new("Giới tính", 10), new("Ngày sinh", 12), new("Ngày vào Đảng", 14),
        new("Ngày chính thức", 15), new("Tình trạng", 34), new("Số thẻ (4 số cuối)", 12),
    ];

    public async Task<IActionResult> OnGetAsync(Guid organisation, [FromQuery] RosterFilter filter, CancellationToken cancellation)
    {
        if (filter.Cell is { } cell && !await access.MayAsync(Capability.Export, cell, cancellation)) return NotFound();
        var bands = AgeBand.From(await policies.ForAsync(null, clock.Today, cancellation));
        var members = new RosterReading(db, organisations, clock.Today, bands).All(organisation, filter);
        if (filter.HasWords)
        {
            var found = await db.Search.FindAsync(MemberSearch.Kind, filter.Q!, [filter.Cell ?? organisation], MostFound, cancellation);
            members = members.Where(row => found.Contains(row.Id));
        }

        var name = await db.Organisations.Where(row => row.Id == organisation).Select(row => row.Name).FirstAsync(cancellation);
        AuditTrail.Note(db, access.Person.Actor, organisation, "Roster.exported", organisation, reason: filter.Address("danh sách"));
        await db.SaveAsync(access.Person.Actor, cancellation: cancellation);
        var names = await db.Organisations.AsNoTracking().Where(row => db.SubtreeOf(organisation).Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return new FileCallbackResult($"danh-sach-dang-vien-{Dates.Machine(clock.Today)}.xlsx", async output =>
        {
            using var file = new XlsxWriter(output);
            var sheet = file.Begin(new XlsxSheet("Đảng viên", Columns) { Title = [$"Danh sách đảng viên {name}", $"Ngày {Dates.Full(clock.Today)}"], Landscape = true, Filter = true });
            var number = 0;
            await foreach (var row in members.Select(RosterRow.From).AsAsyncEnumerable().WithCancellation(cancellation))
                sheet.Row(++number, names.GetValueOrDefault(row.CellId ?? Guid.Empty, ""), row.FullName, MemberLabels.Of(row.Sex), DateCell(row.BirthDate, row.BirthPrecision),
                    DateCell(row.JoinedOn, row.JoinedPrecision), DateCell(row.OfficialOn, row.OfficialPrecision), row.StatusIn(row.CellId ?? Guid.Empty), row.CardLast4);
        });
    }

    // A whole date is a date to Excel; a year alone stays the text it is.
    private static XlsxCell DateCell(DateOnly? date, DatePrecision precision) =>
        date is null ? XlsxCell.Empty : precision == DatePrecision.Day ? date : MemberLabels.Date(date, precision);
}
