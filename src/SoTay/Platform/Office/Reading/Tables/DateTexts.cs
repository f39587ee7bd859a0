using System.Globalization;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>Reads dates in the many forms people type them; day before month always, as written in Vietnam.</summary>
public static class DateTexts
{
    private const int FirstYear = 1850;

    /// <summary>Serial days from 1927 to 2173: smaller numbers are years, larger ones run-together dates.</summary>
    private const int FirstSerial = 10_000;
    private const int LastSerial = 100_000;

    /// <param name="cell">The value as it stands in the file.</param>
    /// <param name="asOf">A two-digit year is the last such year not after this day.</param>
    public static DateReading Read(Cell cell, DateOnly asOf)
    {
        if (cell.Kind == CellKind.Date) return new DateReading(ReadDate.Of(cell.AsDate!.Value), null, false);
        if (cell.Kind == CellKind.Number) return OfNumber(cell.Number);
        if (cell.Kind != CellKind.Text) return DateReading.None;
        var text = TextForm.Clean(cell.Text!, out _);
        if (text.Length == 0 || text is "-" or "/") return DateReading.None;
        return OfText(text, asOf);
    }

    private static DateReading OfNumber(double number)
    {
        if (number != Math.Floor(number) && number is < FirstSerial or > LastSerial) return new DateReading(null, null, true);
        var whole = (long)number;
        if (whole is >= FirstYear and <= 2200) return new DateReading(new ReadDate((int)whole), DateReading.YearOnly, false);
        if (whole is >= FirstSerial and <= LastSerial)
            return new DateReading(ReadDate.Of(new DateOnly(1899, 12, 30).AddDays((int)whole)), DateReading.Serial, false);
        return RunTogether(whole.ToString(CultureInfo.InvariantCulture).PadLeft(8, '0'));
    }

    private static DateReading OfText(string text, DateOnly asOf)
    {
        foreach (var word in (ReadOnlySpan<string>)["ngày ", "năm ", "tháng "])
        {
            text = text.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        }

        if (text.Length > 10 && text[10] is ' ' or 'T') text = text[..10];
        var sign = text.Contains('/') ? '/' : text.Contains('-') ? '-' : text.Contains('.') ? '.' : '\0';
        if (sign == '\0') return OfDigits(text);

        Span<int> parts = stackalloc int[3];
        var count = 0;
        foreach (var range in text.AsSpan().Split(sign))
        {
            var part = text.AsSpan(range).Trim();
            if (count == 3 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count])) return new DateReading(null, null, true);
            count++;
        }

        var yearDigits = text.Length - text.LastIndexOf(sign) - 1;
        if (count == 2) return parts[1] >= FirstYear && parts[0] is >= 1 and <= 12
            ? new DateReading(new ReadDate(parts[1], parts[0]), DateReading.MonthOnly, false)
            : new DateReading(null, null, true);
        if (count != 3) return new DateReading(null, null, true);
        if (parts[0] >= FirstYear) return Calendar(parts[0], parts[1], parts[2], sign == '-' ? null : DateReading.Slash);

        var form = sign == '/' ? DateReading.Slash : sign == '-' ? DateReading.Dash : DateReading.Dot;
        if (yearDigits > 2) return Calendar(parts[2], parts[1], parts[0], form);
        var year = asOf.Year / 100 * 100 + parts[2];
        return Calendar(year > asOf.Year ? year - 100 : year, parts[1], parts[0], DateReading.TwoDigitYear);
    }

    private static DateReading OfDigits(string text)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return new DateReading(null, null, true);
        return text.Length == 8 ? RunTogether(text) : OfNumber(number);
    }

    /// <summary>26061981 or 19810626.</summary>
    private static DateReading RunTogether(string digits)
    {
        if (digits.Length != 8) return new DateReading(null, null, true);
        var first = int.Parse(digits.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return first is >= FirstYear and <= 2200
            ? Calendar(first, Two(digits, 4), Two(digits, 6), DateReading.RunTogether)
            : Calendar(int.Parse(digits.AsSpan(4), CultureInfo.InvariantCulture), Two(digits, 2), Two(digits, 0), DateReading.RunTogether);
    }

    private static int Two(string digits, int at) => int.Parse(digits.AsSpan(at, 2), CultureInfo.InvariantCulture);

    private static DateReading Calendar(int year, int month, int day, string? form) =>
        year is >= FirstYear and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateReading(new ReadDate(year, month, day), form, false)
            : new DateReading(null, form, true);
}
