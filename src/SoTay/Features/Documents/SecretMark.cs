using System.Text;
using System.Text.RegularExpressions;

namespace SoTay.Features.Documents;

/// <summary>
/// Finds the stamps of state secrets in a text (Mật, Tối mật, Tuyệt mật; data-protection rules): such a text is refused and
/// nothing of it is kept. The word alone is common ("mật ong", "bí mật", "mật độ"), so it counts only as a stamp is written:
/// in capitals standing alone, in brackets, or after "độ".
/// </summary>
public static partial class SecretMark
{
    /// <summary>The stamp found, or null.</summary>
    public static string? In(string text)
    {
        var composed = text.Normalize(NormalizationForm.FormC);
        if (High().Match(composed) is { Success: true } high) return high.Value;
        return Plain().Match(composed) is { Success: true } plain ? plain.Value.Trim('(', ')', '[', ']', ' ') : null;
    }

    [GeneratedRegex(@"(?<!\p{L})(tối|tuyệt)\s+mật(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex High();

    [GeneratedRegex(@"[(\[]\s*[Mm][Ậậ][Tt]\s*[)\]]|(?<!\p{L})độ\s+mật(?!\p{L})|(?<!(\p{L}|\p{Lu} ))MẬT(?!(\p{L}| \p{Lu}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
