namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>What a cell says as a date: the date, how it was written, or that it cannot be one.</summary>
/// <param name="Form">A kind for the tally of what was put right; null for a real or an ISO date.</param>
/// <param name="Fault">Not in the calendar, or not a date at all.</param>
public readonly record struct DateReading(ReadDate? Date, string? Form, bool Fault)
{
    public const string Slash = "date_text_slash";
    public const string Dash = "date_text_dash";
    public const string Dot = "date_text_dot";
    public const string YearOnly = "date_year_only";
    public const string MonthOnly = "date_month_only";
    public const string Serial = "date_serial_number";
    public const string TwoDigitYear = "date_two_digit_year";
    public const string RunTogether = "date_run_together";

    public static DateReading None => default;
}
