namespace SoTay.Features.Meetings.Publication;

public enum SignatureHow
{
    /// <summary>Drawn on the screen with a finger or a mouse.</summary>
    Drawn,
    /// <summary>On the printed minutes, of which a photograph or scan is kept.</summary>
    Scanned,
    /// <summary>On the printed minutes in the cell's own binder.</summary>
    OnPaper,
}
