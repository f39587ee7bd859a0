using Microsoft.EntityFrameworkCore;
using SoTay.Features.Accounts;
using SoTay.Features.Meetings;
using SoTay.Features.Meetings.Visits;
using SoTay.Features.Organisations;
using SoTay.Features.Statistics;
using SoTay.Platform.Audit;
using SoTay.Tests.Support;

namespace SoTay.Tests.Features.Statistics.Boards;

/// <summary>The squares of a board of cells tell more than whether a cell met: prepared and noticed, points, visited.</summary>
public sealed class BoardLayerTests
{
    [Fact]
    public async Task The_squares_tell_preparation_scores_and_visits_and_the_board_opens_as_before()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        var held = await BoardData.HeldAsync(app, cell, 10, score: 92.5m);
        await BoardData.HeldAsync(app, cell, 11);
        await app.InDbAsync(async db =>
        {
            db.Add(new Meeting { OrganisationId = cell.Id, Kind = MeetingKind.Regular, Month = new(2026, 12, 1), HeldOn = new(2026, 12, 3) });
            db.Add(new CellVisit { OrganisationId = cell.Id, MemberId = Guid.CreateVersion7(), FullName = "Lò Thị Thanh Huyền", Month = new(2026, 10, 1), PlannedAt = DateTime.UnixEpoch, MeetingId = held.Id, VisitedOn = held.HeldOn });
            db.Add(new CellVisit { OrganisationId = cell.Id, MemberId = Guid.CreateVersion7(), FullName = "Vi Thị Bích", Month = new(2026, 12, 1), PlannedAt = DateTime.UnixEpoch });
            await db.SaveAsync(Actor.Program("test"));
        });
        var office = await app.Data.BrowserAsync(Role.CommuneOffice, ward);

        var page = await office.OpenAsync(StatisticsLinks.Board(ward.Id, 2026));
        Says(page, cell, 10).ShouldBe("Tháng 10: đúng hạn");
        page = await page.FollowAsync("nav a[href*='show=Prepared']");
        Says(page, cell, 10).ShouldBe("Tháng 10: gửi giấy mời ngày 01/10/2026");
        Says(page, cell, 12).ShouldBe("Tháng 12: đã soạn, chưa gửi giấy mời");
        page = await page.FollowAsync("nav a[href*='show=Score']");
        Says(page, cell, 10).ShouldBe("Tháng 10: 92,5 điểm");
        Square(page, cell, 10).TextContent.ShouldBe("92");
        Says(page, cell, 11).ShouldBe("Tháng 11: chưa chấm điểm");
        page = await page.FollowAsync("nav a[href*='show=Visited']");
        Says(page, cell, 10).ShouldBe("Tháng 10: Lò Thị Thanh Huyền dự ngày 03/10/2026");
        Says(page, cell, 12).ShouldBe("Tháng 12: Vi Thị Bích có kế hoạch dự");

        // A past day is told by its own records only.
        page = await office.OpenAsync(StatisticsLinks.Board(ward.Id, 2026) + "&show=Score&on=15/10/2026");
        Says(page, cell, 10).ShouldBe("Tháng 10: đúng hạn");
    }

    [Fact]
    public async Task A_month_that_is_past_without_a_notice_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var (_, ward, cell) = await app.Data.LineAsync();
        await BoardData.HeldAsync(app, cell, 9);
        await app.InDbAsync(db => db.Meetings.ExecuteUpdateAsync(set => set.SetProperty(row => row.NoticedAt, (DateTime?)null)));
        var page = await (await app.Data.BrowserAsync(Role.CommuneOffice, ward)).OpenAsync(StatisticsLinks.Board(ward.Id, 2026) + "&show=Prepared");
        Says(page, cell, 9).ShouldBe("Tháng 9: không gửi giấy mời trong Sổ Tay");
        Says(page, cell, 10).ShouldBe("Tháng 10: chưa soạn, chưa mời họp");
    }

    private static AngleSharp.Dom.IElement Square(Page page, Organisation cell, int month) =>
        page.Document.QuerySelector($"td a[href='{StatisticsLinks.CellMonth(cell.Id, new DateOnly(2026, month, 1))}']")!;

    private static string? Says(Page page, Organisation cell, int month) => Square(page, cell, month).GetAttribute("aria-label");
}
