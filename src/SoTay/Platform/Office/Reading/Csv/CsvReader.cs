using System.Text;

namespace SoTay.Platform.Office.Reading.Csv;

/// <summary>
/// Splits characters into cells. Hand-written for speed (a province is 50 MB of text) and because a NUL or an endless
/// cell has to stop the reading at once; the library at hand checks neither.
/// </summary>
internal sealed class CsvReader(TextReader text, ReadingLimits limits) : IDisposable
{
    private readonly char[] buffer = new char[1 << 16];
    private readonly List<Cell> cells = [];
    private readonly StringBuilder pieces = new();
    private int at;
    private int filled;
    private int number;
    private char separator;

    public SheetRow? Next()
    {
        if (at == filled && !Fill()) return null;
        if (separator == '\0') separator = FindSeparator(buffer.AsSpan(0, filled));
        cells.Clear();
        while (ReadCell())
        {
            if (cells.Count > limits.Columns) throw FileRefusals.Because(FileRefusals.TooManyColumns);
        }

        number++;
        return new SheetRow(number, [.. cells]);
    }

    public void Dispose() => text.Dispose();

    /// <summary>The sign that stands most often in the first lines, outside quotes.</summary>
    private static char FindSeparator(ReadOnlySpan<char> start)
    {
        int comma = 0, semicolon = 0, tab = 0;
        var quoted = false;
        foreach (var c in start[..Math.Min(start.Length, 4096)])
        {
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == ',') comma++;
            else if (c == ';') semicolon++;
            else if (c == '\t') tab++;
        }

        return tab > comma && tab > semicolon ? '\t' : semicolon > comma ? ';' : ',';
    }

    /// <summary>Reads one cell; false when it was the last of its line.</summary>
    private bool ReadCell()
    {
        if (at == filled && !Fill()) return Take("", more: false);
        if (buffer[at] == '"') return ReadQuoted();
        pieces.Clear();
        while (true)
        {
            var rest = buffer.AsSpan(at, filled - at);
            var end = rest.IndexOfAny(separator, '\n', '\r');
            if (end >= 0)
            {
                var value = pieces.Length == 0 ? new string(rest[..end]) : pieces.Append(rest[..end]).ToString();
                at += end;
                return Take(value, EndOfCell());
            }

            Keep(rest);
            if (!Fill()) return Take(pieces.ToString(), more: false);
        }
    }

    private bool ReadQuoted()
    {
        at++;
        pieces.Clear();
        while (true)
        {
            if (at == filled && !Fill()) throw FileRefusals.Because(FileRefusals.Corrupt);
            var rest = buffer.AsSpan(at, filled - at);
            var quote = rest.IndexOf('"');
            if (quote < 0)
            {
                Keep(rest);
                at = filled;
                continue;
            }

            Keep(rest[..quote]);
            at += quote + 1;
            if (at == filled && !Fill()) return Take(pieces.ToString(), more: false);
            if (buffer[at] != '"') break;
            pieces.Append('"');
            at++;
        }

        while ((at < filled || Fill()) && buffer[at] == ' ') at++;
        if (at == filled) return Take(pieces.ToString(), more: false);
        var closed = pieces.ToString();
        if (buffer[at] == separator || buffer[at] is '\r' or '\n') return Take(closed, EndOfCell());
        throw FileRefusals.Because(FileRefusals.Corrupt);
    }

    private void Keep(ReadOnlySpan<char> piece)
    {
        if (pieces.Append(piece).Length > limits.CellLength) throw FileRefusals.Because(FileRefusals.CellTooLong);
    }

    private bool Take(string value, bool more)
    {
        // Our own exports put a quote before what a spreadsheet would calculate; it is no part of the value.
        cells.Add(Cell.OfText(value is ['\'', '=' or '+' or '-' or '@' or '\t', ..] ? value[1..] : value));
        return more;
    }

    /// <summary>Steps over the separator or the end of the line; true when another cell follows.</summary>
    private bool EndOfCell()
    {
        if (buffer[at++] == separator) return true;
        if (buffer[at - 1] == '\r' && (at < filled || Fill()) && buffer[at] == '\n') at++;
        return false;
    }

    private bool Fill()
    {
        filled = text.Read(buffer, 0, buffer.Length);
        at = 0;
        if (buffer.AsSpan(0, filled).Contains('\0')) throw FileRefusals.Because(FileRefusals.NulByte);
        return filled > 0;
    }
}
