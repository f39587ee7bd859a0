namespace SoTay.Platform.Text;

/// <summary>
/// A short code that people read out and type: letters and digits that are not mistaken for each other, the last one a check.
/// Thirty-one signs, a prime number, so that a weighted sum finds every single wrong sign and every pair that changed places.
/// </summary>
public static class ReadableCode
{
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Code with so many signs before the check, made from bytes that nobody can guess.</summary>
    public static string Of(ReadOnlySpan<byte> secret, int length)
    {
        var signs = new char[length + 1];
        for (var at = 0; at < length; at++) signs[at] = Signs[secret[at] % Signs.Length];
        signs[length] = Signs[Check(signs.AsSpan(0, length))];
        return new string(signs);
    }

    /// <summary>The code without spaces and strokes and in capitals; null when a sign cannot be right.</summary>
    public static string? Read(string? typed, int length)
    {
        var code = string.Concat((typed ?? "").Where(sign => sign is not (' ' or '-'))).ToUpperInvariant();
        return code.Length == length + 1 && code.All(sign => Signs.Contains(sign, StringComparison.Ordinal)) && Signs[Check(code.AsSpan(0, length))] == code[length] ? code : null;
    }

    /// <summary>In groups of three, as it is printed.</summary>
    public static string Shown(string code) => string.Join('-', code.Chunk(3).Select(part => new string(part)));

    private static int Check(ReadOnlySpan<char> signs)
    {
        var sum = 0;
        for (var at = 0; at < signs.Length; at++) sum += (at + 2) * Signs.IndexOf(signs[at], StringComparison.Ordinal);
        return (Signs.Length - sum % Signs.Length) % Signs.Length;
    }
}
