using System.Globalization;
using System.Text;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>Keys under which two ways of writing the same words meet.</summary>
public static class WordKey
{
    /// <summary>Lower case, no diacritics, đ as d, anything but letters and digits as one space: for headers.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var lower = char.ToLowerInvariant(c);
            if (lower == 'đ') lower = 'd';
            if (char.IsLetterOrDigit(lower)) folded.Append(lower);
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Lower case with diacritics kept, old tone marks moved, spaces collapsed: "Bì" and "Bí" stay apart.</summary>
    public static string Spoken(string text) => ToneMarks.Modernise(TextForm.Clean(text, out _)).ToLowerInvariant();
}
