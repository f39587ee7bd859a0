using System.Globalization;
using CsvHelper;

namespace SoTay.Features.Policies;

/// <summary>The values and calendar days that come with the product, read from its embedded tables.</summary>
public static class ShippedPolicies
{
    /// <summary>Fresh copies on each call: they may be added to a store.</summary>
    public static List<PolicyValue> Values() => Read("policies.csv", row => new PolicyValue
    {
        Key = row("key"),
        Value = row("value"),
        Unit = row("unit"),
        Scope = ScopeOf(row("scope")),
        Template = ScopeOf(row("scope")) == PolicyScope.Template ? row("scope") : null,
        From = Date(row("valid_from")),
        To = Date(row("valid_to")),
        LegalBasis = row("legal_basis"),
        Confidence = Enum.Parse<Confidence>(row("confidence")),
        Note = row("note") is { Length: > 0 } note ? note : null,
        Shipped = true,
    });

    public static List<CalendarDay> Days() => Read("holidays-vn.csv", row => new CalendarDay
    {
        Date = Date(row("date"))!.Value,
        Name = row("name_vi"),
        Kind = KindOf(row("kind")),
        IsWorkingDay = row("is_working_day") == "1",
        Confidence = Enum.Parse<Confidence>(row("confidence")),
        Note = row("note") is { Length: > 0 } note ? note : null,
        Shipped = true,
    });

    internal static List<T> Read<T>(string table, Func<Func<string, string>, T> make)
    {
        using var stream = typeof(ShippedPolicies).Assembly.GetManifestResourceStream($"SoTay.Policies.{table}")
            ?? throw new InvalidOperationException($"The table {table} is not in the program.");
        using var csv = CsvReader.Create(stream, new CsvReaderOptions(), false);
        var rows = new List<T>();
        while (csv.Read()) rows.Add(make(column => csv.GetString(column)));
        return rows;
    }

    private static PolicyScope ScopeOf(string scope) => scope switch
    {
        "national" => PolicyScope.National,
        "product" => PolicyScope.Product,
        _ => PolicyScope.Template,
    };

    private static CalendarDayKind KindOf(string kind) => kind switch
    {
        "statutory" => CalendarDayKind.Statutory,
        "in_lieu" => CalendarDayKind.InLieu,
        "swapped_off" => CalendarDayKind.SwappedOff,
        "make_up_working" => CalendarDayKind.MakeUpWorking,
        "expected_off" => CalendarDayKind.ExpectedOff,
        "pending" => CalendarDayKind.Pending,
        _ => throw new InvalidOperationException($"The kind of day {kind} is not one that the product knows."),
    };

    private static DateOnly? Date(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
