using System.Text;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>
/// Texts typed with the fonts of the 1990s, where Vietnamese letters lie on Latin-1 codes: TCVN3 (.VnTime) and VNI.
/// A text is taken for one of them only when it cannot be Unicode Vietnamese and turns into it.
/// </summary>
public static class LegacyFont
{
    private const string Tcvn3Codes = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
    private const string Tcvn3Letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    private const string VniSingles = "íìæóòñôöîÍÌÆÓÒÑÔÖÎ";
    private const string VniSingleLetters = "íìỉĩịđơưỵÍÌỈĨỊĐƠƯỴ";
    private const string VniMarks = "ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË";

    /// <summary>Combining marks for each code above: tone alone, or circumflex or breve with a tone.</summary>
    private static readonly string[] VniMarkValues =
    [
        "\u0301", "\u0300", "\u0309", "\u0303", "\u0323",
        "\u0302", "\u0302\u0301", "\u0302\u0300", "\u0302\u0309", "\u0302\u0303", "\u0302\u0323",
        "\u0306", "\u0306\u0301", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303", "\u0306\u0323"
    ];

    /// <summary>Letters of Unicode Vietnamese that lie on Latin-1 codes.</summary>
    private const string Shared = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";

    /// <summary>The text in Unicode; the same object when it already was.</summary>
    public static string Read(string text)
    {
        if (!MayBeLegacy(text)) return text;
        var vni = FromVni(text);
        var tcvn3 = FromTcvn3(text);
        var best = Syllables.Share(tcvn3) >= Syllables.Share(vni) ? tcvn3 : vni;
        return Syllables.Share(best) > Syllables.Share(text) ? best : text;
    }

    /// <summary>What a text would say in each of the fonts; none when it is plain or surely Unicode.</summary>
    public static IEnumerable<string> Readings(string text) =>
        text.Any(c => c > 0xFF) || text.All(char.IsAscii) ? [] : [FromTcvn3(text), FromVni(text)];

    private static bool MayBeLegacy(string text)
    {
        var beyond = false;
        foreach (var c in text)
        {
            if (c > 0xFF) return false;
            if (c >= 0xA1) beyond = true;
        }

        return beyond && (text.AsSpan().IndexOfAnyExcept(AsciiAndShared) >= 0 || Syllables.Share(text) < 1);
    }

    private static readonly System.Buffers.SearchValues<char> AsciiAndShared =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0xA1).Select(c => (char)c), .. Shared]);

    private static string FromTcvn3(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = Tcvn3Codes.IndexOf(c, StringComparison.Ordinal);
            letters.Append(at < 0 ? c : Tcvn3Letters[at]);
        }

        // Upper-case fonts (.VnTimeH) carry the codes of small letters: a word that starts with capitals goes on with them.
        for (var i = 1; i < letters.Length; i++)
        {
            if (letters[i] > 127 && char.IsUpper(letters[i - 1]) && (i + 1 >= letters.Length || !char.IsLetter(letters[i + 1]) || char.IsUpper(letters[i + 1])) && i > 1 && char.IsUpper(letters[i - 2]))
                letters[i] = char.ToUpperInvariant(letters[i]);
        }

        return letters.ToString();
    }

    private static string FromVni(string text)
    {
        var letters = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var mark = VniMarks.IndexOf(c, StringComparison.Ordinal);
            if (mark >= 0 && i > 0 && "aeouyAEOUYôöÔÖ".Contains(text[i - 1], StringComparison.Ordinal))
            {
                letters.Append(VniMarkValues[mark % VniMarkValues.Length]);
                continue;
            }

            var single = VniSingles.IndexOf(c, StringComparison.Ordinal);
            letters.Append(single < 0 ? c : VniSingleLetters[single]);
        }

        return letters.ToString().Normalize(NormalizationForm.FormC);
    }
}
