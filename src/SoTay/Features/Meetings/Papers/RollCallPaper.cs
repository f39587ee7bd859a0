using System.Globalization;
using SoTay.Features.Documents.Papers;
using SoTay.Platform.Office.Writing;

namespace SoTay.Features.Meetings.Papers;

internal static class RollCallPaper
{
    public static byte[] Write(PaperLayout layout, RollCallText text)
    {
        var sheet = new PaperSheet(layout);
        sheet.Head(text.Head);
        sheet.Title("Danh sách điểm danh", text.Subject);
        var held = layout.DateWords(text.HeldOn);
        sheet.Paragraph($"Thời gian: {held}.");
        sheet.Table(
            [("TT", 0.08m, DocxAlign.Centre), ("Họ và tên", 0.36m, DocxAlign.Left), ("Có mặt, vắng", 0.2m, DocxAlign.Left), ("Ký tên", 0.16m, DocxAlign.Left), ("Ghi chú", 0.2m, DocxAlign.Left)],
            text.Lines.Select((line, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), line.Name, line.Status, "", line.Note]));
        sheet.Close([], text.SecretarySignature, text.ChairSignature);
        return sheet.ToBytes();
    }
}
