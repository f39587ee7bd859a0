using System.Text.RegularExpressions;

namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>Which words could be Vietnamese syllables: the test that tells a decoded text from gibberish.</summary>
internal static partial class Syllables
{
    /// <summary>Share of words that can be syllables, 0 to 1.</summary>
    public static double Share(string text)
    {
        int words = 0, right = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range).Trim(".,;:()-/\"'0123456789");
            if (word.IsEmpty) continue;
            words++;
            if (Form().IsMatch(word)) right++;
        }

        return words == 0 ? 1 : (double)right / words;
    }

    [GeneratedRegex("""
        ^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?
        ([iyìíỉĩịỳýỷỹỵ]?[eêèéẻẽẹềếểễệ]u?|[aăâàáảãạằắẳẵặầấẩẫậ][iouy]?|[oôơòóỏõọồốổỗộờớởỡợ][iaeàáảãạèéẻẽẹ]?[iyo]?|oă|oằ|oắ|oẵ|oẳ|oặ
        |[uưùúủũụừứửữự][aiuâầấẩẫậêềếểễệôồốổỗộơờớởỡợy]?[iuyỳýỷỹỵ]?[uaêềếểễệ]?|[iìíỉĩịyỳýỷỹỵ][aueê]?|iê|iề|iế|iể|iễ|iệ|yê|yề|yế|yể|yễ|yệ)
        (ch|ng|nh|[cmnpt])?$
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Form();
}
