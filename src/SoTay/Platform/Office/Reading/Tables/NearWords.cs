namespace SoTay.Platform.Office.Reading.Tables;

/// <summary>How many letters apart two spellings are; used to propose what was probably meant.</summary>
public static class NearWords
{
    /// <summary>Levenshtein distance, or a number above <paramref name="limit"/> as soon as it is sure to be more.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
                least = Math.Min(least, row[j]);
            }

            if (least > limit) return limit + 1;
        }

        return row[b.Length];
    }

    /// <summary>Numbers inside names must agree: "Tổ 1" is not a misspelled "Tổ 2".</summary>
    public static bool SameDigits(string a, string b) =>
        a.Where(char.IsAsciiDigit).SequenceEqual(b.Where(char.IsAsciiDigit));
}
