namespace SoTay.Platform.Office.Reading;

/// <summary>Column letters as people see them: A, B … Z, AA.</summary>
public static class ColumnName
{
    public static string Of(int column)
    {
        Span<char> letters = stackalloc char[4];
        var at = letters.Length;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters[--at] = (char)('A' + (rest - 1) % 26);
        return new string(letters[at..]);
    }

    /// <summary>Reads "AB12": column 27 and row 12; false when it is no such reference.</summary>
    public static bool TryRead(ReadOnlySpan<char> reference, out int column, out int row)
    {
        column = 0;
        row = 0;
        var at = 0;
        while (at < reference.Length && reference[at] is >= 'A' and <= 'Z' && at < 4) column = column * 26 + (reference[at++] - 'A' + 1);
        column--;
        return at > 0 && int.TryParse(reference[at..], System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out row) && row > 0;
    }
}
