namespace SoTay.Platform.Office.Writing;

/// <summary>What a sheet looks like before its rows are streamed into it.</summary>
/// <param name="Name">Tab name; characters that a workbook forbids are replaced and the name is cut to 31 characters.</param>
/// <param name="Columns">Columns from left to right; their headers make the frozen header row.</param>
public sealed record XlsxSheet(string Name, IReadOnlyList<XlsxColumn> Columns)
{
    /// <summary>Lines above the header (name of the list, unit, date). The product's own importer steps over them.</summary>
    public IReadOnlyList<string> Title { get; init; } = [];

    /// <summary>Lines between these and the header that stand in the middle of the paper, such as the title of a form.</summary>
    public IReadOnlyList<string> Centred { get; init; } = [];

    internal int HeaderRow => Title.Count + Centred.Count + 1;

    /// <summary>A4 lying; lists with more than six columns rarely fit upright.</summary>
    public bool Landscape { get; init; }

    /// <summary>Filter buttons on the header row.</summary>
    public bool Filter { get; init; }
}
