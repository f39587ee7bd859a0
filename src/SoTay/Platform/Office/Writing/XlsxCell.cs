namespace SoTay.Platform.Office.Writing;

/// <summary>A value on its way into a sheet: nothing, text, a number or a date. Converts by itself from the plain types.</summary>
public readonly struct XlsxCell
{
    private XlsxCell(string? text, decimal? number, DateOnly? date) => (Text, Number, Date) = (text, number, date);

    /// <summary>Text, never evaluated: a leading = + - @ is kept and marked as text.</summary>
    public string? Text { get; }

    /// <summary>Number, shown without grouping so that a year stays a year.</summary>
    public decimal? Number { get; }

    /// <summary>Calendar day, shown as dd/MM/yyyy.</summary>
    public DateOnly? Date { get; }

    public static XlsxCell Empty => default;

    public static implicit operator XlsxCell(string? text) => new(text, null, null);

    public static implicit operator XlsxCell(int number) => new(null, number, null);

    public static implicit operator XlsxCell(int? number) => new(null, number, null);

    public static implicit operator XlsxCell(long number) => new(null, number, null);

    public static implicit operator XlsxCell(decimal number) => new(null, number, null);

    public static implicit operator XlsxCell(decimal? number) => new(null, number, null);

    public static implicit operator XlsxCell(DateOnly date) => new(null, null, date);

    public static implicit operator XlsxCell(DateOnly? date) => new(null, null, date);
}
