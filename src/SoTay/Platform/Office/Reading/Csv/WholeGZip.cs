using System.Buffers.Binary;
using System.IO.Compression;

namespace SoTay.Platform.Office.Reading.Csv;

/// <summary>
/// Unpacks and, at the end, compares what came out with the length that closes the file: the framework takes a file cut
/// short for a file that ended.
/// </summary>
internal sealed class WholeGZip : Stream
{
    private const int FooterSize = 4;
    private readonly GZipStream unpacking;
    private readonly uint stated;
    private uint unpacked;

    public WholeGZip(Stream file, Stream kept)
    {
        Span<byte> footer = stackalloc byte[FooterSize];
        file.Position = Math.Max(0, file.Length - FooterSize);
        _ = file.ReadAtLeast(footer, FooterSize, throwOnEndOfStream: false);
        stated = BinaryPrimitives.ReadUInt32LittleEndian(footer);
        file.Position = 0;
        unpacking = new GZipStream(kept, CompressionMode.Decompress);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = unpacking.Read(buffer);
        unpacked += (uint)read;
        if (read == 0 && buffer.Length > 0 && unpacked != stated) throw FileRefusals.Because(FileRefusals.Corrupt);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacking.Dispose();
        base.Dispose(disposing);
    }
}
