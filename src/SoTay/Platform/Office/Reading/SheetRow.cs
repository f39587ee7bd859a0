namespace SoTay.Platform.Office.Reading;

/// <summary>A row of a sheet under the number that the user sees (1 = first), cells by column (0 = A).</summary>
public sealed class SheetRow(int number, Cell[] cells)
{
    public int Number { get; } = number;

    public int Width => cells.Length;

    /// <summary>A column past the last written one is empty, not an error.</summary>
    public Cell this[int column] => (uint)column < (uint)cells.Length ? cells[column] : default;

    public bool IsBlank
    {
        get
        {
            foreach (var cell in cells)
            {
                if (!cell.IsBlank) return false;
            }

            return true;
        }
    }

    public ReadOnlySpan<Cell> Cells => cells;
}
