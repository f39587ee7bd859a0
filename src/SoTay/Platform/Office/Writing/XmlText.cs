using System.Text;
using System.Xml;

namespace SoTay.Platform.Office.Writing;

/// <summary>Makes any typed or imported text safe to stand in an XML part.</summary>
public static class XmlText
{
    /// <summary>Drops control characters and half surrogates, which would make Word and Excel call the file damaged.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!IsSafe(text, i, out var pair)) return CleanFrom(text, i);
            else if (pair) i++;
        return text;
    }

    private static string CleanFrom(string text, int first)
    {
        var clean = new StringBuilder(text, 0, first, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            if (!IsSafe(text, i, out var pair)) continue;
            clean.Append(text[i]);
            if (pair) clean.Append(text[++i]);
        }
        return clean.ToString();
    }

    private static bool IsSafe(string text, int at, out bool pair)
    {
        pair = at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]);
        return pair || XmlConvert.IsXmlChar(text[at]);
    }
}
