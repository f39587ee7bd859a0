using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Statistics;
using SoTay.Features.Statistics.Boards;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Home.Above;

/// <summary>First screen of a province: communes whose cells have not all met, fewest first.</summary>
internal sealed class ProvinceHomeQuery(AppDb db, CommuneBoardQuery boards, VietnamClock clock)
{
    private const int Shown = 8;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public async Task<OfficeHome> OfAsync(Organisation province, CancellationToken cancellation)
    {
        var board = await boards.ReadAsync(province, clock.Today.Year, null, cancellation);
        var members = await db.Headcounts.Where(row => row.OrganisationId == province.Id && row.Kind == HeadcountKind.Members).Select(row => row.Value).FirstOrDefaultAsync(cancellation);
        var link = StatisticsLinks.Board(province.Id);
        var behind = board.Communes.Where(row => row.Cells > row.Met[board.Month - 1]).OrderBy(row => row.Share(board.Month)).ThenBy(row => row.Code, StringComparer.Ordinal).ToList();
        var rows = behind.Take(Shown).Select(row => new HomeRow(null, row.Name, StatisticsLinks.Board(row.Id),
            $"{row.Cells - row.Met[board.Month - 1]} trên {row.Cells} chi bộ chưa có biên bản họp tháng {board.Month}")).ToList();
        return new OfficeHome(province.Id, province.Name,
        [
            new(members.ToString("#,0", Vietnamese), "đảng viên", HomeLinks.Members(province.Id)),
            new(board.Cells.ToString("#,0", Vietnamese), "chi bộ", $"/organisations/{province.Id}/cells"),
            new(board.Met.ToString("#,0", Vietnamese), $"đã họp tháng {board.Month} ({BoardRows.Share(board.Met, board.Cells)})", link),
        ], [new HomeDiary("xa", $"Đảng bộ còn chi bộ chưa họp ({behind.Count})", rows, ("Xem cả bảng", link))],
        new MainAct("Bảng sinh hoạt của tỉnh", $"Tính đến {Dates.Full(board.AsOf)}, theo từng đảng bộ trực thuộc.", "Mở bảng sinh hoạt", "calendar-event", link), null, 0);
    }
}
