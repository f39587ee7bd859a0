using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>
/// Reads single cells of member lists: what is only a habit of writing is put right and counted, what cannot be is
/// told. One instance serves one import; it holds the row in hand.
/// </summary>
internal sealed class CellReading(MemberTable table, RowProblems problems, Tally tally, DateOnly asOf)
{
    private const int LongestText = 200;
    private SheetRow row = null!;

    public void Start(SheetRow next) => row = next;

    /// <summary>The cell, or an empty one when it holds an error or a formula without a value (both told).</summary>
    public Cell Cell(MemberField field)
    {
        var cell = table[row, field];
        if (cell.Traits != CellTraits.None) CountTraits(cell, field);
        if (cell.Kind == CellKind.Error)
        {
            problems.Add(field, "error_value", Severity.Ask, $"ô {MemberFields.LabelOf(field)} báo lỗi {cell.Text}, không có giá trị để đọc.", cell.Text);
            return default;
        }

        return cell.IsBlank || cell.Kind == CellKind.Text && cell.Text is "-" or "—" or "'" ? default : cell;
    }

    /// <summary>A clean text, or null; free text that could act as a formula or as markup is kept and told.</summary>
    public string? Text(MemberField field, int limit = LongestText)
    {
        var cell = Cell(field);
        if (cell.Kind == CellKind.Empty) return null;
        var text = Clean(cell.AsText, field);
        if (text.Length == 0) return null;
        TellIfHostile(text, field);
        if (text.Length <= limit) return text;
        problems.Add(field, "text_too_long", Severity.Hold, $"{MemberFields.LabelOf(field)} dài {text.Length} chữ, nhiều nhất là {limit}.", text[..60] + "…");
        return null;
    }

    /// <summary>A code of a list, or null (told when the words are unknown).</summary>
    public string? Code(MemberField field, CodeWords list, bool prefix = false, Func<string, string?>? other = null)
    {
        var cell = Cell(field);
        if (cell.Kind == CellKind.Empty) return null;
        var text = TextForm.Clean(LegacyFont.Read(cell.AsText), out _);
        if (text.Length == 0) return null;
        if (list.Find(text, prefix) is { } found)
        {
            Count(found.Match);
            return found.Code;
        }

        if (other?.Invoke(text) is { } code)
        {
            tally.Add("code_alias");
            return code;
        }

        Unknown(field, text);
        return null;
    }

    /// <summary>The words of a cell that was read before; nothing is counted or told again.</summary>
    public string Said(MemberField field) => TextForm.Clean(LegacyFont.Read(table[row, field].AsText), out _);

    public void Unknown(MemberField field, string text) => problems.Add(field, "unknown_code", Severity.Ask,
        $"\"{Short(text)}\" không có trong danh mục {MemberFields.LabelOf(field)}. Chọn giá trị đúng hoặc để trống.", text);

    public bool? YesNo(MemberField field)
    {
        var cell = Cell(field);
        if (cell.Kind == CellKind.Boolean) return cell.Number != 0;
        return Code(field, MemberWords.List("yes")) is { } code ? code == "yes" : null;
    }

    /// <summary>A date, or null; a day that is in no calendar is told.</summary>
    public ReadDate? Date(MemberField field)
    {
        var cell = Cell(field);
        if (cell.Kind == CellKind.Empty) return null;
        var read = DateTexts.Read(cell, asOf);
        if (read is { Form: { } form, Date: { } date } && date.Earliest <= asOf && !IsAsked(field, form)) tally.Add(form);
        if (read.Fault) problems.Add(field, "nonexistent_date", Severity.Hold, read.Form is null
            ? $"\"{Short(cell.AsText)}\" không đọc được là {MemberFields.LabelOf(field)}."
            : $"ngày {cell.AsText.Trim()} không có trong lịch.", cell.AsText);
        return read.Date;
    }

    /// <summary>A bare year under "Năm sinh" is what the column asks for.</summary>
    private bool IsAsked(MemberField field, string form) =>
        form == DateReading.YearOnly && WordKey.Folded(table.Header(field)).EndsWith("nam sinh", StringComparison.Ordinal)
        && !WordKey.Folded(table.Header(field)).Contains("thang", StringComparison.Ordinal);

    /// <summary>Whether a mark (x) stands in the cell.</summary>
    public bool Mark(MemberField field) => Cell(field).Kind != CellKind.Empty;

    public void Count(CodeMatch match)
    {
        if (match == CodeMatch.Case) tally.Add("code_case");
        else if (match == CodeMatch.Alias) tally.Add("code_alias");
        else if (match == CodeMatch.WithMore) tally.Add("level_with_major");
    }

    public void Tally(string kind) => tally.Add(kind);

    internal static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private string Clean(string raw, MemberField field)
    {
        var read = LegacyFont.Read(raw);
        if (!ReferenceEquals(read, raw)) tally.Add("legacy_font");
        var text = TextForm.Clean(read, out var traits);
        if (traits == TextTraits.None || field == MemberField.Note) return text;
        if ((traits & TextTraits.Decomposed) != TextTraits.None) tally.Add("unicode_nfd");
        if ((traits & TextTraits.NoBreakSpace) != TextTraits.None) tally.Add("nbsp");
        if ((traits & TextTraits.ExtraSpaces) != TextTraits.None) tally.Add("extra_spaces");
        if ((traits & TextTraits.Invisible) != TextTraits.None) tally.Add("invisible_characters");
        return text;
    }

    private void CountTraits(Cell cell, MemberField field)
    {
        if (cell.Has(CellTraits.Note)) tally.Add("cell_note");
        if (cell.Has(CellTraits.RichText)) tally.Add("rich_text");
        if (cell.Has(CellTraits.MergedFill)) tally.Add("merged_cell");
        if (cell.Has(CellTraits.FormulaWithoutValue))
            problems.Add(field, "formula_no_value", Severity.Ask, $"ô {MemberFields.LabelOf(field)} là công thức chưa được tính. Hãy mở bằng Excel, lưu lại rồi nạp lại.");
        else if (cell.Has(CellTraits.Formula) && cell.Kind != CellKind.Error) tally.Add("formula_value");
    }

    private void TellIfHostile(string text, MemberField field)
    {
        if (text[0] is '=' or '+' or '@' or '-' or '\t' && text.Length > 1)
            problems.Add(field, "formula_injection", Severity.Safe,
                $"nội dung bắt đầu bằng \"{text[0]}\" được giữ nguyên là chữ, không tính như công thức; khi xuất tệp phải thêm dấu nháy phía trước.", Short(text));
        var open = text.IndexOf('<', StringComparison.Ordinal);
        if (open >= 0 && open + 1 < text.Length && (char.IsAsciiLetter(text[open + 1]) || text[open + 1] is '/' or '!'))
            problems.Add(field, "markup_text", Severity.Safe, "nội dung có thẻ lệnh của trang web; được giữ nguyên là chữ và không bao giờ chạy.", Short(text));
    }
}
