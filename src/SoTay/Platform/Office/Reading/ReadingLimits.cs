namespace SoTay.Platform.Office.Reading;

/// <summary>
/// How much of a stranger's file is read before it is refused. Figures are counted while unpacking, never taken
/// from headers of the file. A real list of a province (240,000 rows) stays well inside them.
/// </summary>
public sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>Bytes of the file as it was sent.</summary>
    public long FileBytes { get; init; } = 128L << 20;

    /// <summary>Bytes that come out of all packed parts together.</summary>
    public long UnpackedBytes { get; init; } = 384L << 20;

    /// <summary>Bytes out for one byte in; ordinary workbooks reach about 20. Judged only above <see cref="RatioFloor"/>.</summary>
    public int Ratio { get; init; } = 100;

    public long RatioFloor { get; init; } = 8L << 20;

    public int Entries { get; init; } = 5_000;

    public int Rows { get; init; } = 1_000_000;

    /// <summary>Blank rows in one run; formatted but empty rows below a table are common, hundreds of thousands are not.</summary>
    public int BlankRun { get; init; } = 50_000;

    public int Columns { get; init; } = 512;

    /// <summary>Characters in one cell; Excel itself stops at 32,767.</summary>
    public int CellLength { get; init; } = 100_000;

    /// <summary>Characters of all shared texts together: they are held in memory.</summary>
    public int SharedCharacters { get; init; } = 40_000_000;
}
