using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace SoTay.Features.Members.Lists;

/// <summary>A workbook written straight into the answer, so that a province's list is never held in memory.</summary>
internal sealed class FileCallbackResult(string name, Func<Stream, Task> write) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        // The archive format ends with a synchronous write of its directory; a few kilobytes, buffered here.
        await using var buffered = new BufferedStream(new SynchronousAnswer(response.Body), 1 << 16);
        await write(buffered);
    }

    private sealed class SynchronousAnswer(Stream body) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
            // The server flushes what it was given when the answer ends.
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => body.WriteAsync(buffer, offset, count).GetAwaiter().GetResult();
    }
}
