namespace SoTay.Platform.Office.Reading.Xlsx;

/// <summary>A merged area; its value stands in the first cell and counts for all of them.</summary>
internal readonly record struct XlsxMerge(int FirstRow, int LastRow, int FirstColumn, int LastColumn);
