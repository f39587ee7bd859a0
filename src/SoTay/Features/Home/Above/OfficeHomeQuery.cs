using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Home.Cell;
using SoTay.Features.Members;
using SoTay.Features.Members.ImportPages;
using SoTay.Features.Members.Exchange;
using SoTay.Features.Members.Transfers;
using SoTay.Features.Organisations;
using SoTay.Features.Organisations.RollUps;
using SoTay.Features.Statistics;
using SoTay.Features.Statistics.Boards;
using SoTay.Platform.Auth;
using SoTay.Platform.Data;
using SoTay.Platform.Time;
using SoTay.Platform.Ui;

namespace SoTay.Features.Home.Above;

/// <summary>Gathers the first screen of a commune: clean-up, requests, who owes.</summary>
internal sealed class OfficeHomeQuery(AppDb db, CellBoardQuery boards, PathRows paths, DuesRows dues, TermRows terms, CourseRows courses, StayRows stays, VietnamClock clock)
{
    private const int Shown = 6;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public async Task<OfficeHome> OfAsync(Organisation commune, Grant grant, CancellationToken cancellation)
    {
        var board = await boards.ReadAsync(commune, clock.Today.Year, null, new BoardFilter(), cancellation);
        var owing = board.Owing.ToList();
        var members = await db.Headcounts.Where(row => row.OrganisationId == commune.Id && row.Kind == HeadcountKind.Members).Select(row => row.Value).FirstOrDefaultAsync(cancellation);
        var cleans = grant.Capabilities.Contains(Capability.EditRoster);
        var findings = cleans ? await FindingsAsync(commune.Id, cancellation) : [];
        var requests = grant.Capabilities.Contains(Capability.DecideCorrections) ? await RequestsAsync(commune.Id, cancellation) : new("de-nghi", "", []);
        var open = findings.Sum(row => row.Count);
        return new OfficeHome(commune.Id, commune.Name, Figures(commune, board, members, open, cleans),
            [requests, .. cleans ? (IEnumerable<HomeDiary>)[await TransfersAsync(commune.Id, cancellation), await paths.OfOfficeAsync(commune.Id, cancellation)] : [], .. await dues.OfUnitAsync(commune.Id, cancellation) is { } handed ? (IEnumerable<HomeDiary>)[handed] : [], .. await TermsAsync(commune.Id, grant, cancellation), .. cleans && await courses.OfUnitAsync(commune.Id, cancellation) is { } schooling ? (IEnumerable<HomeDiary>)[schooling] : [], Cleaning(commune.Id, findings, open)], NextStep(commune.Id, grant, members, open, owing.Count), [.. owing.Take(Shown)], owing.Count);
    }

    private async Task<IEnumerable<HomeDiary>> TermsAsync(Guid commune, Grant grant, CancellationToken cancellation) =>
        grant.Capabilities.Contains(Capability.ManagePosts) && await terms.OfUnitAsync(commune, cancellation) is { } ending ? [ending] : [];

    private List<OfficeFigure> Figures(Organisation commune, CellBoard board, int members, int findings, bool cleans)
    {
        var link = StatisticsLinks.Board(commune.Id);
        List<OfficeFigure> figures =
        [
            new(members.ToString("#,0", Vietnamese), "đảng viên", HomeLinks.Members(commune.Id)),
            new(board.Cells.Count.ToString("#,0", Vietnamese), "chi bộ", $"/organisations/{commune.Id}/cells"),
            new(board.Met.ToString("#,0", Vietnamese), $"đã họp tháng {board.Month} ({BoardRows.Share(board.Met, board.Cells.Count)})", link),
        ];
        if (board.In(MonthState.NotMet) is var missed and > 0) figures.Add(new(missed.ToString("#,0", Vietnamese), "chưa họp", link + "?owing=true", Late: true));
        if (cleans) figures.Add(new(findings.ToString("#,0", Vietnamese), "chỗ cần làm sạch", HomeLinks.Findings(commune.Id)));
        return figures;
    }

    // What blocks the rest comes first: a roster, then a clean one, then those who owe.
    private static MainAct? NextStep(Guid commune, Grant grant, int members, int findings, int owing)
    {
        if (members == 0 && grant.Capabilities.Contains(Capability.Import))
            return new("Nhập danh sách đảng viên", "Đưa tệp Excel đang dùng vào là đủ: Sổ Tay tự tìm dòng tiêu đề, hỏi lại chỗ chưa rõ.", "Nhập danh sách", "table-import", HomeLinks.Imports(commune));
        if (findings > 0 && grant.Capabilities.Contains(Capability.EditRoster))
            return new("Làm sạch danh sách", $"Còn {findings} chỗ sai, ngờ hoặc thiếu sau khi nhập danh sách.", "Mở danh sách cần làm sạch", "list-check", HomeLinks.Findings(commune));
        if (owing > 0 && grant.Capabilities.Contains(Capability.Remind))
            return new("Nhắc chi bộ còn nợ", $"{owing} chi bộ còn nợ buổi họp hoặc biên bản.", $"Nhắc {(owing == 1 ? "chi bộ này" : $"cả {owing} chi bộ")}", "bell", StatisticsLinks.Reminders(commune), IsPost: true);
        return null;
    }

    private async Task<List<FindingCount>> FindingsAsync(Guid commune, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(commune);
        return await db.RosterFindings.AsNoTracking().Where(row => row.SettledAt == null && below.Contains(row.OrganisationId))
            .GroupBy(row => new { row.Severity, row.Kind }).Select(group => new FindingCount(group.Key.Severity, group.Key.Kind, group.Count(), group.Min(row => row.Say)!))
            .ToListAsync(cancellation);
    }

    private static HomeDiary Cleaning(Guid commune, List<FindingCount> findings, int open)
    {
        var rows = findings.OrderBy(row => row.Severity switch { "hold" => 0, "ask" => 1, _ => 2 }).ThenByDescending(row => row.Count).Take(Shown)
            .Select(row => new HomeRow(null, $"{ProblemWords.Of(row.Kind)}: {row.Count} dòng {row.Severity switch { "hold" => "giữ lại", "ask" => "cần hỏi", _ => "cần bổ sung" }}",
                $"{HomeLinks.Findings(commune)}?kind={row.Kind}", row.Example)).ToList();
        return new HomeDiary("lam-sach", $"Cần làm sạch ({open})", rows, (findings.Count > Shown ? $"Xem cả {open} chỗ" : "Mở danh sách", HomeLinks.Findings(commune)));
    }

    private async Task<HomeDiary> RequestsAsync(Guid commune, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(commune);
        var asked = await db.CorrectionRequests.AsNoTracking().Where(row => row.State == CorrectionState.Waiting && below.Contains(row.OrganisationId))
            .Join(db.Members, row => row.MemberId, member => member.Id, (row, member) => new { row.Id, row.AskedAt, row.Why, row.Wanted, member.FullName })
            .OrderBy(row => row.AskedAt).Take(Shown).ToListAsync(cancellation);
        var rows = asked.Select(row => new HomeRow(VietnamClock.DateOf(row.AskedAt), $"{row.FullName} đề nghị sửa hồ sơ", HomeLinks.Correction(row.Id),
            $"Đề nghị ghi: {row.Wanted}{(row.Why.Length > 0 ? $" ({row.Why})" : "")}")
        { Acts = [new("Xem và trả lời", HomeLinks.Correction(row.Id))] }).ToList();
        return new HomeDiary("de-nghi", $"Đề nghị sửa hồ sơ ({rows.Count})", rows, ("Mở cả danh sách đề nghị", HomeLinks.Corrections(commune)));
    }

    /// <summary>Referrals on their way with one end here, the most pressing first.</summary>
    private async Task<HomeDiary> TransfersAsync(Guid commune, CancellationToken cancellation)
    {
        var below = db.SubtreeOf(commune);
        var open = db.MemberTransfers.AsNoTracking().Where(row => row.State == TransferState.Open && (below.Contains(row.FromId) || row.ToId != null && below.Contains(row.ToId.Value)));
        var count = await open.CountAsync(cancellation);
        var lines = await TransferLine.OfAsync(db, await open.OrderBy(row => row.DueOn).ThenBy(row => row.Id).Take(Shown).ToListAsync(cancellation), cancellation);
        var rows = lines.Select(line => new HomeRow(line.Transfer.DueOn, $"{line.Member} chuyển sinh hoạt", TransferLinks.To(line.Transfer.Id), line.Words,
            line.Transfer.DaysLate(clock.Today) is > 0 and var late ? $"Quá hạn {late} ngày" : null, "nơi đến chưa tiếp nhận")).ToList();
        var arrived = db.Arrivals.AsNoTracking().Where(row => row.State == ArrivalState.Waiting && below.Contains(row.OrganisationId));
        var waiting = await arrived.OrderBy(row => row.ReadAt).Take(Shown).ToListAsync(cancellation);
        if (waiting.Count > 0) count += await arrived.CountAsync(cancellation);
        rows.InsertRange(0, waiting.Select(row => new HomeRow(VietnamClock.DateOf(row.ReadAt), $"Tiếp nhận {row.FullName}", ExchangeLinks.Arrival(row.Id), $"từ {row.FromPlace}, giấy số {row.ReferralNumber}", null, "tệp đã nạp, chờ chọn chi bộ")));
        rows.AddRange(await stays.OfAsync(commune, cancellation));
        return new HomeDiary("chuyen", $"Đang chuyển sinh hoạt ({count})", rows, ("Mở danh sách chuyển sinh hoạt", TransferLinks.Of(commune)));
    }

    private sealed record FindingCount(string Severity, string Kind, int Count, string Example);
}
