using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using SoTay.Platform.Text;

namespace SoTay.Platform.Search;

/// <summary>
/// Both databases index the same tokens, made here: every beginning of every folded word (<c>n ng ngu nguy …</c>) and one token
/// for each scope. A prefix search inside a subtree is then an intersection of exact tokens, and neither engine has to gather
/// every name that begins with a letter before it looks at the scope.
/// </summary>
public static class SearchTokens
{
    private const int LongestPrefix = 8;

    public static string Of(SearchEntry entry) => Of(entry.Text, entry.Scopes);

    /// <summary>Tokens of a text and its scopes, with a space between. Some stand twice, which both engines ignore.</summary>
    public static string Of(string text, IEnumerable<Guid> scopes)
    {
        var tokens = new StringBuilder(text.Length * 6);
        var folded = Folding.Fold(text);
        for (int start = 0, end; start < folded.Length; start = end + 1)
        {
            end = folded.IndexOf(' ', start) is var space and >= 0 ? space : folded.Length;
            for (var length = 1; length <= Math.Min(end - start, LongestPrefix); length++)
                tokens.Append(folded, start, length).Append(' ');
        }

        foreach (var scope in scopes) tokens.Append(Scope(scope)).Append(' ');
        if (tokens.Length > 0) tokens.Length--;
        return tokens.ToString();
    }

    /// <summary>The last eight bytes of a version-7 key are its random part. The underscore never occurs in folded text.</summary>
    public static string Scope(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, true, out _);
        return "_" + BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]).ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>The words a person typed, folded and cut as the index holds them; empty when nothing can be searched.</summary>
    public static IReadOnlyList<string> Asked(string query) =>
        [.. Words(query).Select(word => word.Length > LongestPrefix ? word[..LongestPrefix] : word).Distinct(StringComparer.Ordinal).Take(8)];

    private static string[] Words(string text) => Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
