namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>How a column of the file is understood; no field: the column is not used.</summary>
public sealed record ImportColumn(int Index, string Header, string? Field, bool Hidden)
{
    public string Letters => ColumnName.Of(Index);
}
