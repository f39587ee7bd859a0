using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SoTay.Features.Documents.Drafts;
using SoTay.Features.Members.Competitions;
using SoTay.Features.Organisations;
using SoTay.Features.Policies;
using SoTay.Platform.Data;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Papers;

/// <summary>The three papers of an open competition, filled in from the book: notice, minutes of the result, decision.</summary>
internal sealed class CompetitionPapers(AppDb db, PolicyBook policies) : ICompetitionPapers
{
    public async Task<byte[]> WriteAsync(Competition competition, CompetitionTotals totals, CompetitionPaper paper, CancellationToken cancellation)
    {
        var unit = await db.Organisations.AsNoTracking().FirstAsync(row => row.Id == competition.OrganisationId, cancellation);
        var superior = await db.Organisations.Where(row => row.Id == unit.ParentId).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        var place = await db.Organisations.Where(row => row.Id == competition.UnitId).Select(row => row.Name).FirstAsync(cancellation);
        var issuer = new PaperIssuer(unit.Kind, IssuingBody.Unit, unit.Name, superior ?? "");
        var day = paper switch { CompetitionPaper.Notice => competition.AnnouncedOn, CompetitionPaper.Minutes => competition.VotedOn, _ => competition.DecidedOn } ?? competition.RegisterBy;
        var sheet = new PaperSheet(PaperLayout.From(await policies.ForAsync(unit.Id, day, cancellation)));
        sheet.Head(new PaperHead(issuer.Superior, issuer.Words, issuer.Place, day, null));
        switch (paper)
        {
            case CompetitionPaper.Notice: Notice(sheet, competition, totals, place); break;
            case CompetitionPaper.Minutes: Minutes(sheet, competition, totals, place); break;
            default: Decision(sheet, competition, issuer, place); break;
        }

        sheet.Close([place, issuer.Kept], issuer.Signature(hasCommittee: true, signer: null));
        return sheet.ToBytes();
    }

    private static void Notice(PaperSheet sheet, Competition competition, CompetitionTotals totals, string place)
    {
        sheet.Title("Thông báo", $"thi tuyển chức danh {competition.Title}, {place}");
        if (competition.NoticeNumber.Length > 0) sheet.Paragraph($"Số: {competition.NoticeNumber}");
        if (competition.Places > 1) sheet.Paragraph($"Số lượng cần tuyển: {Words(competition.Places)} người.");
        sheet.Section("1. Điều kiện dự thi");
        foreach (var condition in competition.Conditions.OrderBy(row => row.Place)) sheet.Paragraph($"- {condition.Text}");
        sheet.Section($"2. Tiêu chí chấm, tối đa {totals.Most} điểm");
        sheet.Table([("Phần thi", 0.2m, DocxAlign.Left), ("Tiêu chí", 0.5m, DocxAlign.Left), ("Điểm tối đa", 0.15m, DocxAlign.Centre), ("Hệ số", 0.15m, DocxAlign.Centre)],
            competition.Criteria.OrderBy(row => row.Place).Select(row => (IReadOnlyList<string>)[CompetitionWords.Of(row.Part), row.Name, Words(row.Most), Words(row.Weight)]));
        sheet.Section("3. Thời gian");
        sheet.Paragraph($"Nhận đăng ký đến hết ngày {Dates.Full(competition.RegisterBy)}; thi ngày {Dates.Full(competition.ExamOn)}; bỏ phiếu ngày {Dates.Full(competition.VoteOn)}.");
        sheet.Section("4. Hội đồng chấm");
        foreach (var examiner in competition.Examiners) sheet.Paragraph($"- Đồng chí {examiner.Name}");
    }

    private static void Minutes(PaperSheet sheet, Competition competition, CompetitionTotals totals, string place)
    {
        sheet.Title("Biên bản", $"kết quả thi tuyển chức danh {competition.Title}, {place}");
        if (competition.FewNumber.Length > 0) sheet.Paragraph($"Tiến hành với {competition.Admitted.Count()} ứng viên theo {competition.FewNumber}: {competition.FewReason}.");
        sheet.Paragraph($"Người chấm: {string.Join(", ", competition.Examiners.Select(row => row.Name))}.");
        sheet.Section("1. Điểm");
        sheet.Table([("Ứng viên", 0.4m, DocxAlign.Left), ($"Tổng điểm trên {totals.Most}", 0.3m, DocxAlign.Centre), ("Chênh giữa người chấm", 0.3m, DocxAlign.Centre)],
            competition.Admitted.OrderByDescending(totals.Total).Select(row => (IReadOnlyList<string>)[$"{row.Name}, {row.Unit}", CompetitionWords.Points(totals.Total(row)), CompetitionWords.Points(totals.Spread(row))]));
        sheet.Section("2. Bỏ phiếu kín");
        sheet.Paragraph($"Có mặt {competition.Present} trên {competition.Base} người có quyền bỏ phiếu. Phiếu phát ra {competition.Issued}, thu về {competition.Returned}, không hợp lệ {competition.Invalid}. Cần {competition.Needed} phiếu ({competition.VoteRule}).");
        sheet.Table([("Ứng viên", 0.7m, DocxAlign.Left), ("Số phiếu", 0.3m, DocxAlign.Centre)], competition.Admitted.OrderByDescending(row => row.Votes).Select(row => (IReadOnlyList<string>)[row.Name, row.Votes is { } votes ? Words(votes) : ""]));
        if (competition.Winners.Any()) sheet.Paragraph($"Người được chọn: {string.Join(", ", competition.Winners.Select(row => $"đồng chí {row.Name}"))}.");
    }

    private static void Decision(PaperSheet sheet, Competition competition, PaperIssuer issuer, string place)
    {
        sheet.Title("Quyết định", $"về việc giao giữ chức danh {competition.Title}");
        sheet.Paragraph($"Số: {competition.DecisionNumber}");
        sheet.Basis([$"Căn cứ thông báo số {competition.NoticeNumber} và kết quả thi tuyển, bỏ phiếu ngày {Dates.Full(competition.VotedOn!.Value)}"]);
        foreach (var winner in competition.Winners) sheet.Paragraph($"{issuer.Words} quyết định đồng chí {winner.Name}, {winner.Unit}, giữ chức danh {competition.Title}, {place}, từ ngày {Dates.Full(competition.TakesOn!.Value)}.");
        sheet.Paragraph($"{(competition.Winners.Count() == 1 ? $"Đồng chí {competition.Winners.First().Name}" : "Các đồng chí có tên trên")} và các đơn vị có liên quan thi hành quyết định này.");
    }

    private static string Words(int number) => number.ToString(CultureInfo.InvariantCulture);
}
