using System.Globalization;
using SoTay.Features.Documents.Import;
using SoTay.Features.Documents.Papers;
using SoTay.Platform.Office.Writing;
using SoTay.Platform.Ui;

namespace SoTay.Features.Documents.Drafts;

/// <summary>A programme or plan as a Word file: head, opening, headings with their text, the table of targets, signature.</summary>
internal static class DraftPaper
{
    public static byte[] Write(PaperLayout layout, DraftText text)
    {
        var sheet = new PaperSheet(layout);
        sheet.Head(text.Head);
        sheet.Title(DocumentWords.Of(text.Type), text.Subject);
        foreach (var section in text.Sections)
        {
            if (section.Heading.Length > 0) sheet.Section(section.Heading);
            sheet.Words(section.Words);
            if (section.HoldsTargets && text.Targets.Count > 0) Targets(sheet, text.Targets);
        }

        sheet.Close(text.Recipients, text.Signature);
        return sheet.ToBytes();
    }

    private static void Targets(PaperSheet sheet, IReadOnlyList<DraftTarget> targets) => sheet.Table(
        [("TT", 0.07m, DocxAlign.Centre), ("Chỉ tiêu", 0.35m, DocxAlign.Left), ("Đơn vị tính", 0.15m, DocxAlign.Centre), ("Đích", 0.23m, DocxAlign.Left), ("Hạn", 0.2m, DocxAlign.Centre)],
        targets.Select((target, at) => (IReadOnlyList<string>)[(at + 1).ToString(CultureInfo.InvariantCulture), target.Name, target.Unit, target.Taken!, Dates.Full(target.DueOn)]));
}
