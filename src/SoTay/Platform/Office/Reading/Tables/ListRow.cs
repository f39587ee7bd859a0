using System.Globalization;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>A row of a plain list by field, with what there is to tell about it. For lists without the habits of member lists.</summary>
public sealed class ListRow(TableLayout layout, SheetRow row, Func<string, CodeWords> codes, DateOnly asOf, List<ImportProblem> problems)
{
    public int Number => row.Number;

    public string Sheet => layout.Sheet.Name;

    public Severity? Outcome { get; private set; }

    /// <summary>Told about this row with the number in front; the worst becomes the outcome.</summary>
    public void Tell(string field, string kind, Severity severity, string say)
    {
        var letters = layout.Columns.FirstOrDefault(c => c.Field == field)?.Letters ?? "";
        problems.Add(new ImportProblem(Sheet, Number, letters, field, kind, severity, $"Dòng {Number}: {say}"));
        if (Outcome is null || severity > Outcome) Outcome = severity;
    }

    public string? Text(string field, int limit = 200)
    {
        var cell = At(field);
        if (cell.Kind == CellKind.Error) Tell(field, "error_value", Severity.Ask, $"ô báo lỗi {cell.Text}, không có giá trị để đọc.");
        if (cell.IsBlank || cell.Kind == CellKind.Error) return null;
        var text = TextForm.Clean(LegacyFont.Read(cell.AsText), out _);
        if (text.Length <= limit) return text.Length == 0 ? null : text;
        Tell(field, "text_too_long", Severity.Hold, $"nội dung dài {text.Length} chữ, nhiều nhất là {limit}.");
        return null;
    }

    public DateOnly? Date(string field, bool mayBeLater = false)
    {
        var read = DateTexts.Read(At(field), asOf);
        if (read.Fault) Tell(field, "nonexistent_date", Severity.Hold, $"\"{At(field).AsText}\" không phải ngày có trong lịch.");
        else if (read.Date is { } date && !mayBeLater && date.Earliest > asOf) Tell(field, "future_date", Severity.Hold, $"ngày {date} sau ngày lập danh sách.");
        return read.Date?.Earliest;
    }

    public TimeOnly? Time(string field)
    {
        var cell = At(field);
        if (cell.Kind is CellKind.Number or CellKind.Date) return TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(Math.Round(cell.Number % 1 * 1440)));
        if (Text(field) is not { } text) return null;
        text = text.Replace('h', ':').Replace(" giờ", ":", StringComparison.Ordinal).TrimEnd(':');
        if (TimeOnly.TryParseExact(text, ["H:mm", "HH:mm", "HH:mm:ss", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        Tell(field, "bad_time", Severity.Hold, $"\"{text}\" không phải giờ.");
        return null;
    }

    public int? Count(string field)
    {
        if (Text(field) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        Tell(field, "bad_number", Severity.Hold, $"\"{text}\" không phải số.");
        return null;
    }

    public decimal? Amount(string field)
    {
        if (Text(field) is not { } text) return null;
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return amount;
        Tell(field, "bad_number", Severity.Hold, $"\"{text}\" không phải số.");
        return null;
    }

    public string? Code(string field, string list)
    {
        if (Text(field) is not { } text) return null;
        if (codes(list).Find(text) is { } found) return found.Code;
        Tell(field, "unknown_code", Severity.Ask, $"\"{text}\" không có trong danh mục.");
        return null;
    }

    public bool? YesNo(string field) => Code(field, "yes") is { } code ? code == "yes" : null;

    private Cell At(string field) => layout.Columns.FirstOrDefault(c => c.Field == field) is { } column ? row[column.Index] : default;
}
