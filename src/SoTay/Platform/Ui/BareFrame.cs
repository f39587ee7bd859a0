namespace SoTay.Platform.Ui;

/// <summary>The frame until a room registers its own <see cref="IFrameSource"/>.</summary>
public sealed class BareFrame : IFrameSource
{
    public ValueTask<Frame> FrameAsync(HttpContext http) => ValueTask.FromResult(Frame.Bare);
}
