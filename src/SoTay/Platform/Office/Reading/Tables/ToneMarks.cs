namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>
/// Two habits of placing the tone mark in open syllables oa, oe, uy: hoà and hòa. The mark is moved to the first
/// vowel; "quý" and closed syllables (hoàng, thuyền) have only one way and stay.
/// </summary>
public static class ToneMarks
{
    private const string Second = "àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ";
    private const string Bare = "aaaaaeeeeeyyyyyAAAAAEEEEEYYYYY";
    private const string TonedO = "òóỏõọ";
    private const string TonedU = "ùúủũụ";

    public static string Modernise(string text)
    {
        char[]? moved = null;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] < 'À') continue;
            var mark = Second.IndexOf(text[i], StringComparison.Ordinal);
            if (mark < 0 || i + 1 < text.Length && char.IsLetter(text[i + 1])) continue;
            var first = text[i - 1];
            var isY = Bare[mark] is 'y' or 'Y';
            if (isY ? first is not ('u' or 'U') || i > 1 && text[i - 2] is 'q' or 'Q' : first is not ('o' or 'O')) continue;
            if (isY && i > 1 && text[i - 2] is 'q' or 'Q') continue;

            moved ??= text.ToCharArray();
            var toned = (isY ? TonedU : TonedO)[mark % 5];
            moved[i - 1] = char.IsUpper(first) ? char.ToUpperInvariant(toned) : toned;
            moved[i] = Bare[mark];
        }

        return moved is null ? text : new string(moved);
    }
}
