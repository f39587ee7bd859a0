namespace SoTay.Platform.Office.Reading;

public enum CellKind : byte
{
    Empty,
    Text,
    Number,

    /// <summary>A number whose format shows it as a date: the serial day counted from 1899-12-30.</summary>
    Date,
    Boolean,

    /// <summary>#N/A, #REF! and their kind; the text holds the sign.</summary>
    Error
}
