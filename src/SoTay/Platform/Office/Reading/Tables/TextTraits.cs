namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>Habits of writing that <see cref="TextForm"/> put right.</summary>
[Flags]
public enum TextTraits
{
    None = 0,

    /// <summary>Letters and marks apart (NFD); joined.</summary>
    Decomposed = 1,
    NoBreakSpace = 2,
    ExtraSpaces = 4,

    /// <summary>Zero-width and control characters; left out.</summary>
    Invisible = 8
}
