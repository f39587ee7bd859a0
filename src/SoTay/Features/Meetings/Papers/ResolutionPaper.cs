using SoTay.Features.Documents.Papers;

namespace SoTay.Features.Meetings.Papers;

internal static class ResolutionPaper
{
    public static byte[] Write(PaperLayout layout, ResolutionText text)
    {
        var sheet = new PaperSheet(layout);
        sheet.Head(text.Head);
        var concludes = text.Head.Symbol?.Type == "KL";
        sheet.Title(concludes ? "Kết luận" : "Nghị quyết", text.Subject);
        sheet.Basis(text.Basis);
        Opening(sheet, layout, text);

        sheet.Section("I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT KỲ TRƯỚC");
        foreach (var paragraph in text.Assessment) sheet.Words(paragraph);
        if (text.LastTasks.Count > 0)
        {
            PaperWords.TaskResults(sheet, text.LastTasks);
            sheet.Words(PaperWords.TasksDone(text.LastTasks));
        }
        else sheet.Paragraph("Nghị quyết kỳ trước không giao nhiệm vụ cụ thể.");

        sheet.Section("II. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI");
        foreach (var paragraph in text.Directions) sheet.Words(paragraph);

        sheet.Section("III. PHÂN CÔNG NHIỆM VỤ");
        if (text.Tasks.Count > 0) PaperWords.Tasks(sheet, text.Tasks);
        else sheet.Paragraph("Kỳ này không giao nhiệm vụ mới.");

        if (text.Body is null)
        {
            sheet.Section("IV. TỰ CHẤM ĐIỂM BUỔI SINH HOẠT");
            if (text.Score is { } score) PaperWords.Score(sheet, score);
            else sheet.Paragraph("Chi bộ chưa chấm điểm buổi sinh hoạt này.");
        }

        foreach (var vote in text.Votes) sheet.Paragraph(PaperWords.Vote(vote));
        sheet.Close(text.Recipients, text.Signature);
        return sheet.ToBytes();
    }

    private static void Opening(PaperSheet sheet, PaperLayout layout, ResolutionText text)
    {
        var minutes = (int)(text.EndsAt - text.StartsAt).TotalMinutes;
        var held = layout.DateWords(text.HeldOn);
        sheet.Paragraph(
            $"{char.ToUpperInvariant(held[0])}{held[1..]}, {text.Head.Issuer} họp từ {PaperLayout.TimeWords(text.StartsAt)} đến {PaperLayout.TimeWords(text.EndsAt)} ({minutes} phút). "
            + PaperWords.RollCall(text.RollCall, text.Body));
        sheet.Paragraph($"Chủ trì: {text.Chair}. Thư ký: {text.Secretary}.");
        sheet.Paragraph($"Sau khi thảo luận, {text.Body?.Words ?? "chi bộ"} {(text.Head.Symbol?.Type == "KL" ? "kết luận" : "quyết nghị")}:");
    }
}
