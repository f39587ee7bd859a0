using System.Text;

namespace SoTay.Platform.Text;

/// <summary>
/// Sort keys for names the Vietnamese way: given name first, then the rest; letters in the order of the alphabet
/// (a ă â … d đ …), tone marks only as a tie-break (ngang, huyền, hỏi, ngã, sắc, nặng), as in printed registers.
/// Plain ASCII, so that both databases sort it by bytes alike.
/// </summary>
public static class VietnameseOrder
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    /// <summary>Key of a full name: last word, then the words before it.</summary>
    public static string NameKey(string fullName)
    {
        var words = fullName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? Key(fullName) : Key(words[^1] + " " + string.Join(' ', words[..^1]));
    }

    public static string Key(string text)
    {
        var letters = new StringBuilder(text.Length * 2);
        var tones = new StringBuilder();
        foreach (var letter in Letters(text))
        {
            if (Tones.IndexOf(letter) is var tone and >= 0) { tones.Append((char)('1' + tone)); continue; }
            var place = Alphabet.IndexOf(letter);
            letters.Append(place >= 0 ? (char)('A' + place) : char.IsDigit(letter) ? letter : ' ');
            tones.Append('0');
        }

        return letters + "!" + tones;
    }

    // Decompose fully, then put the marks that make another letter (breve, circumflex, horn) back on their letter.
    private static string Letters(string text)
    {
        var parts = text.ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var result = new StringBuilder(parts.Length);
        foreach (var part in parts)
        {
            if (part is '\u0306' or '\u0302' or '\u031B' && LastLetter(result) is var at and >= 0)
                result[at] = (result[at], part) switch
                {
                    ('a', '\u0306') => 'ă',
                    ('a', '\u0302') => 'â',
                    ('e', '\u0302') => 'ê',
                    ('o', '\u0302') => 'ô',
                    ('o', '\u031B') => 'ơ',
                    ('u', '\u031B') => 'ư',
                    var (letter, _) => letter,
                };
            else if (part == 'đ' || Tones.Contains(part) || part < '\u0300') result.Append(part);
        }

        return result.ToString();
    }

    private static int LastLetter(StringBuilder text)
    {
        var at = text.Length - 1;
        while (at >= 0 && Tones.Contains(text[at])) at--;
        return at;
    }
}
