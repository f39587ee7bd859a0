using SoTay.Features.Documents.Papers;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Meetings.Papers;

internal static class MinutesPaper
{
    public static byte[] Write(PaperLayout layout, MinutesText text)
    {
        var sheet = new PaperSheet(layout);
        sheet.Head(text.Head);
        sheet.Title("Biên bản", text.Subject);
        sheet.Paragraph($"Hồi {PaperLayout.TimeWords(text.StartsAt)}, {layout.DateWords(text.Head.Date)}, tại {text.Place}, {text.Head.Issuer} tổ chức {text.Subject}.");
        if (text.LateEntry is { Length: > 0 } late) sheet.Paragraph(new DocxRun(late, Italic: true));
        People(sheet, text);
        Items(sheet, text.Items);
        var section = 3;
        if (text.Tasks.Count > 0)
        {
            sheet.Section($"{section++}. Phân công nhiệm vụ");
            PaperWords.Tasks(sheet, text.Tasks);
        }
        if (text.Score is { } score)
        {
            sheet.Section($"{section}. Tự chấm điểm buổi sinh hoạt");
            PaperWords.Score(sheet, score);
        }
        sheet.Paragraph($"{Capital(text.Body?.Gathering ?? "buổi sinh hoạt")} kết thúc hồi {PaperLayout.TimeWords(text.EndsAt)} cùng ngày. Biên bản đã được đọc lại trước {text.Body?.Gathering ?? "chi bộ"}.");
        sheet.Close(text.Recipients, text.SecretarySignature, text.ChairSignature);
        return sheet.ToBytes();
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static void People(PaperSheet sheet, MinutesText text)
    {
        sheet.Section("1. Thành phần");
        sheet.Paragraph(PaperWords.RollCall(text.RollCall, text.Body));
        if (text.Absent.Count > 0) sheet.Paragraph($"{Capital(text.Body?.Members ?? "đảng viên")} vắng mặt: {string.Join("; ", text.Absent)}.");
        if (text.Hours is { } hours) sheet.Paragraph(hours);
        sheet.Paragraph($"Chủ trì: {text.Chair}. Thư ký: {text.Secretary}.");
        if (text.Guests.Count > 0) sheet.Paragraph($"Khách dự: {string.Join("; ", text.Guests)}.");
        if (text.Pictures > 0) sheet.Paragraph($"Ảnh buổi họp kèm theo: {text.Pictures}.");
    }

    private static void Items(PaperSheet sheet, IReadOnlyList<AgendaText> items)
    {
        sheet.Section("2. Nội dung");
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            sheet.Section($"2.{i + 1}. {item.Title}");
            sheet.Words(item.Report);
            foreach (var opinion in item.Opinions)
                sheet.Paragraph(new DocxRun($"- Ý kiến của đồng chí {opinion.Speaker}: ", Bold: false), opinion.Words.Trim());
            if (item.Conclusion.Length > 0) sheet.Paragraph(new DocxRun("Kết luận: ", Bold: true), item.Conclusion.Trim());
            foreach (var vote in item.Votes) sheet.Paragraph(PaperWords.Vote(vote));
        }
    }
}
