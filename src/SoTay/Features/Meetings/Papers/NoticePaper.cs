using SoTay.Features.Documents.Papers;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Meetings.Papers;

internal static class NoticePaper
{
    public static byte[] Write(PaperLayout layout, NoticeText text)
    {
        var sheet = new PaperSheet(layout);
        sheet.Head(text.Head);
        sheet.Title("Giấy mời", text.Subject);
        sheet.Paragraph("Kính mời: ", new DocxRun(text.Invited, Bold: true));
        sheet.Paragraph($"Tới dự {text.Subject}.");
        sheet.Paragraph(new DocxRun("Thời gian: ", Bold: true), $"{PaperLayout.TimeWords(text.StartsAt)}, {layout.DateWords(text.HeldOn)}.");
        sheet.Paragraph(new DocxRun("Địa điểm: ", Bold: true), $"{text.Place}.");
        sheet.Paragraph(new DocxRun("Chủ trì: ", Bold: true), $"{text.Chair}.");
        sheet.Section("Nội dung");
        for (var i = 0; i < text.Agenda.Count; i++) sheet.Paragraph($"{i + 1}. {text.Agenda[i]}");
        if (text.Papers.Count > 0) sheet.Paragraph(new DocxRun("Tài liệu nghiên cứu trước: ", Bold: true), $"{string.Join("; ", text.Papers)}.");
        sheet.Paragraph($"Đồng chí nào không dự được, đề nghị báo cáo xin vắng trước {text.Gathering}.");
        sheet.Close(text.Recipients, text.Signature);
        return sheet.ToBytes();
    }
}
