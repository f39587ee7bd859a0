using System.Text.Json;

namespace SoTay.Features.Statistics.Forms.Reports;

/// <summary>The numbers of all forms of one unit and period: by form and code of row, in the order of the columns.</summary>
public sealed record ReportNumbers(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<decimal?>>> Forms)
{
    internal static ReportNumbers Of(IEnumerable<FormTable> tables) => new(tables.ToDictionary(table => table.Layout.Name,
        table => (IReadOnlyDictionary<string, IReadOnlyList<decimal?>>)table.Lines.Where(line => !line.Row.IsHeading && !line.Row.IsByHand)
            .ToDictionary(line => line.Row.Code, line => (IReadOnlyList<decimal?>)[.. line.Cells.Select(cell => cell.Value)])));

    public static ReportNumbers FromText(string text) => new(JsonSerializer.Deserialize<Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<decimal?>>>>(text)!);

    public string ToText() => JsonSerializer.Serialize(Forms);

    /// <summary>The first number of a row; null where there is none.</summary>
    public decimal? Of(string form, string code) => Forms.TryGetValue(form, out var rows) && rows.TryGetValue(code, out var cells) ? cells.FirstOrDefault() : null;

    /// <summary>Where a form that is computed now differs from these numbers. A row that neither of them prints does not differ.</summary>
    internal IEnumerable<ReportChange> ChangesIn(FormTable now)
    {
        // A form that the program did not know when it was sent has not changed since.
        if (!Forms.ContainsKey(now.Layout.Name)) yield break;
        foreach (var line in now.Lines.Where(line => !line.Row.IsHeading && !line.Row.IsByHand))
        {
            var sent = Cells(now, line);
            for (var column = 0; column < line.Cells.Count; column++)
                if ((sent[column].Value ?? 0) != (line.Cells[column].Value ?? 0)) yield return new(now.Layout, line.Row, line.Caption, now.Columns[column].Words, sent[column], line.Cells[column]);
        }
    }

    /// <summary>A form with these numbers instead of those of today.</summary>
    internal FormTable In(FormTable now) => now with { Lines = [.. now.Lines.Select(line => line.Row.IsHeading || line.Row.IsByHand ? line : line with { Cells = Cells(now, line) })] };

    // The cells of a row as they were sent. They open nothing: the people behind them are those of today.
    private List<FormCell> Cells(FormTable now, FormLine line)
    {
        var values = Enumerable.Range(0, line.Cells.Count).Select(column => Forms.TryGetValue(now.Layout.Name, out var rows) && rows.TryGetValue(line.Row.Code, out var cells) ? cells.ElementAtOrDefault(column) : null).ToList();
        var hides = line.Row.IsOfOrigin && values.Exists(value => value > 0 && value < now.HideBelow);
        return [.. line.Cells.Select((cell, column) => cell with { Value = values[column], HiddenBelow = hides ? now.HideBelow : 0, Href = null })];
    }
}

/// <summary>One number that is no longer what was sent.</summary>
internal sealed record ReportChange(FormLayout Layout, FormRow Row, string Caption, string Column, FormCell Sent, FormCell Now);
