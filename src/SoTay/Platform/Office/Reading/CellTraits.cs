namespace SoTay.Platform.Office.Reading;

/// <summary>How a value came to be in its cell. None of these changes the value; they are counted and told.</summary>
[Flags]
public enum CellTraits : byte
{
    None = 0,
    Formula = 1,

    /// <summary>A formula that was never calculated: there is no value to take.</summary>
    FormulaWithoutValue = 2,

    /// <summary>The value stands in the first cell of a merged area and was taken from there.</summary>
    MergedFill = 4,
    Note = 8,
    RichText = 16
}
