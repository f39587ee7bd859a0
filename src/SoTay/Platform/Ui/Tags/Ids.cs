using System.Globalization;
using System.Text;

namespace SoTay.Platform.Ui.Tags;

/// <summary>Ids for elements, made from what they are called: the same words give the same id.</summary>
internal static class Ids
{
    public static string From(string words)
    {
        var id = new StringBuilder("s-", words.Length + 2);
        foreach (var letter in words.Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) id.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && id[^1] != '-') id.Append('-');
        }

        return id.ToString().TrimEnd('-');
    }
}
