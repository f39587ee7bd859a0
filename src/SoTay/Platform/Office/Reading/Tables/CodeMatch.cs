namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>How the words of a cell came to be known as a code.</summary>
public enum CodeMatch { Exact, Case, Alias, WithMore }
