namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>What a problem does to its row; the outcome of a row is its worst. Ordered from mild to grave.</summary>
public enum Severity
{
    /// <summary>Only told.</summary>
    Info,

    /// <summary>Written as it is, handled harmlessly.</summary>
    Safe,

    /// <summary>Written, and put on the clean-up list.</summary>
    Warn,

    /// <summary>Not written unless the user says so.</summary>
    Ask,

    /// <summary>Not written until it is mended.</summary>
    Hold
}
