namespace SoTay.Platform.Data;

/// <summary>A mutable row. A save raises the number; a stale write is a conflict, never a silent overwrite.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
