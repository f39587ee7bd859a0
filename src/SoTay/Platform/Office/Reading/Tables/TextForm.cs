using System.Text;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>Puts a text into the one form it is compared and kept in. Clean texts come back as the same object.</summary>
public static class TextForm
{
    public static string Clean(string text, out TextTraits traits)
    {
        traits = Look(text);
        if (traits == TextTraits.None) return text;
        if ((traits & TextTraits.Decomposed) != TextTraits.None) text = text.Normalize(NormalizationForm.FormC);

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsInvisible(c)) continue;
            if (!char.IsWhiteSpace(c)) clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }

        if (clean.Length > 0 && clean[^1] == ' ') clean.Length--;
        return clean.ToString();
    }

    private static TextTraits Look(string text)
    {
        var traits = TextTraits.None;
        var space = true;
        foreach (var c in text)
        {
            var isSpace = c == ' ' || c > 127 && char.IsWhiteSpace(c) || c is '\t' or '\n' or '\r';
            if (isSpace)
            {
                if (c is '\u00A0' or '\u202F') traits |= TextTraits.NoBreakSpace;
                else if (c != ' ' || space) traits |= TextTraits.ExtraSpaces;
                if (space) traits |= TextTraits.ExtraSpaces;
            }
            else if (c is >= '\u0300' and <= '\u036F')
            {
                traits |= TextTraits.Decomposed;
            }
            else if (IsInvisible(c))
            {
                traits |= TextTraits.Invisible;
            }

            space = isSpace;
        }

        return space && text.Length > 0 ? traits | TextTraits.ExtraSpaces : traits;
    }

    private static bool IsInvisible(char c) =>
        c < ' ' && c is not ('\t' or '\n' or '\r') || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';
}
