using System.Text;
using ExcelDataReader;

namespace SoTay.Platform.Office.Reading.Xls;

/// <summary>The old binary format of Excel, through a library; the container is checked by us first.</summary>
internal sealed class XlsWorkbook : Workbook
{
    private readonly Stream file;

    private XlsWorkbook(Stream file, IReadOnlyList<Sheet> sheets)
    {
        this.file = file;
        Sheets = sheets;
    }

    public override IReadOnlyList<Sheet> Sheets { get; }

    public static XlsWorkbook Open(Stream file, ReadingLimits limits)
    {
        CompoundFile.Check(file);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            var sheets = new List<Sheet>();
            using var reader = ExcelReaderFactory.CreateBinaryReader(file, Settings());
            do
            {
                sheets.Add(new XlsSheet(reader.Name, file, sheets.Count, limits));
            }
            while (reader.NextResult());
            return new XlsWorkbook(file, sheets);
        }
        catch (ExcelDataReader.Exceptions.ExcelReaderException refused)
        {
            var locked = refused is ExcelDataReader.Exceptions.InvalidPasswordException;
            throw FileRefusals.Because(locked ? FileRefusals.EncryptedOrOld : FileRefusals.Corrupt, refused);
        }
    }

    internal static ExcelReaderConfiguration Settings() => new() { LeaveOpen = true };

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
    }
}
