using System.Globalization;
using SoTay.Platform.Office.Reading;
using SoTay.Platform.Office.Reading.Tables;

namespace SoTay.Features.Members.Import;

/// <summary>Personal number, card numbers, telephone: digits with lost zeros, dots, spaces.</summary>
internal static class NumberReading
{
    private const int Full = 12;

    public static void ReadPersonalId(CellReading cells, RowProblems problems, MemberRow row)
    {
        const MemberField field = MemberField.PersonalId;
        var cell = cells.Cell(field);
        if (cell.Kind == CellKind.Empty) return;
        var text = cell.AsText.Trim();
        if (cell.Kind == CellKind.Text && IsScientific(text))
        {
            problems.Add(field, "cccd_scientific", Severity.Ask, $"số định danh \"{text}\" đã bị Excel viết rút gọn, mất các chữ số cuối. Nhập lại đủ 12 chữ số.", text);
            return;
        }

        var digits = Digits(text, out var separated, out var other);
        if (other) digits = text;
        else if (separated) cells.Tally("cccd_separators");
        if (!other && digits.Length is 10 or 11 && (cell.Kind == CellKind.Number || Agrees(digits.PadLeft(Full, '0'), row)))
        {
            cells.Tally("cccd_number_lost_zero");
            digits = digits.PadLeft(Full, '0');
        }

        if (!other && digits.Length == Full) row.PersonalId = digits;
        else if (!other && digits.Length == 9)
            problems.Add(field, "cccd_old_9_digits", Severity.Warn, $"\"{digits}\" là số chứng minh nhân dân cũ (9 số), không dùng để nhận người. Đề nghị bổ sung số định danh 12 số.", digits);
        else
            problems.Add(field, "cccd_bad_length", Severity.Ask, other
                ? $"số định danh \"{CellReading.Short(text)}\" có ký tự không phải chữ số."
                : $"số định danh \"{digits}\" có {digits.Length} chữ số, phải là 12.", text);
    }

    public static void ReadCards(CellReading cells, RowProblems problems, MemberRow row)
    {
        row.OldCard = Card(cells, problems, MemberField.OldCardNumber);
        if (Card(cells, problems, MemberField.CardNumber) is not { } card) return;
        if (card.Length == 8)
        {
            cells.Tally("card_old_8_digits");
            row.OldCard ??= card;
            return;
        }

        row.Card = card;
        if (row.PersonalId is { } id && id != card)
            problems.Add(MemberField.CardNumber, "card_differs", Severity.Warn, $"số thẻ đảng 12 số ({card}) khác số định danh ({id}).", card);
    }

    public static void ReadPhone(CellReading cells, RowProblems problems, MemberRow row)
    {
        var cell = cells.Cell(MemberField.Phone);
        if (cell.Kind == CellKind.Empty) return;
        var text = cell.AsText.Trim();
        var country = text.StartsWith("+84", StringComparison.Ordinal);
        var digits = Digits(country ? "0" + text[3..].TrimStart() : text, out var separated, out var other);
        if (separated || country) cells.Tally("phone_separators");
        if (digits.Length == 9 && digits[0] != '0')
        {
            cells.Tally("phone_number_lost_zero");
            digits = "0" + digits;
        }

        if (!other && digits.Length is 10 or 11 && digits[0] == '0') row.Phone = digits;
        else problems.Add(MemberField.Phone, "phone_bad", Severity.Warn, digits.Length < 10
            ? $"số điện thoại \"{CellReading.Short(text)}\" không đủ chữ số."
            : $"số điện thoại \"{CellReading.Short(text)}\" không đúng dạng.", text);
    }

    /// <summary>The fourth digit tells century and sex, the next two the year of birth; nothing else of the number is judged.</summary>
    public static (Sex Sex, int BirthYear) Told(string personalId)
    {
        var mark = personalId[3] - '0';
        return (mark % 2 == 0 ? Sex.Male : Sex.Female,
            1900 + mark / 2 * 100 + int.Parse(personalId.AsSpan(4, 2), CultureInfo.InvariantCulture));
    }

    public static bool Agrees(string personalId, MemberRow row)
    {
        var (sex, year) = Told(personalId);
        return (row.Sex is null || row.Sex == sex) && (row.Birth is null || row.Birth.Value.Year == year);
    }

    private static string? Card(CellReading cells, RowProblems problems, MemberField field)
    {
        var cell = cells.Cell(field);
        if (cell.Kind == CellKind.Empty) return null;
        var text = cell.AsText.Trim();
        var digits = Digits(text, out var separated, out var other);
        if (separated && !other) cells.Tally("card_separators");
        if (!other && digits.Length is 10 or 11 || digits.Length == 7 && cell.Kind == CellKind.Number)
        {
            cells.Tally("card_number_lost_zero");
            digits = digits.PadLeft(digits.Length == 7 ? 8 : Full, '0');
        }

        if (!other && digits.Length is 8 or Full) return digits;
        problems.Add(field, "unknown_code", Severity.Ask, $"số thẻ đảng \"{CellReading.Short(text)}\" không phải thẻ 12 số hay thẻ cũ 8 số.", text);
        return null;
    }

    private static bool IsScientific(string text) =>
        text.Contains('E', StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Digits(string text, out bool separated, out bool other)
    {
        separated = false;
        other = false;
        Span<char> digits = stackalloc char[Math.Min(text.Length, 64)];
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) && count < digits.Length) digits[count++] = c;
            else if (c is '.' or ' ' or '-' or '\u00A0' or '(' or ')' or '\'') separated = true;
            else other = true;
        }

        return count == text.Length ? text : new string(digits[..count]);
    }
}
