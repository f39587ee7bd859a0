namespace SoTay.Platform.Ui;

/// <summary>The seam through which the rooms fill the frame: Platform knows no room and no role.</summary>
public interface IFrameSource
{
    ValueTask<Frame> FrameAsync(HttpContext http);
}
