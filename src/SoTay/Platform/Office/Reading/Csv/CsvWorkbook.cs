using System.Text;

namespace SoTay.Platform.Office.Reading.Csv;

/// <summary>A csv file, packed or not, as a workbook of one sheet.</summary>
internal sealed class CsvWorkbook : Workbook
{
    private readonly Stream file;

    private CsvWorkbook(Stream file, Func<Stream> open, Encoding encoding, int preamble, ReadingLimits limits)
    {
        this.file = file;
        Sheets = [new CsvSheet("csv", () => new StreamReader(Skip(open(), preamble), encoding, false, 1 << 16), limits)];
    }

    public override IReadOnlyList<Sheet> Sheets { get; }

    public static CsvWorkbook Open(Stream file, ReadingLimits limits) =>
        Open(file, () => { file.Position = 0; return new NotClosing(file); }, limits);

    public static CsvWorkbook OpenPacked(Stream file, ReadingLimits limits) => Open(file, () =>
    {
        var budget = new UnpackBudget(limits, file.Length);
        return budget.Meter(new WholeGZip(file, new NotClosing(file)));
    }, limits);

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
    }

    private static CsvWorkbook Open(Stream file, Func<Stream> open, ReadingLimits limits)
    {
        Span<byte> head = stackalloc byte[4096];
        using (var start = open()) head = head[..start.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith("PK"u8)) throw FileRefusals.Because(FileRefusals.NotAWorkbook);
        var (encoding, preamble) = CsvEncoding.Of(head);
        return new CsvWorkbook(file, open, encoding, preamble, limits);
    }

    private static Stream Skip(Stream stream, int bytes)
    {
        Span<byte> preamble = stackalloc byte[4];
        if (bytes > 0) stream.ReadExactly(preamble[..bytes]);
        return stream;
    }

    /// <summary>Sheets are read several times; only closing the workbook closes its file.</summary>
    private sealed class NotClosing(Stream file) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => file.Length;
        public override long Position { get => file.Position; set => file.Position = value; }
        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);
        public override int Read(Span<byte> buffer) => file.Read(buffer);
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
