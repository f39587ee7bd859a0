using System.Globalization;

namespace SoTay.Features.Statistics.Forms;

/// <summary>A form filled in for one unit and period.</summary>
internal sealed record FormTable(FormLayout Layout, FormPeriod Period, IReadOnlyList<FormColumn> Columns, IReadOnlyList<FormLine> Lines)
{
    /// <summary>What a reader must know before comparing the numbers.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Counts of ethnicity and religion below it are hidden from this reader; 0 hides none.</summary>
    public int HideBelow { get; init; }

    /// <summary>Without the columns of types of unit that are nobody's, for a screen and for a narrow sheet.</summary>
    public FormTable Filled
    {
        get
        {
            if (Layout.Shape != FormShape.Types) return this;
            var kept = Enumerable.Range(0, Columns.Count).Where(at => at == 0 || Lines.Any(line => at < line.Cells.Count && line.Cells[at].Value > 0)).ToList();
            return this with { Columns = [.. kept.Select(at => Columns[at])], Lines = [.. Lines.Select(line => line.Cells.Count < Columns.Count ? line : line with { Cells = [.. kept.Select(at => line.Cells[at])] })] };
        }
    }

    /// <summary>Cells at work at the end of the period that have nobody in the roster.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>A column: its words, and the number that the paper form prints under them.</summary>
/// <param name="Beside">What stands before the number where there is no head above it, on a phone.</param>
internal sealed record FormColumn(string Words, string Number, string Beside);

/// <summary>One printed row.</summary>
internal sealed record FormLine(FormRow Row, string Caption, IReadOnlyList<FormCell> Cells);

/// <summary>One number; empty where there is nothing to say.</summary>
internal sealed record FormCell(decimal? Value, int Decimals = 0, bool IsByHand = false, int HiddenBelow = 0, string? Href = null)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public string Text => IsByHand ? "ghi tay" : HiddenBelow > 0 ? $"dưới {HiddenBelow}" : Value?.ToString(Decimals == 0 ? "#,0" : "#,0." + new string('0', Decimals), Vietnamese) ?? "";

    /// <summary>Percent of a number of the year before; blank when there was none.</summary>
    public static FormCell Percent(decimal? now, decimal? before) =>
        new(now is null || before is null or 0 ? null : Math.Round(now.Value * 100 / before.Value, 2, MidpointRounding.AwayFromZero), 2);
}
