namespace SoTay.Platform.Office.Reading;

/// <summary>Counts what really comes out of packed parts of one file; the sizes a file states about itself are not believed.</summary>
internal sealed class UnpackBudget(ReadingLimits limits, long packedBytes)
{
    private long unpacked;

    /// <summary>A second reading of the same part starts from nothing again.</summary>
    public Stream Meter(Stream part) => new MeteredStream(part, this);

    public void Restart() => unpacked = 0;

    private void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked > limits.UnpackedBytes || unpacked > limits.RatioFloor && unpacked > limits.Ratio * packedBytes)
            throw FileRefusals.Because(FileRefusals.TooLargeWhenUnpacked);
    }

    private sealed class MeteredStream(Stream part, UnpackBudget budget) : Stream
    {
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
            var read = part.Read(buffer);
            budget.Count(read);
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
            if (disposing) part.Dispose();
            base.Dispose(disposing);
        }
    }
}
