namespace SoTay.Features.Dues;

/// <summary>Addresses of the room.</summary>
public static class DuesLinks
{
    public const string Mine = "/me/dues";

    public static string Of(Guid unit) => $"/organisations/{unit}/dues";

    public static string Sheet(Guid cell, DateOnly month) => $"{Of(cell)}/months/{DuesMonths.Machine(month)}";

    public static string Everyone(Guid cell, DateOnly month) => $"{Sheet(cell, month)}/everyone";

    public static string Receipts(Guid cell, DateOnly month) => $"{Sheet(cell, month)}/receipts/file";

    public static string Rates(Guid cell) => $"{Of(cell)}/rates";

    public static string Rate(Guid cell, Guid member) => $"{Rates(cell)}/{member}";

    public static string Duties(Guid cell) => $"{Of(cell)}/duties";

    public static string Arrears(Guid cell) => $"{Of(cell)}/arrears";

    public static string Pay(Guid cell, Guid? member = null) => $"{Of(cell)}/payments" + (member is { } who ? $"?member={who}" : "");

    public static string Payment(Guid cell, Guid payment) => $"{Of(cell)}/payments/{payment}";

    public static string Receipt(Guid cell, Guid payment) => $"{Payment(cell, payment)}/file";

    public static string Lists(Guid cell) => $"{Of(cell)}/lists";

    public static string List(Guid cell, Guid list) => $"{Lists(cell)}/{list}";

    public static string Book(Guid unit) => $"{Of(unit)}/book";

    public static string HandOvers(Guid unit) => $"{Of(unit)}/hand-overs";

    public static string Units(Guid unit, DateOnly? month = null, int from = 0) => $"{Of(unit)}/units" + (month, from) switch
    {
        (null, 0) => "",
        ({ } one, 0) => $"?month={DuesMonths.Machine(one)}",
        (null, _) => $"?from={from}",
        ({ } one, _) => $"?month={DuesMonths.Machine(one)}&from={from}",
    };

    public static string YearExcel(Guid cell, int year) => $"{Of(cell)}/years/{year}/export";

    public static string YearWord(Guid cell, int year) => $"{Of(cell)}/years/{year}/file";
}
