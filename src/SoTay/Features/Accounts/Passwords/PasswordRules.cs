using SoTay.Platform;
using SoTay.Platform.Text;

namespace SoTay.Features.Accounts.Passwords;

/// <summary>What a password must be. Length counts, required signs do not: those end on a note beside the machine.</summary>
public static class PasswordRules
{
    public const int Shortest = 8;
    public const int Longest = 128;

    // What people type first when asked for a password here; each is tried first by whoever guesses.
    private static readonly string[] Common =
        ["12345678", "123456789", "1234567890", "matkhau", "password", "qwertyui", "dangvien", "sotay2026", "11111111", "00000000", "abcd1234", "chibo"];

    public static Refusal? Check(string userName, string? password, string? repeated)
    {
        if (password is null || password.Length < Shortest) return AccountRefusals.PasswordTooShort;
        if (password.Length > Longest) return AccountRefusals.PasswordTooLong;
        if (password != repeated) return AccountRefusals.PasswordsDiffer;
        var folded = Folding.Fold(password).Replace(" ", "", StringComparison.Ordinal);
        var plainName = userName.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        return password.Distinct().Count() < 4 || Common.Contains(folded) || folded == plainName ? AccountRefusals.PasswordTooEasy : null;
    }
}
