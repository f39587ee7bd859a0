using System.Globalization;

namespace SoTay.Platform.Office.Reading;

/// <summary>One value as it stands in a file, before anyone decides what it means.</summary>
public readonly record struct Cell(CellKind Kind, string? Text, double Number, CellTraits Traits)
{
    /// <summary>Excel's day zero. Its false 29/02/1900 only touches days before 01/03/1900, which no list here holds.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private const double LastDay = 2_958_465;

    public static Cell OfText(string text, CellTraits traits = CellTraits.None) =>
        new(text.Length == 0 ? CellKind.Empty : CellKind.Text, text, 0, traits);

    public static Cell OfNumber(double number, bool asDate, CellTraits traits = CellTraits.None) =>
        new(asDate && number is >= 1 and <= LastDay ? CellKind.Date : CellKind.Number, null, number, traits);

    public bool IsBlank => Kind == CellKind.Empty || Kind == CellKind.Text && string.IsNullOrWhiteSpace(Text);

    public bool Has(CellTraits trait) => (Traits & trait) != CellTraits.None;

    /// <summary>The value as a person would read it in the sheet; numbers without grouping, dates as dd/MM/yyyy.</summary>
    public string AsText => Kind switch
    {
        CellKind.Number => NumberText(Number),
        CellKind.Date => AsDate!.Value.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        CellKind.Boolean => Number != 0 ? "TRUE" : "FALSE",
        _ => Text ?? ""
    };

    /// <summary>The day when the cell is a real date, or a number that can be read as a serial day.</summary>
    public DateOnly? AsDate => Kind is CellKind.Date or CellKind.Number && Number is >= 1 and <= LastDay
        ? DayZero.AddDays((int)Math.Floor(Number))
        : null;

    private static string NumberText(double number) =>
        Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
}
