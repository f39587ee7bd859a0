namespace SoTay.Platform.Office.Reading;

/// <summary>
/// One sheet, read forward a row at a time so that a province's list does not have to fit in memory.
/// Rows that the file leaves out (wholly empty ones) are left out here too; numbers stay those of the file.
/// </summary>
public abstract class Sheet(string name)
{
    private static readonly IReadOnlySet<int> NoColumns = new HashSet<int>();

    public string Name { get; } = name;

    /// <summary>Hidden columns are read like the others; the import says that it found them.</summary>
    public virtual IReadOnlySet<int> HiddenColumns => NoColumns;

    /// <summary>May be enumerated more than once; each time from the first row.</summary>
    public abstract IEnumerable<SheetRow> Rows();
}
