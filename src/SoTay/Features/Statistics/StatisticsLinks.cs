using System.Globalization;

namespace SoTay.Features.Statistics;

/// <summary>Addresses of this room, and those it opens in others.</summary>
public static class StatisticsLinks
{
    public static string Board(Guid organisation, int? year = null) => $"/organisations/{organisation}/board" + (year is { } asked ? $"?year={asked}" : "");

    public static string BoardWorkbook(Guid organisation, int year) => $"/organisations/{organisation}/board.xlsx?year={year}";

    public static string Adoption(Guid organisation, int? year = null) => $"/organisations/{organisation}/adoption" + (year is { } asked ? $"?year={asked}" : "");

    /// <summary>One square of the board in words.</summary>
    public static string CellMonth(Guid cell, DateOnly month) => $"/organisations/{cell}/board/{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    public static string Reminders(Guid organisation) => $"/organisations/{organisation}/board/reminders";

    public static string Figures(Guid organisation, string? name = null) => $"/organisations/{organisation}/figures" + (name is null ? "" : $"?name={name}");

    /// <summary>A statutory form; without a period that of this year.</summary>
    public static string Form(Guid organisation, string name, Forms.FormPeriod? period = null) => $"/organisations/{organisation}/forms/{name}{period?.Query}";

    /// <summary>What stands behind one number of a form.</summary>
    public static string FormRow(Guid organisation, string name, string code, Forms.FormPeriod period, int column = 0) =>
        $"/organisations/{organisation}/forms/{name}/{code}{period.Query}" + (column > 0 ? string.Create(CultureInfo.InvariantCulture, $"&column={column}") : "");

    /// <summary>A form as a workbook.</summary>
    /// <param name="sent">The version that was sent upwards; null for the numbers of today.</param>
    public static string FormWorkbook(Guid organisation, string name, Forms.FormPeriod period, int? sent = null) => $"/organisations/{organisation}/forms/{name}/workbook.xlsx{period.Query}{Sent(sent)}";

    /// <summary>The same as a Word file.</summary>
    public static string FormWord(Guid organisation, string name, Forms.FormPeriod period, int? sent = null) => $"/organisations/{organisation}/forms/{name}/paper.docx{period.Query}{Sent(sent)}";

    /// <summary>A form as it was sent upwards.</summary>
    public static string SentForm(Guid organisation, string name, Forms.FormPeriod period, int number) => Form(organisation, name, period) + Sent(number);

    private static string Sent(int? number) => number is { } version ? string.Create(CultureInfo.InvariantCulture, $"&sent={version}") : "";

    /// <summary>Where a period is closed and sent upwards.</summary>
    public static string FormReport(Guid organisation, Forms.FormPeriod? period = null) => $"/organisations/{organisation}/form-reports{period?.Query}";

    public static string Meetings(Guid cell) => $"/organisations/{cell}/meetings";

    /// <summary>The meeting of a month, or what to do where there is none.</summary>
    public static string Month(Guid cell, DateOnly month) => Month(Meetings(cell), month.Year, month.Month);

    /// <summary>The same from the address of the cell's meetings; a board writes a thousand of them.</summary>
    public static string Month(string meetings, int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{meetings}/{year:0000}-{month:00}");
}
