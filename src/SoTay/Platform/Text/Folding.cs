using System.Globalization;
using System.Text;

namespace SoTay.Platform.Text;

/// <summary>
/// Text as people search for it: lower case, no marks, and đ as d, which neither database does by itself.
/// <c>Fold("Nguyễn Đức")</c> is <c>nguyen duc</c>.
/// </summary>
public static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var spaced = true;
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            var plain = letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter);
            if (char.IsLetterOrDigit(plain)) { folded.Append(plain); spaced = false; }
            else if (!spaced) { folded.Append(' '); spaced = true; }
        }

        return folded.ToString().TrimEnd();
    }
}
